package regimecollapse.scenario.io;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.document.PosteriorReader;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.warn.Homes;
import regimecollapse.scenario.io.warn.Refusals;
import regimecollapse.scenario.io.warn.Warnings;
import regimecollapse.scenario.io.warn.data.FactUse;
import regimecollapse.scenario.io.yaml.ResolvedYaml;

/** Reads scenario files. Nothing is written by reading. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a scenario.
   *
   * @throws ScenarioException with all problems if there are any
   */
  public static Loaded read(Path file) {
    return read(file, List.of());
  }

  /**
   * Reads a scenario with settings above all files.
   *
   * @param overrides settings as {@code PATH=VALUE}, such as {@code replications=20}
   * @throws ScenarioException with all problems if there are any
   */
  public static Loaded read(Path file, List<String> overrides) {
    return read(file, overrides, Optional.empty());
  }

  /**
   * What the program asks of the files that it ships, above that they can be run: every number that
   * a file sets has a home.
   */
  public static List<Problem> homeless(Loaded loaded) {
    return loaded.files().stream()
        .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("record.yaml"))
        .flatMap(file -> Homes.missing(file).stream())
        .toList();
  }

  /** Facts of the table of evidence that feed nothing without a reason, and the other way round. */
  public static List<Problem> idleFacts(Loaded loaded) {
    return FactUse.told(loaded.files());
  }

  /**
   * Reads a scenario that may lie outside of the scenarios folder, such as that of a result.
   *
   * @param scenarios folder in which data is found that is neither beside the file nor in a {@code
   *     scenarios} folder above it
   * @throws ScenarioException with all problems if there are any
   */
  public static Loaded read(Path file, List<String> overrides, Optional<Path> scenarios) {
    return loaded(Document.read(file, overrides, scenarios));
  }

  /** All that is to be known of a document. */
  static Loaded loaded(Document document) {
    Scenario scenario = document.scenario();
    Refusals.check(document, scenario);
    Map<String, String> hashes = new LinkedHashMap<>(document.sources().hashes());
    document.posterior().ifPresent(fit -> hashes.putAll(fit.named()));
    return new Loaded(
        scenario,
        document.sources().files(),
        ResolvedYaml.text(
            PosteriorReader.besideResults(document.tree()), document.dataFiles().findable()),
        hashes,
        Warnings.of(document, scenario),
        ShownText.of(document),
        document.posterior(),
        StatedValue.of(document, scenario));
  }
}
