package regimecollapse.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import regimecollapse.analysis.fit.TwinFindings;

/** The folder of a twin study. */
final class TwinsFolder extends StudyFolder {
  private static final Set<String> TABLES =
      Set.of(
          TwinFindings.COVERAGE,
          TwinFindings.RANKS,
          TwinFindings.CONFUSION,
          TwinFindings.TRUTHS,
          TwinFindings.RELIABILITY,
          TwinTables.SCORES);

  private static final Pattern CHART = Pattern.compile("(sbc-ranks|twins-confusion)\\.(svg|png)");

  /** A folder that is there, or will be. */
  TwinsFolder(Path path) {
    super(
        path,
        "twin study",
        TwinFindings.SETTINGS,
        name -> TABLES.contains(name) || CHART.matcher(name).matches());
  }
}
