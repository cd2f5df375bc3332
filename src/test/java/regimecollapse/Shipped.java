package regimecollapse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.scenario.io.DefaultFiles;

/**
 * The scenarios and cases that the program ships, one by one: a user's own files in the folder are
 * no matter of its tests. {@code ShippedTest} holds the list to README.md and to the reference.
 */
public final class Shipped {
  /** The folder of scenarios. */
  public static final Path FOLDER = Path.of("scenarios");

  /** Names of the scenarios that can be run. */
  public static final List<String> NAMES =
      List.of(
          "afghanistan-1992",
          "afghanistan-2021",
          "afghanistan-2021-august",
          "attribution",
          "beyond-the-paper",
          "channels",
          "falling-out",
          "fit-afghanistan-1992",
          "fit-afghanistan-2021",
          "fit-pooled",
          "fit-syria-2024",
          "fragility",
          "h1-coercion-gamble",
          "h2-doomed-anyway",
          "h3-survivable-drain",
          "policies",
          "record-check",
          "rival-mechanisms",
          "support-and-date",
          "support-sweep",
          "three-hypotheses",
          "turkish-deal",
          "turning-points");

  /** Names of the cases. */
  public static final List<String> CASES =
      List.of("afghanistan-1992", "afghanistan-2021", "syria-2024");

  /** What all cases share. */
  private static final List<Path> SHARED =
      List.of(FOLDER.resolve("mechanism.yaml"), FOLDER.resolve("concepts.yaml"));

  private Shipped() {}

  /** The scenarios that can be run. */
  public static List<Path> scenarios() {
    return NAMES.stream().map(name -> FOLDER.resolve(name + ".yaml")).toList();
  }

  /** All files of the form of scenarios: scenarios, cases and mechanisms, but not the records. */
  public static List<Path> forms() {
    Stream<Path> cases = CASES.stream().map(name -> folder(name).resolve("case.yaml"));
    return Stream.of(scenarios().stream(), SHARED.stream(), cases).flatMap(files -> files).toList();
  }

  /** The folder of a case. */
  public static Path folder(String name) {
    return FOLDER.resolve(Path.of("cases", name));
  }

  /** Copies what is shipped, with its fits, into the folder of scenarios of another home. */
  public static void copyTo(Path home) {
    try {
      Files.createDirectories(home.resolve(FOLDER.toString()));
      for (Path file : scenarios()) {
        Files.copy(file, home.resolve(file.toString()));
      }
      Path defaults = FOLDER.resolve(DefaultFiles.FILE);
      Files.copy(defaults, home.resolve(defaults.toString()));
      for (Path file : SHARED) {
        Files.copy(file, home.resolve(file.toString()));
      }
      for (String name : CASES) {
        copyCase(folder(name), home);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyCase(Path folder, Path home) throws IOException {
    Files.createDirectories(home.resolve(folder.toString()).getParent());
    try (Stream<Path> data = Files.walk(folder)) {
      for (Path file : data.toList()) {
        Path copy = home.resolve(file.toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
