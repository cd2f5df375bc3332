package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.results.table.TableFile;

/**
 * The folder of a study: a command that simulates on its own and keeps no runs. The file of inputs
 * comes last: without it the study is not complete.
 */
class StudyFolder {
  /** Simulations made so far; gone once the study is complete. */
  static final String LOG = TableFile.SIMULATIONS;

  private static final String OTHERWISE = " Choose another folder with --out.";

  /** What it holds. */
  enum State {
    EMPTY,
    UNFINISHED,
    COMPLETE
  }

  private final Path path;
  private final String noun;
  private final String inputs;
  private final Predicate<String> ours;

  /**
   * A folder.
   *
   * @param path where it is, or will be
   * @param noun what the study is called
   * @param inputs file that holds the fingerprint; there only when the study is complete
   * @param ours tells the names of its other files
   */
  StudyFolder(Path path, String noun, String inputs, Predicate<String> ours) {
    this.path = path;
    this.noun = noun;
    this.inputs = inputs;
    this.ours = ours;
  }

  /** Where it is, or will be. */
  final Path path() {
    return path;
  }

  /**
   * What it holds, if it may be used.
   *
   * @param shown the folder as shown to the user
   * @throws InputException when it must not be, with what the user can do; nothing was changed
   */
  final State check(String shown, boolean resume, boolean overwrite) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new InputException(shown + " is not a folder." + OTHERWISE);
    }
    List<String> names = names();
    if (names.isEmpty()) {
      return State.EMPTY;
    }
    boolean known =
        names.contains(inputs) || names.contains(LOG) || names.stream().allMatch(this::isOurs);
    if (!known) {
      throw new InputException(shown + " holds files that are not a " + noun + "." + OTHERWISE);
    }
    boolean complete = names.contains(inputs);
    if (!resume && !overwrite) {
      throw new InputException(
          shown
              + " holds "
              + (complete ? "a " : "an unfinished ")
              + noun
              + ". Go on with it with --resume, or delete it with --overwrite."
              + OTHERWISE);
    }
    return complete ? State.COMPLETE : State.UNFINISHED;
  }

  /**
   * Refuses a complete study of other inputs.
   *
   * @throws InputException with what the user can do
   */
  final void requireSame(String shown, String fingerprint) throws IOException {
    if (!Files.readString(file(inputs)).contains(fingerprint)) {
      throw otherInputs(shown);
    }
  }

  /**
   * Opens the simulations made so far, or begins them.
   *
   * @throws InputException when they have other inputs
   */
  final FileLog log(String shown, String fingerprint) throws IOException {
    try {
      return FileLog.open(file(LOG), fingerprint);
    } catch (IllegalArgumentException e) {
      throw otherInputs(shown);
    }
  }

  private InputException otherInputs(String shown) {
    return new InputException(
        shown
            + " holds a "
            + noun
            + " of other inputs: another scenario, data, seed, selection, effort or version."
            + " Delete it with --overwrite."
            + OTHERWISE);
  }

  /** Makes the folder. */
  final void create() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new InputException("The folder " + path + " cannot be made: " + e.getMessage() + ".");
    }
  }

  /** A file in it. */
  final Path file(String name) {
    return path.resolve(name);
  }

  /** Deletes the files of a study and nothing else. */
  final void clear() throws IOException {
    Files.deleteIfExists(file(inputs));
    for (String name : names()) {
      if (isOurs(name)) {
        Files.delete(file(name));
      }
    }
  }

  private boolean isOurs(String name) {
    return name.equals(inputs) || name.equals(LOG) || ours.test(name);
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(TableFile.LOCK))
          .sorted()
          .toList();
    }
  }
}
