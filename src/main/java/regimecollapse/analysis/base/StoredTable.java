package regimecollapse.analysis.base;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.results.table.TableException;
import regimecollapse.results.table.Tables;
import regimecollapse.text.ParserWords;

/**
 * The beginning of any table of a result folder, as text.
 *
 * @param header names of the columns
 * @param first the first rows, each as long as the header
 * @param rows number of all rows
 */
public record StoredTable(List<String> header, List<List<String>> first, int rows) {
  /** Copies the lists. */
  public StoredTable {
    header = List.copyOf(header);
    first = first.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a table.
   *
   * @param most number of rows that are kept
   * @throws TableException if rows differ in length
   * @return empty when the folder does not have the table, or nothing is in it
   */
  public static Optional<StoredTable> read(Path folder, String name, int most) throws IOException {
    Path file = Tables.find(folder, name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> header = null;
    List<List<String>> first = new ArrayList<>();
    int rows = 0;
    try (CsvReader<CsvRecord> csv = Tables.records(CsvReader.builder(), file)) {
      for (CsvRecord record : csv) {
        if (header == null) {
          header = record.getFields();
        } else if (rows++ < most) {
          first.add(record.getFields());
        }
      }
    } catch (CsvParseException e) {
      throw new TableException(file + ": " + ParserWords.csv(e.getMessage()));
    }
    return header == null || rows == 0
        ? Optional.empty()
        : Optional.of(new StoredTable(header, first, rows));
  }
}
