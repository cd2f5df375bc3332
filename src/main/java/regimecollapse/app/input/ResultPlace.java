package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;

/** A folder that is said to hold complete results, of whatever kind. */
public final class ResultPlace {
  private ResultPlace() {}

  /**
   * The results in a folder.
   *
   * @param shown the folder as messages name it
   * @throws InputException when there are none, which says what is there instead
   */
  public static ResultFolder require(Path path, String shown) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new InputException("There is no folder " + shown + ".");
    }
    ResultFolder found = ResultFolder.find(path).orElse(null);
    if (found == null) {
      throw new InputException(instead(path, shown));
    }
    return found;
  }

  /** What a folder without complete results holds. */
  private static String instead(Path path, String shown) throws IOException {
    for (FolderKind kind : FolderKind.values()) {
      ResultFolder.State state = new ResultFolder(path, kind).state();
      if (state == ResultFolder.State.EMPTY) {
        return shown + " is empty.";
      }
      if (state == ResultFolder.State.UNFINISHED) {
        return shown + " holds " + kind.unfinished() + "; finish it with --resume.";
      }
    }
    return shown
        + " does not hold results: it has none of "
        + Stream.of(FolderKind.values()).map(FolderKind::manifest).collect(Collectors.joining(", "))
        + ".";
  }
}
