package regimecollapse.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/** The folder of a sensitivity analysis. */
final class SensitivityFolder extends StudyFolder {
  /** What the analysis is; there only when it is complete. */
  static final String INPUTS = TableFile.SENSITIVITY_INPUTS;

  private static final Pattern CHART =
      Pattern.compile("(morris|linear|sobol|prim)(-[a-z]+)?\\.(svg|png)");

  /** A folder that is there, or will be. */
  SensitivityFolder(Path path) {
    super(
        path,
        "sensitivity analysis",
        INPUTS,
        name -> FolderKind.SENSITIVITY.find(name).isPresent() || CHART.matcher(name).matches());
  }
}
