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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A table of a result folder, read row by row. */
public final class Table {
  private static final int ABSENT = -1;

  private final Path file;
  private final List<String> columns;
  private final Set<String> optional;

  private Table(Path file, List<String> columns, Set<String> optional) {
    this.file = file;
    this.columns = columns;
    this.optional = optional;
  }

  /** Names a table and the columns to be read; rows give them by their place in this list. */
  public static Table of(Path folder, String file, List<String> columns) {
    return of(folder, file, columns, List.of());
  }

  /**
   * The same, with columns that earlier versions of the program did not write. Where one is absent,
   * its cells are empty.
   */
  public static Table of(Path folder, String file, List<String> columns, List<String> later) {
    return new Table(folder.resolve(file), columns, Set.copyOf(later));
  }

  /**
   * Names a table that another version of the program may have written. The cells of a column that
   * it lacks are empty.
   */
  public static Table ofAnyVersion(Path folder, String file, List<String> columns) {
    return new Table(folder.resolve(file), columns, Set.copyOf(columns));
  }

  /** Which of the columns the table lacks; all of them where there is no table. */
  public List<String> absent() {
    List<String> absent = new ArrayList<>(columns);
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
      Row row = new Row(file, columns, places(records.next().getFields()));
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

  private int[] places(List<String> header) {
    return columns.stream().mapToInt(name -> place(header, name)).toArray();
  }

  private int place(List<String> header, String name) {
    int place = header.indexOf(name);
    if (place < 0 && !optional.contains(name)) {
      throw new IllegalArgumentException(file + " has no column " + name);
    }
    return place;
  }

  /** The row that is being read. */
  public static final class Row {
    private final Path file;
    private final List<String> columns;
    private final int[] places;
    private CsvRecord record;

    private Row(Path file, List<String> columns, int[] places) {
      this.file = file;
      this.columns = columns;
      this.places = places;
    }

    /** The cell as written. */
    public String text(int column) {
      if (places[column] == ABSENT) {
        return "";
      }
      if (places[column] >= record.getFieldCount()) {
        throw wrong(column, "missing");
      }
      return record.getField(places[column]);
    }

    /** A number; NaN where the cell is empty. */
    public double number(int column) {
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

    /** A date; nothing where the cell is empty. */
    public Optional<LocalDate> date(int column) {
      String text = text(column);
      try {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        throw wrong(column, "not a date: " + text);
      }
    }

    /** Whether the cell says true. */
    public boolean flag(int column) {
      return text(column).equals("true");
    }

    /** All cells but one, in the order of the file, also those that nobody named. */
    public List<String> without(int column) {
      List<String> cells = new ArrayList<>(record.getFields());
      cells.remove(places[column]);
      return cells;
    }

    private IllegalArgumentException wrong(int column, String what) {
      long line = record.getStartingLineNumber();
      return new IllegalArgumentException(
          file + " line " + line + ", column " + columns.get(column) + ": " + what);
    }
  }
}
