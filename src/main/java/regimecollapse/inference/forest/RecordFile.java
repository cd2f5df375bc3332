package regimecollapse.inference.forest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.results.table.TableException;
import regimecollapse.stats.Interval;
import regimecollapse.text.ParserWords;

/**
 * Reads a record as a table with the columns {@code statistic}, {@code low} and {@code high}: its
 * window for each statistic, both ends the same where it is exact.
 */
public final class RecordFile {
  private static final String STATISTIC = "statistic";
  private static final String LOW = "low";
  private static final String HIGH = "high";

  private RecordFile() {}

  /**
   * Reads a record.
   *
   * @return windows by statistic, in the order of the file
   * @throws TableException when it is none
   */
  public static Map<String, Interval> read(Path file) throws IOException {
    Map<String, Interval> windows = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        if (!row.getHeader().containsAll(List.of(STATISTIC, LOW, HIGH))) {
          throw new TableException(file + " is no record: it has no columns statistic, low, high");
        }
        Interval window = new Interval(number(file, row, LOW), number(file, row, HIGH));
        if (!(window.low() <= window.high())) {
          throw new TableException(
              file, row.getStartingLineNumber(), HIGH, row.getField(HIGH), "not below low");
        }
        windows.put(row.getField(STATISTIC), window);
      }
    } catch (CsvParseException e) {
      throw new TableException(file + ": " + ParserWords.csv(e.getMessage()));
    }
    return windows;
  }

  private static double number(Path file, NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    try {
      double value = Double.parseDouble(cell);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new TableException(
        file, row.getStartingLineNumber(), column, cell, "a number such as 0.25");
  }
}
