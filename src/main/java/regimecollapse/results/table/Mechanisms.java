package regimecollapse.results.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.scenario.Scenario;

/**
 * Which mechanism of leaving is at work in each hypothesis: the last column of every table of runs
 * that has hypotheses, so that crossed cells can be sorted by it.
 *
 * @param of its key by hypothesis; a hypothesis that is not there has an empty cell
 */
record Mechanisms(Map<String, String> of) {
  /** The name of the column. */
  static final String COLUMN = "mechanism";

  /** Those of a scenario. */
  static Mechanisms of(Scenario scenario) {
    Map<String, String> of = new HashMap<>();
    scenario.hypotheses().forEach(it -> of.put(it.id(), it.mechanism().key()));
    return new Mechanisms(of);
  }

  /** Those of the runs of a folder; none where its table of runs does not tell. */
  static Mechanisms stored(Path folder) throws IOException {
    Path runs = folder.resolve(TableFile.RUNS);
    Map<String, String> of = new HashMap<>();
    if (Files.isRegularFile(runs)) {
      try (CsvReader<CsvRecord> csv = TableScan.reader(runs)) {
        int[] column = {-1};
        csv.forEach(
            row -> {
              if (row.getStartingLineNumber() == 1) {
                column[0] = row.getFields().indexOf(COLUMN);
              } else if (column[0] >= 0 && row.getFieldCount() > column[0]) {
                of.putIfAbsent(row.getField(0), row.getField(column[0]));
              }
            });
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return new Mechanisms(of);
  }

  /** A row with its mechanism at the end. */
  List<String> end(List<String> row) {
    List<String> whole = new ArrayList<>(row.size() + 1);
    whole.addAll(row);
    whole.add(of.getOrDefault(row.get(0), ""));
    return whole;
  }
}
