package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.Problem;
import regimecollapse.scenario.io.ScenarioException;
import regimecollapse.scenario.io.ScenarioReader;

/** Reads scenario files for commands; what is wrong with them becomes lines for the user. */
public final class ScenarioFiles {
  private final Workplace workplace;

  public ScenarioFiles(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * Reads a scenario without the posterior that it may name, which only its runs need.
   *
   * @param named the file as the user named it
   * @throws InputException with all problems
   */
  public Loaded read(Path named, Settings settings) throws IOException {
    return readWhole(named, settings.with("", "posterior", "none"));
  }

  /**
   * Reads a scenario with the posterior that it may name.
   *
   * @param named the file as the user named it
   * @throws InputException with all problems
   */
  public Loaded readWhole(Path named, Settings settings) throws IOException {
    Path file = existing(named);
    try {
      return workplace.parts().reading().read(file, settings.texts());
    } catch (ScenarioException e) {
      throw refused(e, settings);
    }
  }

  /** All that decides the results of a scenario that was read. */
  public Inputs inputs(Loaded loaded) throws IOException {
    return new Inputs(Program.version(), loaded.hashes(), loaded.resolvedYaml(), loaded.scenario());
  }

  /** What the user is told of a scenario that is refused. */
  public InputException refused(ScenarioException e, Settings settings) {
    return new InputException(lines(e.problems(), settings));
  }

  /** What is legal in a scenario but surely not meant, line by line. */
  public List<String> warnings(Loaded loaded, Settings settings) {
    List<Problem> all = new ArrayList<>(loaded.warnings());
    all.addAll(LetterWarnings.of(loaded.texts()));
    return lines(all, settings).stream().map(line -> "warning: " + line).toList();
  }

  /** What the program asks of its own files besides, line by line. */
  public List<String> homeless(Loaded loaded) {
    return lines(ScenarioReader.homeless(loaded), Settings.NONE);
  }

  private List<String> lines(List<Problem> problems, Settings settings) {
    return problems.stream()
        .map(settings::inWordsOfTheUser)
        .map(this::withShortName)
        .map(Problem::format)
        .toList();
  }

  private Problem withShortName(Problem p) {
    return p.file().startsWith(workplace.here().toString())
        ? new Problem(
            workplace.show(Path.of(p.file())),
            p.line(),
            p.column(),
            p.keyPath(),
            p.value(),
            p.message(),
            p.legal(),
            p.suggestion())
        : p;
  }

  /**
   * The file that the user named.
   *
   * @throws InputException when there is none
   */
  public Path existing(Path named) {
    Path file = workplace.find(named);
    if (Files.notExists(file)) {
      throw new InputException(
          List.of(
              "There is no file " + named + ".",
              "The scenarios that come with the program: " + workplace.program() + " list"));
    }
    if (!Files.isRegularFile(file)) {
      throw new InputException(named + " is not a file.");
    }
    return file;
  }
}
