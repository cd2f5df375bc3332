package regimecollapse.app.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.text.Quotes;

/**
 * Where a command works, and with what.
 *
 * @param home folder of the program, with its {@code scenarios} and {@code results}
 * @param here working directory, against which file names are resolved
 * @param terminal whether somebody watches
 * @param parts the parts of the program
 */
public record Workplace(Path home, Path here, boolean terminal, Parts parts) {
  /** Name of the folder with the scenarios. */
  public static final String SCENARIOS = "scenarios";

  /** Where it stands what commands take that run a scenario, for their help. */
  public static final String DEFAULT_RUN =
      "the file that " + SCENARIOS + "/" + DefaultFiles.FILE + " names at run";

  /** The same of commands that hold runs against a record. */
  public static final String DEFAULT_FIT =
      "the file that " + SCENARIOS + "/" + DefaultFiles.FILE + " names at fit";

  /** The program's folder as a working directory, for callers from Java. */
  public static Workplace at(Path home) {
    Path folder = home.toAbsolutePath().normalize();
    return new Workplace(
        folder, folder, false, Parts.real(folder.resolve(SCENARIOS), Interrupts.NONE));
  }

  /**
   * A file or folder that the user named: in the working directory, or else in the program's
   * folder, or else among its results.
   */
  public Path find(Path named) {
    return Stream.of(here.resolve(named), home.resolve(named), results().resolve(named))
        .filter(Files::exists)
        .findFirst()
        .orElse(home.resolve(named));
  }

  /** A path as short as it can be shown from the working directory. */
  public String show(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path base = here.toAbsolutePath().normalize();
    return whole.startsWith(base) && !whole.equals(base)
        ? base.relativize(whole).toString()
        : whole.toString();
  }

  /** How the user starts the program from the working directory, as a shell takes it. */
  public String program() {
    boolean atHome = here.toAbsolutePath().normalize().equals(home.toAbsolutePath().normalize());
    return atHome ? Words.PROGRAM : quoted(home.resolve("collapse"));
  }

  /** A path as short as it can be, as a shell takes it. */
  public String quoted(Path path) {
    return Quotes.shell(show(path));
  }

  /** The folder of the program's scenarios. */
  public Path scenarios() {
    return home.resolve(SCENARIOS);
  }

  /**
   * The file that a command takes when none is named.
   *
   * @throws InputException if the folder of scenarios has none for it
   */
  public Path byDefault(DefaultFiles.Use use) {
    return DefaultFiles.of(scenarios(), use)
        .map(name -> Path.of(SCENARIOS, name))
        .orElseThrow(
            () ->
                new InputException(
                    "No file is named, and "
                        + show(scenarios())
                        + " has none for this command. Name one, or enter it under "
                        + use.key()
                        + " in "
                        + SCENARIOS
                        + "/"
                        + DefaultFiles.FILE
                        + "."));
  }

  /** A folder of results that is not there yet. */
  public Path free(String name) {
    Path free = results().resolve(name);
    for (int next = 2; Files.exists(free); next++) {
      free = results().resolve(name + "-" + next);
    }
    return free;
  }

  /** The folder of a user's results. */
  public Path results() {
    return home.resolve("results");
  }
}
