package regimecollapse.scenario.io;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.FitSource;
import regimecollapse.scenario.io.problem.Problem;

/**
 * A scenario that was read.
 *
 * @param scenario the scenario
 * @param files all files read, scenario files first
 * @param resolvedYaml the complete scenario as one file that needs no bases; it names the data
 *     relative to the folder of scenarios
 * @param hashes SHA-256 of each file read, in hexadecimal, by its name in that folder
 * @param warnings what is legal but surely not meant, in the order of files and positions
 * @param texts what pictures show of the files
 * @param posterior the fit under whose posterior all is run once more, if the file names one
 * @param stated where the values of parameters were written that runs go by
 */
public record Loaded(
    Scenario scenario,
    List<Path> files,
    String resolvedYaml,
    Map<String, String> hashes,
    List<Problem> warnings,
    List<ShownText> texts,
    Optional<FitSource> posterior,
    List<StatedValue> stated) {
  /** A scenario that names no posterior. */
  public Loaded(
      Scenario scenario, List<Path> files, String resolvedYaml, Map<String, String> hashes) {
    this(scenario, files, resolvedYaml, hashes, List.of(), List.of(), Optional.empty(), List.of());
  }

  /** Copies the collections. */
  public Loaded {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
    texts = List.copyOf(texts);
    stated = List.copyOf(stated);
    hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
  }
}
