package regimecollapse.analysis.base;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
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
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Interval;

/** A table of a result folder, read row by row; columns are named as they are declared. */
public final class Table {
  private static final int ABSENT = -1;

  private final Path file;
  private final Predicate<String> optional;

  private Table(Path file, Predicate<String> optional) {
    this.file = file;
    this.optional = optional;
  }

  /**
   * Names a table.
   *
   * @param later columns that earlier versions of the program did not write. Where one is absent,
   *     its cells are empty
   */
  public static Table of(Path folder, String file, String... later) {
    return new Table(folder.resolve(file), List.of(later)::contains);
  }

  /**
   * Names a table that another version of the program may have written. The cells of a column that
   * it lacks are empty.
   */
  public static Table ofAnyVersion(Path folder, String file) {
    return new Table(folder.resolve(file), column -> true);
  }

  /** Which of some columns the table lacks; all of them where there is no table. */
  public List<String> absent(String... columns) {
    List<String> absent = new ArrayList<>(List.of(columns));
    if (Files.exists(file)) {
      try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
        csv.stream().findFirst().ifPresent(header -> absent.removeAll(header.getFields()));
      } catch (CsvParseException e) {
        throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return List.copyOf(absent);
  }

  /** What the reader makes of each row, in their order. */
  public <T> List<T> map(Function<Row, T> reader) {
    List<T> all = new ArrayList<>();
    forEach(row -> all.add(reader.apply(row)));
    return all;
  }

  /** Hands each row to the reader; the row is only valid during the call. No file, no rows. */
  public void forEach(Consumer<Row> reader) {
    if (!Files.exists(file)) {
      return;
    }
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new IllegalArgumentException(file + " is empty");
      }
      Row row = new Row(records.next().getFields());
      while (records.hasNext()) {
        row.record = records.next();
        reader.accept(row);
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The row that is being read. */
  public final class Row {
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private CsvRecord record;

    private Row(List<String> header) {
      this.header = header;
    }

    private int place(String column) {
      return places.computeIfAbsent(column, this::find);
    }

    private int find(String column) {
      if (!TableFile.declares(file.getFileName().toString(), column)) {
        throw new IllegalStateException(file + " is not declared to have a column " + column);
      }
      int place = header.indexOf(column);
      if (place < 0 && !optional.test(column)) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
      return place;
    }

    /** The cell as written. */
    public String text(String column) {
      int place = place(column);
      if (place == ABSENT) {
        return "";
      }
      if (place >= record.getFieldCount()) {
        throw wrong(column, "missing");
      }
      return record.getField(place);
    }

    /** A number; NaN where the cell is empty. */
    public double number(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return Double.NaN;
      }
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw wrong(column, "not a number: " + text);
      }
    }

    /** Several numbers. */
    public double[] numbers(String... columns) {
      return Stream.of(columns).mapToDouble(this::number).toArray();
    }

    /** A whole number; 0 where the cell is empty. */
    public int whole(String column) {
      return (int) number(column);
    }

    /** Two numbers as the ends of an interval. */
    public Interval interval(String low, String high) {
      return new Interval(number(low), number(high));
    }

    /** A date; nothing where the cell is empty. */
    public Optional<LocalDate> date(String column) {
      String text = text(column);
      try {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        throw wrong(column, "not a date: " + text);
      }
    }

    /** Whether the cell says true. */
    public boolean flag(String column) {
      return text(column).equals("true");
    }

    /** Whether the run of the row finished. */
    public boolean finished() {
      return text("status").equals("ok");
    }

    /** Hypothesis and arm. */
    public Cell cell() {
      return new Cell(text("hypothesis"), text("arm"));
    }

    /** All cells but one, in the order of the file, also those that nobody named. */
    public List<String> without(String column) {
      List<String> cells = new ArrayList<>(record.getFields());
      cells.remove(place(column));
      return cells;
    }

    private IllegalArgumentException wrong(String column, String what) {
      long line = record.getStartingLineNumber();
      return new IllegalArgumentException(
          file + " line " + line + ", column " + column + ": " + what);
    }
  }
}
