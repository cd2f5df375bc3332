package regimecollapse.results.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regimecollapse.results.file.CsvFile;
import regimecollapse.results.file.FileEntry;

/**
 * The runs of the points of an experiment with the values of what is varied beside them, so that
 * whoever fits a curve to them joins no tables. Copied row by row from the table of runs.
 */
public final class PointRunsTable {
  private static final int WHICH = 3;

  private PointRunsTable() {}

  /**
   * Writes the table into the folder of its runs.
   *
   * @param keys what is varied
   * @param values of all keys at each point, by arm
   */
  public static FileEntry write(Path folder, List<String> keys, Map<String, List<String>> values)
      throws IOException {
    TableFile file = FolderKind.RUN.file(TableFile.SWEEP_RUNS);
    List<String> header = file.header(Map.of(Column.VARIED, keys));
    try (CsvReader<CsvRecord> runs = TableScan.reader(folder.resolve(TableFile.RUNS));
        CsvFile csv = new CsvFile(folder.resolve(file.name()), header)) {
      int[] columns = {};
      int arm = 0;
      for (CsvRecord row : runs) {
        if (columns.length == 0) {
          arm = row.getFields().indexOf("arm");
          columns = header.stream().mapToInt(row.getFields()::indexOf).toArray();
        } else if (values.containsKey(row.getField(arm))) {
          csv.row(row(row, columns, values.get(row.getField(arm))));
        }
      }
      return csv.commit();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> row(CsvRecord run, int[] columns, List<String> values) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < columns.length; c++) {
      boolean varied = c >= WHICH && c < WHICH + values.size();
      String own = columns[c] < 0 ? "" : run.getField(columns[c]);
      cells.add(varied ? values.get(c - WHICH) : own);
    }
    return cells;
  }
}
