package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regimecollapse.analysis.drivers.DriverTables;

/**
 * The folder of a sensitivity analysis. The file of inputs comes last: without it the analysis is
 * not complete.
 *
 * @param path where it is, or will be
 */
record SensitivityFolder(Path path) {
  /** What the analysis is; there only when it is complete. */
  static final String INPUTS = "sensitivity.json";

  /** Simulations made so far; gone once the analysis is complete. */
  static final String LOG = "simulations.log";

  private static final String LOCK = ".lock";
  private static final Pattern CHART =
      Pattern.compile("(morris|linear|sobol|prim)(-[a-z]+)?\\.(svg|png)");

  /** What it holds. */
  enum State {
    EMPTY,
    UNFINISHED,
    COMPLETE
  }

  /**
   * What it holds, if it may be used.
   *
   * @param shown the folder as shown to the user
   * @throws InputException when it must not be, with what the user can do; nothing was changed
   */
  State check(String shown, boolean resume, boolean overwrite) throws IOException {
    String otherwise = " Choose another folder with --out.";
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new InputException(shown + " is not a folder." + otherwise);
    }
    List<String> names = names();
    if (names.isEmpty()) {
      return State.EMPTY;
    }
    boolean ours = names.stream().allMatch(SensitivityFolder::isOurs);
    boolean known = names.contains(INPUTS) || names.contains(LOG) || ours;
    if (!known) {
      throw new InputException(
          shown + " holds files that are not a sensitivity analysis." + otherwise);
    }
    boolean complete = names.contains(INPUTS);
    if (!resume && !overwrite) {
      throw new InputException(
          shown
              + " holds "
              + (complete ? "a sensitivity analysis" : "an unfinished sensitivity analysis")
              + ". Go on with it with --resume, or delete it with --overwrite."
              + otherwise);
    }
    return complete ? State.COMPLETE : State.UNFINISHED;
  }

  /** A file in it. */
  Path file(String name) {
    return path.resolve(name);
  }

  /** Deletes the files of an analysis and nothing else. */
  void clear() throws IOException {
    Files.deleteIfExists(file(INPUTS));
    for (String name : names()) {
      if (isOurs(name)) {
        Files.delete(file(name));
      }
    }
  }

  private static boolean isOurs(String name) {
    return name.equals(INPUTS)
        || name.equals(LOG)
        || DriverTables.names().contains(name)
        || CHART.matcher(name).matches();
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(LOCK))
          .sorted()
          .toList();
    }
  }
}
