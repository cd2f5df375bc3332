package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/** What may be done with a result folder, given what it holds and what the user allows. */
enum FolderRule {
  /** It is new: begin. */
  BEGIN,
  /** Delete what it holds, then begin. */
  REPLACE,
  /** Go on with the runs in it. */
  RESUME,
  /** It holds the complete results of these inputs. */
  COMPLETE;

  private static final String OTHERWISE = " Choose another folder with --out";

  /**
   * Decides without changing anything.
   *
   * @param shown the folder as shown to the user
   * @throws InputException when the folder must not be used, with what the user can do
   */
  static FolderRule of(ResultFolder folder, String shown, Inputs inputs, Job.Switches switches)
      throws IOException {
    requireFolder(folder.path());
    return switch (folder.state()) {
      case EMPTY -> BEGIN;
      case FOREIGN ->
          throw new InputException(
              shown + " holds files that are not results of this program." + OTHERWISE + ".");
      case REMAINS -> ofRemains(shown, switches);
      case UNFINISHED, COMPLETE -> ofResults(folder, shown, inputs, switches);
    };
  }

  /**
   * The rule for a folder within results whose runs are begun or gone on with: what it holds of
   * other inputs is of an earlier beginning.
   */
  static FolderRule ofWithin(ResultFolder folder, String shown, Inputs inputs) throws IOException {
    requireFolder(folder.path());
    return switch (folder.state()) {
      case EMPTY -> BEGIN;
      case FOREIGN -> {
        // What somebody has put into the folder may stay there, unless it would be overwritten.
        if (Files.exists(folder.file(TableFile.MANIFEST))) {
          throw new InputException(
              shown + " holds files that are not results of this program." + OTHERWISE + ".");
        }
        yield BEGIN;
      }
      case REMAINS -> REPLACE;
      case UNFINISHED -> folder.isOf(inputs) ? RESUME : REPLACE;
      case COMPLETE -> folder.isOf(inputs) ? COMPLETE : REPLACE;
    };
  }

  private static FolderRule ofRemains(String shown, Job.Switches switches) {
    if (switches.overwrite()) {
      return REPLACE;
    }
    throw new InputException(
        shown + " holds parts of old results. Delete them with --overwrite." + OTHERWISE + ".");
  }

  private static FolderRule ofResults(
      ResultFolder folder, String shown, Inputs inputs, Job.Switches switches) throws IOException {
    if (switches.overwrite()) {
      return REPLACE;
    }
    boolean complete = folder.state() == ResultFolder.State.COMPLETE;
    String what = shown + " holds " + (complete ? "results" : "the runs of an unfinished ensemble");
    if (!switches.resume()) {
      throw new InputException(
          what
              + ". Go on with them with --resume, or delete them with --overwrite."
              + OTHERWISE
              + ".");
    }
    if (!folder.isOf(inputs)) {
      throw new InputException(
          what
              + " of other inputs: another scenario, data, seed, selection or version."
              + " Delete them with --overwrite."
              + OTHERWISE
              + ".");
    }
    return complete ? COMPLETE : RESUME;
  }

  private static void requireFolder(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new InputException(path + " is not a folder." + OTHERWISE + ".");
    }
  }
}
