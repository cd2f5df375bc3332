package regimecollapse.scenario.io.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioCatalog;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.file.Resource;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.path.PathRole;

/** The text of a new scenario that runs as it is and shows how to go on. */
public final class Scaffold {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final String TEMPLATE = "scaffold.yaml";

  private Scaffold() {}

  /**
   * Makes the text of {@code NAME.yaml} for a folder of scenarios. It extends the default scenario
   * of the folder, else the first one that can be read, else the first case.
   *
   * @throws IllegalArgumentException if the name cannot be that of a file
   * @throws IllegalStateException if the folder has nothing that could be extended
   */
  public static String text(String name, Path scenarios) {
    checkName(name, "scenario");
    for (Path base : bases(scenarios)) {
      Optional<Loaded> loaded = loaded(base);
      if (loaded.isPresent()) {
        return filled(name, relative(scenarios, base), loaded.get().scenario())
            .replace("{{posterior}}", posterior(scenarios, loaded.get()));
      }
    }
    throw new IllegalStateException("no scenario in " + scenarios + " can be extended");
  }

  /** Refuses a name that cannot be that of a file on every system. */
  static void checkName(String name, String what) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a " + what + "'s name has small letters, digits and hyphens, unlike: " + name);
    }
    if (DeviceNames.has(name)) {
      throw new IllegalArgumentException(
          "no file on Windows can be called " + name + ": take another name, such as my-" + name);
    }
  }

  private static List<Path> bases(Path scenarios) {
    Path cases = scenarios.resolve("cases");
    try (Stream<Path> folders = Files.isDirectory(cases) ? Files.list(cases) : Stream.empty()) {
      Stream<Path> files = folders.sorted().map(f -> f.resolve("case.yaml")).filter(Files::exists);
      return Stream.concat(ScenarioCatalog.files(scenarios).stream(), files).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String relative(Path scenarios, Path file) {
    return scenarios.relativize(file).toString().replace('\\', '/');
  }

  /** The fit of the base: a file does not inherit it, and would silently lack it. */
  private static String posterior(Path scenarios, Loaded base) {
    String why =
        """
        # With this line all is run twice: with numbers drawn from their ranges, most of them wide
        # guesses, and "under the fit", with numbers that came near the record. A file does not take
        # the line over from the file that it extends. Without it there are only the ranges.
        """;
    return base.posterior()
        .map(fit -> why + "posterior: " + relative(scenarios, fit.folder()))
        .orElse(
            why
                + "# posterior: the folder of a fit (./collapse fit); "
                + "the file that this one extends has none");
  }

  private static Optional<Loaded> loaded(Path file) {
    try {
      return Optional.of(ScenarioReader.read(file));
    } catch (ScenarioException e) {
      return Optional.empty();
    }
  }

  /** The same for a case in which nobody pays: a switch stands where the held path stood. */
  private static String withoutMoney() {
    String text = Resource.text(Scaffold.class, TEMPLATE);
    return text.lines()
            .map(
                line ->
                    line.contains("- {hold: {{path}}") ? "      - {switch: news, on: false}" : line)
            .map(
                line ->
                    line.replace(
                        "What if the money had gone on as it was a year before?",
                        "What if no news had spread?"))
            .map(line -> line.replace("The money goes on as a year before", "No news spreads"))
            .collect(java.util.stream.Collectors.joining("\n"))
        + "\n";
  }

  private static String filled(String name, String base, Scenario scenario) {
    LocalDate start = scenario.timeline().start();
    LocalDate yearBefore = scenario.timeline().reference().minusYears(1);
    Optional<String> money =
        scenario.paths().stream()
            .filter(p -> p.role() == PathRole.FINANCE)
            .map(regimecollapse.scenario.path.Path::id)
            .findFirst();
    String path = money.orElse("PATH");
    return (money.isPresent() ? Resource.text(Scaffold.class, TEMPLATE) : withoutMoney())
        .replace("{{name}}", name)
        .replace("{{base}}", base)
        .replace("{{path}}", path)
        .replace("{{date}}", (yearBefore.isBefore(start) ? start : yearBefore).toString())
        .replace("{{arm}}", scenario.arms().get(0).id());
  }
}
