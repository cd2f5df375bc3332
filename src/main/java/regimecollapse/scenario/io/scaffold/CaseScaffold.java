package regimecollapse.scenario.io.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.io.file.Resource;
import regimecollapse.scenario.io.section.CaseConcepts;

/**
 * The folder of a new case and the scenario that runs it: a small invented country to be replaced
 * table by table.
 *
 * @param name name of the case and of its scenario
 * @param folder the folder of the case
 * @param scenario the scenario file: beside the folder of cases, or in the folder of the case
 * @param scenarios the program's folder of scenarios, which has the shared mechanisms
 * @param called the scenario as a command line names it
 */
public record CaseScaffold(String name, Path folder, Path scenario, Path scenarios, String called) {
  /** What all cases share, in the folder of scenarios. */
  private static final String MECHANISM = "mechanism.yaml";

  private static final String SCHEMA = "scenario.schema.json";
  private static final String CASE = "case.yaml";
  private static final String TEMPLATES = "new-case/";

  /** The scenario that runs the case. */
  private static final String WHAT_IFS = "what-ifs.yaml";

  /**
   * Checks the name and that the shared mechanisms are there.
   *
   * @throws IllegalArgumentException if the name cannot be that of a file
   * @throws IllegalStateException if there are no shared mechanisms
   */
  public CaseScaffold {
    Scaffold.checkName(name, "case");
    if (!Files.isRegularFile(scenarios.resolve(MECHANISM))) {
      throw new IllegalStateException(
          "there is no " + MECHANISM + " in " + scenarios + ", which a case extends");
    }
  }

  /** What is there already and would be replaced: the folder or the scenario. */
  public Optional<Path> there() {
    return Stream.of(folder, scenario).filter(Files::exists).findFirst();
  }

  /**
   * Writes all files, or none: they are made in a folder of another name, which then gets its own.
   */
  public void write() throws IOException {
    Path parent = Files.createDirectories(folder.getParent());
    Path half = parent.resolve("." + folder.getFileName() + "-" + ProcessHandle.current().pid());
    try {
      Files.createDirectory(half);
      for (String file :
          Resource.text(CaseScaffold.class, TEMPLATES + "files.txt").lines().toList()) {
        Files.writeString(half.resolve(file), text(file), StandardOpenOption.CREATE_NEW);
      }
      boolean within = scenario.startsWith(folder);
      Path first = within ? half.resolve(scenario.getFileName()) : scenario;
      Files.writeString(first, text(WHAT_IFS), StandardOpenOption.CREATE_NEW);
      try {
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        Files.deleteIfExists(first);
        throw e;
      }
    } finally {
      delete(half);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private String text(String file) {
    Path from = file.equals(WHAT_IFS) ? scenario.getParent() : folder;
    return Resource.text(CaseScaffold.class, TEMPLATES + file)
        .replace("{{name}}", name)
        .replace("{{title}}", title())
        .replace("{{scenario}}", called)
        .replace("{{case}}", seen(scenario.getParent(), folder.resolve(CASE)))
        .replace("{{mechanism}}", seen(folder, scenarios.resolve(MECHANISM)))
        .replace("{{concepts}}", seen(folder, scenarios.resolve(CaseConcepts.SHARED)))
        .replace("{{schema}}", seen(from, scenarios.resolve(SCHEMA)));
  }

  /** The name as people write it: each word with a capital, and blanks. */
  private String title() {
    return Stream.of(name.split("-", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** A file as another folder names it, with slashes on every system. */
  private static String seen(Path from, Path file) {
    try {
      return real(from).relativize(real(file)).toString().replace('\\', '/');
    } catch (IllegalArgumentException e) {
      // On another drive there is no way from one to the other.
      return file.toString().replace('\\', '/');
    }
  }

  /** A path without links, of which the end need not be there yet. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      return parent == null ? path : real(parent).resolve(path.getFileName());
    }
  }
}
