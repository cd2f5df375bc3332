package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.results.folder.FitFolder;
import regimecollapse.results.folder.FitInputs;
import regimecollapse.results.folder.ResultFolder;

/** What may be done with the folder of a fit: the rules of {@link FolderRule}. */
final class FitRule {
  private static final String OTHERWISE = " Choose another folder with --out.";

  private FitRule() {}

  /**
   * Decides without changing anything.
   *
   * @throws InputException when the folder must not be used, with what the user can do
   */
  static FolderRule of(FitFolder folder, String shown, FitInputs inputs, Job.Switches switches)
      throws IOException {
    if (Files.exists(folder.path()) && !Files.isDirectory(folder.path())) {
      throw new InputException(shown + " is not a folder." + OTHERWISE);
    }
    ResultFolder.State state = folder.state();
    if (state == ResultFolder.State.EMPTY) {
      return FolderRule.BEGIN;
    }
    if (state == ResultFolder.State.FOREIGN) {
      throw new InputException(shown + " holds files that are not those of a fit." + OTHERWISE);
    }
    if (switches.overwrite()) {
      return FolderRule.REPLACE;
    }
    if (state == ResultFolder.State.REMAINS) {
      throw new InputException(
          shown + " holds parts of an old fit. Delete them with --overwrite." + OTHERWISE);
    }
    boolean complete = state == ResultFolder.State.COMPLETE;
    String what = shown + " holds " + (complete ? "a fit" : "an unfinished fit");
    if (!switches.resume()) {
      throw new InputException(
          what + ". Go on with it with --resume, or delete it with --overwrite." + OTHERWISE);
    }
    if (!(complete ? folder.isOf(inputs.fingerprint()) : journalIsOf(folder, inputs))) {
      throw new InputException(
          what
              + " of other inputs: another scenario, data, seed, effort, hold-out or version."
              + " Delete it with --overwrite."
              + OTHERWISE);
    }
    return complete ? FolderRule.COMPLETE : FolderRule.RESUME;
  }

  /** A journal that was killed before its first line fits all inputs. */
  private static boolean journalIsOf(FitFolder folder, FitInputs inputs) throws IOException {
    Optional<String> found = FileLog.fingerprint(folder.file(FitFolder.JOURNAL));
    return found.map(inputs.fingerprint()::equals).orElse(true);
  }
}
