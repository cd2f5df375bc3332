package regimecollapse.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.app.input.InputException;
import regimecollapse.results.folder.Manifest;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;

/** What may be done with a folder, given what it holds and what the user allows. */
enum FolderUse {
  /** It is new: begin. */
  BEGIN,
  /** Delete what it holds, then begin. */
  REPLACE,
  /** Go on with what is in it. */
  RESUME,
  /** It holds the complete results of these inputs. */
  COMPLETE;

  private static final String OTHERWISE = " Choose another folder with --out.";

  /**
   * Decides without changing anything.
   *
   * @throws InputException when the folder must not be used, with what the user can do
   */
  static FolderUse of(ResultFolder folder, How how, Study study) throws IOException {
    String shown = how.shown();
    if (Files.exists(folder.path()) && !Files.isDirectory(folder.path())) {
      throw new InputException(shown + " is not a folder." + OTHERWISE);
    }
    Optional<Path> inTheWay = inTheWay(folder.path());
    if (inTheWay.isPresent()) {
      throw new InputException(
          shown
              + " cannot be made: a file is in the way, "
              + inTheWay.get().getFileName()
              + ", where a folder is needed."
              + OTHERWISE);
    }
    Provenance asked = study.provenance(folder, how.existing() == How.Existing.RESUME);
    ResultFolder.State state = folder.state();
    if (state == ResultFolder.State.EMPTY) {
      return BEGIN;
    }
    if (state == ResultFolder.State.FOREIGN) {
      throw foreign(shown, folder);
    }
    if (how.existing() == How.Existing.OVERWRITE) {
      return REPLACE;
    }
    if (state == ResultFolder.State.REMAINS) {
      throw new InputException(
          shown + " holds parts of old results. Delete them with --overwrite." + OTHERWISE);
    }
    return ofResults(folder, how, study, asked);
  }

  /** A file that stands where a folder above must be. */
  private static Optional<Path> inTheWay(Path folder) {
    return Stream.iterate(folder.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
        .filter(Files::exists)
        .findFirst()
        .filter(there -> !Files.isDirectory(there));
  }

  /** The use of results, or of what is made of them so far, that are not to be overwritten. */
  private static FolderUse ofResults(ResultFolder folder, How how, Study study, Provenance asked)
      throws IOException {
    boolean complete = folder.state() == ResultFolder.State.COMPLETE;
    String holds = complete ? folder.kind().noun() : folder.kind().unfinished();
    String what = how.shown() + " holds " + holds;
    String them = folder.kind() == FolderKind.RUN ? "them" : "it";
    if (how.existing() == How.Existing.KEEP) {
      String resume = ". Go on with " + them + " with --resume, or delete " + them;
      throw new InputException(
          what
              + (folder.kind().resumable() ? resume : ". Delete " + them)
              + " with --overwrite."
              + OTHERWISE);
    }
    if (!isOf(folder, study, asked)) {
      throw new InputException(
          what
              + " of other inputs: another scenario, data, seed, selection, effort or version."
              + " Delete "
              + them
              + " with --overwrite."
              + OTHERWISE);
    }
    return complete ? COMPLETE : RESUME;
  }

  /**
   * The use of a folder within results whose runs are begun or gone on with: what it holds of other
   * inputs is of an earlier beginning.
   */
  static FolderUse within(ResultFolder folder, String shown, Study study) throws IOException {
    Provenance asked = study.provenance(folder, true);
    return switch (folder.state()) {
      case EMPTY -> BEGIN;
      case FOREIGN -> {
        // What somebody has put into the folder may stay there, unless it would be overwritten.
        if (Files.exists(folder.manifest())) {
          throw foreign(shown, folder);
        }
        yield BEGIN;
      }
      case REMAINS -> REPLACE;
      case UNFINISHED -> isOf(folder, study, asked) ? RESUME : REPLACE;
      case COMPLETE -> isOf(folder, study, asked) ? COMPLETE : REPLACE;
    };
  }

  private static InputException foreign(String shown, ResultFolder folder) {
    FolderKind kind = folder.kind();
    String files = kind == FolderKind.RUN ? "results of this program" : "those of " + kind.noun();
    String damaged =
        Files.exists(folder.manifest())
            ? " Or they are, and " + folder.manifest().getFileName() + " is damaged: put it back."
            : "";
    return new InputException(
        shown + " holds files that are not " + files + "." + damaged + OTHERWISE);
  }

  /** Whether the results, or what is made of them so far, have these inputs. */
  private static boolean isOf(ResultFolder folder, Study study, Provenance asked)
      throws IOException {
    Optional<String> complete = Manifest.fingerprint(folder.manifest());
    if (complete.isPresent()) {
      return complete.get().equals(asked.fingerprint());
    }
    // A log that was killed before its first entry fits all inputs.
    return study.fingerprintOf(folder.log()).map(asked.logFingerprint()::equals).orElse(true);
  }
}
