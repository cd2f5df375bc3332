package regimecollapse.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import regimecollapse.analysis.sensitivity.DriverTables;

/** The folder of a sensitivity analysis. */
final class SensitivityFolder extends StudyFolder {
  /** What the analysis is; there only when it is complete. */
  static final String INPUTS = "sensitivity.json";

  private static final Pattern CHART =
      Pattern.compile("(morris|linear|sobol|prim)(-[a-z]+)?\\.(svg|png)");

  /** A folder that is there, or will be. */
  SensitivityFolder(Path path) {
    super(
        path,
        "sensitivity analysis",
        INPUTS,
        name -> DriverTables.names().contains(name) || CHART.matcher(name).matches());
  }
}
