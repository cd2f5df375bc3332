package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.analysis.base.StoredTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.parameter.Parameter;

/** The parameters whose values came from draws of a posterior, not from their ranges. */
final class FittedParameters {
  private FittedParameters() {}

  /** Keys of those in the draws that a folder holds; none if it holds none. */
  static List<String> of(Path folder) throws IOException {
    return StoredTable.read(folder, TableFile.POSTERIOR, 0)
        .map(StoredTable::header)
        .orElse(List.of())
        .stream()
        .filter(column -> Parameter.find(column).isPresent())
        .toList();
  }
}
