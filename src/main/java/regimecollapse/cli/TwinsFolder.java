package regimecollapse.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/** The folder of a twin study. */
final class TwinsFolder extends StudyFolder {
  private static final Pattern CHART = Pattern.compile("(sbc-ranks|twins-confusion)\\.(svg|png)");

  /** A folder that is there, or will be. */
  TwinsFolder(Path path) {
    super(
        path,
        "twin study",
        TableFile.TWIN_SETTINGS,
        name -> FolderKind.TWINS.find(name).isPresent() || CHART.matcher(name).matches());
  }
}
