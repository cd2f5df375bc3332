package regimecollapse.analysis.base;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.CellForm;
import regimecollapse.results.table.TableException;
import regimecollapse.results.table.TableFile;
import regimecollapse.results.table.TableScan;
import regimecollapse.results.table.Tables;
import regimecollapse.stats.Interval;
import regimecollapse.text.ParserWords;

/**
 * A table of a result folder, packed or not, read row by row; columns are named as they are
 * declared.
 */
public final class Table {
  private static final int ABSENT = -1;

  private final String name;
  private final Path file;
  private final Predicate<String> optional;

  private Table(Path folder, String name, Predicate<String> optional) {
    this.name = name;
    this.file = Tables.find(folder, name);
    this.optional = optional;
  }

  /**
   * Names a table.
   *
   * @param later columns that earlier versions of the program did not write. Where one is absent,
   *     its cells are empty
   */
  public static Table of(Path folder, String file, String... later) {
    return new Table(folder, file, List.of(later)::contains);
  }

  /**
   * Names a table that another version of the program may have written. The cells of a column that
   * it lacks are empty.
   */
  public static Table ofAnyVersion(Path folder, String file) {
    return new Table(folder, file, column -> true);
  }

  /** Which of some columns the table lacks; all of them where there is no table. */
  public List<String> absent(String... columns) {
    List<String> absent = new ArrayList<>(List.of(columns));
    if (Files.exists(file)) {
      try (CsvReader<CsvRecord> csv = Tables.records(CsvReader.builder(), file)) {
        csv.stream()
            .findFirst()
            .ifPresent(header -> absent.removeAll(declared(header.getFields())));
      } catch (CsvParseException e) {
        throw new TableException(file + ": " + ParserWords.csv(e.getMessage()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return List.copyOf(absent);
  }

  /** Columns of a window have the days of the case in their names. */
  private List<String> declared(List<String> header) {
    CaseDays days = CaseDays.stored(file.toAbsolutePath().getParent());
    return header.stream().map(days::declared).toList();
  }

  /** What the reader makes of each row, in their order. */
  public <T> List<T> map(Function<Row, T> reader) {
    List<T> all = new ArrayList<>();
    forEach(row -> all.add(reader.apply(row)));
    return all;
  }

  /** Hands each row to the reader. No file, no rows. */
  public void forEach(Consumer<Row> reader) {
    if (!Files.exists(file)) {
      return;
    }
    try (CsvReader<CsvRecord> csv = Tables.records(CsvReader.builder(), file)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new TableException(file + ": there is nothing in it");
      }
      Header header = new Header(declared(records.next().getFields()));
      while (records.hasNext()) {
        reader.accept(new Row(header, records.next()));
      }
    } catch (CsvParseException e) {
      throw new TableException(file + ": " + ParserWords.csv(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The names of the columns, and where each stands. */
  private final class Header {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Header(List<String> names) {
      this.names = names;
    }

    int place(String column) {
      return places.computeIfAbsent(column, this::find);
    }

    private int find(String column) {
      if (!TableFile.declares(name, column)) {
        throw new IllegalStateException(file + " is not declared to have a column " + column);
      }
      int place = names.indexOf(column);
      if (place < 0 && !optional.test(column)) {
        throw new TableException(
            TableScan.separator(names)
                .map(them -> "%s line 1: %s where commas are needed".formatted(file, them))
                .orElse(file + " has no column " + column));
      }
      return place;
    }
  }

  /** A row. */
  public final class Row {
    /** What no cell of ours holds, so that texts are equal where cells are. */
    public static final String BETWEEN = "\u0000";

    private final Header header;
    private final CsvRecord record;

    private Row(Header header, CsvRecord record) {
      this.header = header;
      this.record = record;
    }

    /** The cell as written. */
    public String text(String column) {
      int place = header.place(column);
      if (place == ABSENT) {
        return "";
      }
      if (place >= record.getFieldCount()) {
        throw wrong(column, "", "a cell in each column");
      }
      return record.getField(place);
    }

    /** The cell, which must have a form. */
    private String text(String column, CellForm form) {
      String text = text(column);
      if (!form.has(text)) {
        throw wrong(column, text, form.legal());
      }
      return text;
    }

    /** A number; NaN where the cell is empty. */
    public double number(String column) {
      String text = text(column, CellForm.NUMBER);
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** Several numbers. */
    public double[] numbers(String... columns) {
      return Stream.of(columns).mapToDouble(this::number).toArray();
    }

    /** A whole number; 0 where the cell is empty. */
    public int whole(String column) {
      String text = text(column, CellForm.WHOLE);
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** Two numbers as the ends of an interval. */
    public Interval interval(String low, String high) {
      return new Interval(number(low), number(high));
    }

    /** A date; nothing where the cell is empty. */
    public Optional<LocalDate> date(String column) {
      String text = text(column, CellForm.DATE);
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** Whether the cell says true; an empty cell does not. */
    public boolean flag(String column) {
      return text(column, CellForm.FLAG).equals("true");
    }

    /**
     * Refuses the row for a cell.
     *
     * @param legal what would be right
     */
    public TableException wrong(String column, String legal) {
      return wrong(column, text(column), legal);
    }

    private TableException wrong(String column, String value, String legal) {
      return new TableException(file, record.getStartingLineNumber(), column, value, legal);
    }

    /** Whether the run of the row finished. */
    public boolean finished() {
      return text("status").equals("ok");
    }

    /** Hypothesis and arm. */
    public Cell cell() {
      return new Cell(text("hypothesis"), text("arm"));
    }

    /**
     * A number for all cells but one, in the order of the file, also those that nobody named: of
     * rows with other cells it is another, but for a chance of one in 2^64.
     */
    public long mark(String column) {
      int left = header.place(column);
      long mark = 0;
      for (int i = 0; i < record.getFieldCount(); i++) {
        if (i != left) {
          String cell = record.getField(i);
          for (int k = 0; k < cell.length(); k++) {
            mark = mixed(mark ^ cell.charAt(k));
          }
          mark = mixed(mark ^ BETWEEN.charAt(0));
        }
      }
      return mark;
    }

    /** Flips each bit with a chance near one half, whichever bit is another (Stafford 2011). */
    private static long mixed(long z) {
      long x = z + 0x9e3779b97f4a7c15L;
      x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
      x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
      return x ^ (x >>> 31);
    }

    /** All cells but one in one text, in the order of the file, also those that nobody named. */
    public String without(String column) {
      List<String> cells = new ArrayList<>(record.getFields());
      cells.remove(header.place(column));
      return String.join(BETWEEN, cells);
    }
  }
}
