package regimecollapse.scenario.io.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import regimecollapse.scenario.io.file.Roots;
import regimecollapse.scenario.io.file.Shelf;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.table.CsvTable;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.YamlReader;

/** The files of one scenario, as they are found and read. */
public final class Sources {
  private static final int SCENARIO_LIMIT = 1 << 20;
  private static final int DATA_LIMIT = 1 << 24;
  private static final String TEXT = "text of at most ";

  private final Path top;
  private final Roots roots;
  private final Problems problems;
  private final Shelf shelf;
  private final Map<String, Path> paths = new LinkedHashMap<>();
  private final Map<String, String> hashes = new LinkedHashMap<>();

  /** Begins with the scenario file alone. */
  public Sources(Path top, Roots roots, Problems problems, Shelf shelf) {
    this.top = top;
    this.roots = roots;
    this.problems = problems;
    this.shelf = shelf;
    paths.put(top.toString(), top);
  }

  /** The scenario file that is read. */
  public Path top() {
    return top;
  }

  /** The folders in which files may lie. */
  public Roots roots() {
    return roots;
  }

  /** The file behind a name that people are shown. */
  public Path path(String name) {
    return paths.get(name);
  }

  /** All files read, in order. */
  public List<Path> files() {
    return new ArrayList<>(hashes.keySet().stream().map(paths::get).toList());
  }

  /** SHA-256 of each file read, by the name under which it is found again. */
  public Map<String, String> hashes() {
    Map<String, String> named = new LinkedHashMap<>();
    hashes.forEach((name, hash) -> named.put(findable(paths.get(name)), hash));
    return named;
  }

  /** The name under which a file is found again. */
  public String findable(Path file) {
    try {
      return roots.relative(file);
    } catch (IOException e) {
      return file.toString();
    }
  }

  /** The text of a scenario file, of which the hash is kept. */
  public Optional<SourceText> scenario(String name) {
    return read(name, SCENARIO_LIMIT);
  }

  Optional<SourceText> data(String name) {
    return read(name, DATA_LIMIT);
  }

  private Optional<SourceText> read(String name, int limit) {
    Optional<SourceText> text = text(paths.get(name), limit);
    text.ifPresent(t -> hashes.put(name, t.hash()));
    return text;
  }

  /** Lets a text stand for the scenario file of its name, whether there is one or not. */
  public static void draft(Shelf shelf, SourceText text) {
    shelf.forget(text.name());
    shelf.put(TEXT + SCENARIO_LIMIT, text.name(), text);
  }

  /** The text of a file that is not one of the scenario's own, of at most {@code limit} bytes. */
  public Optional<SourceText> text(Path file, int limit) {
    String name = file.toString();
    problems.file(name);
    return shelf.get(
        TEXT + limit, name, problems, () -> SourceText.read(file, name, limit, problems));
  }

  /** A text as YAML. */
  public Optional<Node> yaml(SourceText text) {
    return made("YAML", text.name(), () -> YamlReader.read(text, problems));
  }

  /** The same, of a file in which, if it is empty, something else is legal. */
  Optional<Node> yaml(SourceText text, String legal) {
    return made("YAML", text.name(), () -> YamlReader.read(text, legal, problems));
  }

  /** A text as a table that must have some columns. */
  Optional<CsvTable> table(SourceText text, List<String> columns) {
    return made("table of " + columns, text.name(), () -> CsvTable.read(text, columns, problems))
        .map(table -> table.telling(problems));
  }

  /** What a file, and what is named in words besides, decide alone; see {@link Shelf#get}. */
  public <T> Optional<T> made(String what, String file, Supplier<Optional<T>> making) {
    return shelf.get(what, file, problems, making);
  }

  /**
   * Finds the file that a scenario file names, and gives the name as shown to people. What hinders
   * that is a problem.
   */
  public Optional<String> find(Node.Scalar written, String keyPath, boolean data) {
    try {
      Path file = beside(written);
      Optional<Path> shared = roots.shared().map(s -> s.resolve(written.text()).normalize());
      // Results have tables of their own with names such as those of a case.
      boolean elsewhere = roots.stored() || !Files.exists(file);
      if (data && elsewhere && shared.filter(Files::exists).isPresent()) {
        file = shared.get();
      }
      String wrong = wrong(file);
      if (wrong.isEmpty()) {
        paths.put(file.toString(), file);
        return Optional.of(file.toString());
      }
      report(written, keyPath, wrong, Spelling.nearestBeside(file, written.text(), f -> true));
    } catch (InvalidPathException e) {
      report(written, keyPath, "this is not the name of a file", "");
    }
    return Optional.empty();
  }

  /** What a scenario file names relative to itself. */
  public Path beside(Node.Scalar written) {
    return stating(written).resolveSibling(written.text()).normalize();
  }

  /** A folder as the scenario file that says something else would name it; empty if it cannot. */
  public String seenFrom(Node.Scalar written, Path folder) {
    try {
      Path own = stating(written).toRealPath().getParent();
      return own.relativize(folder.toRealPath()).toString().replace('\\', '/');
    } catch (IOException | IllegalArgumentException e) {
      // On another drive there is no way from one to the other.
      return "";
    }
  }

  private Path stating(Node.Scalar written) {
    return paths.getOrDefault(written.place().file(), top);
  }

  private String wrong(Path file) {
    if (!Files.exists(file)) {
      return SourceText.reason(file);
    }
    if (!roots.hold(file)) {
      return "the file lies outside of the folder of scenarios";
    }
    return Files.isRegularFile(file) ? "" : "this is not a file";
  }

  private void report(Node.Scalar written, String keyPath, String message, String likely) {
    problems.add(
        Problem.at(written.place(), keyPath, message)
            .value(written.shown())
            .legal(roots.words())
            .suggestion(likely));
  }
}
