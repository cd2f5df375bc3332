package regimecollapse.app.input;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.problem.Spelling;

/** Reads scenario files for commands; what is wrong with them becomes lines for the user. */
public final class ScenarioFiles {
  private static final Pattern ENDING = Pattern.compile("\\.ya?ml$");

  /** A list of legal names that is longer is told once. */
  private static final int LONG = 100;

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
  public List<String> warnings(Loaded loaded, Settings settings) throws IOException {
    List<Problem> all = new ArrayList<>(loaded.warnings());
    all.addAll(LetterWarnings.of(loaded.texts()));
    all.addAll(FitWarnings.of(loaded));
    return Stream.concat(settings.outdone().stream(), lines(all, settings).stream())
        .map(line -> "warning: " + line)
        .toList();
  }

  /** Values that runs under the draws of a fit do not go by, line by line. */
  public List<String> undoneBy(Path fit, Loaded loaded, Settings settings) throws IOException {
    return lines(UndoneByFit.of(fit, loaded), settings).stream()
        .map(line -> "warning: " + line)
        .toList();
  }

  /** Facts that feed nothing and do not say why, and the other way round, line by line. */
  public List<String> idleFacts(Loaded loaded) {
    return lines(ScenarioReader.idleFacts(loaded), Settings.NONE).stream()
        .map(line -> "warning: " + line)
        .toList();
  }

  /** What the program asks of its own files besides, line by line. */
  public List<String> homeless(Loaded loaded) {
    return lines(ScenarioReader.homeless(loaded), Settings.NONE);
  }

  private List<String> lines(List<Problem> problems, Settings settings) {
    Set<String> shown = new HashSet<>();
    return problems.stream()
        .map(settings::inWordsOfTheUser)
        .map(this::withShortName)
        .distinct()
        .map(p -> p.legal().length() < LONG || shown.add(p.legal()) ? p : p.legalAsAbove())
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
   * The file that the user named, with or without its ending and the folder of scenarios.
   *
   * @throws InputException when there is none
   */
  public Path existing(Path named) {
    return found(named)
        .orElseThrow(
            () ->
                Files.exists(workplace.find(named))
                    ? new InputException(named + " is not a file.")
                    : missing(named));
  }

  /** The same, where there is one. */
  public Optional<Path> found(Path named) {
    return places(named).stream().map(workplace::find).filter(Files::isRegularFile).findFirst();
  }

  /** Where a file may be meant to be. */
  private static List<Path> places(Path named) {
    String name = named.toString();
    List<Path> near =
        name.isEmpty() || ENDING.matcher(name).find()
            ? List.of(named)
            : List.of(named, Path.of(name + ".yaml"));
    Path scenarios = Path.of(Workplace.SCENARIOS);
    boolean there = named.isAbsolute() || named.startsWith(scenarios);
    return Stream.concat(near.stream(), near.stream().filter(n -> !there).map(scenarios::resolve))
        .toList();
  }

  private InputException missing(Path named) {
    List<String> lines = new ArrayList<>();
    lines.add("There is no file " + named + ".");
    List<Path> places = places(named);
    if (places.size() > 1) {
      lines.add("Looked for: " + places.stream().map(Path::toString).collect(joining(", ")) + ".");
    }
    List<String> near = near(named);
    if (!near.isEmpty()) {
      lines.add("Did you mean " + String.join(" or ", near) + "?");
    }
    lines.add("The scenarios that come with the program: " + workplace.program() + " list");
    return new InputException(lines);
  }

  /** Files of the folder of scenarios whose names are near to what was written. */
  public List<String> near(Path named) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(workplace.scenarios())) {
      all.filter(file -> ENDING.matcher(file.toString()).find())
          .forEach(file -> files.put(name(file), workplace.show(file)));
    } catch (IOException e) {
      // A suggestion only: that the file is not there is told in any case.
      return List.of();
    }
    return Spelling.near(name(named), files.keySet(), 3).stream().map(files::get).toList();
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? "" : ENDING.matcher(last.toString()).replaceFirst("");
  }
}
