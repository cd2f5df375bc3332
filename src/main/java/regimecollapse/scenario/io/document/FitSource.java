package regimecollapse.scenario.io.document;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.problem.Problem;

/**
 * The folder of a fit that a scenario names.
 *
 * @param folder where it lies
 * @param hashes SHA-256 of those of its files that are used, in hexadecimal, by the name that they
 *     have beside results
 * @param stated where the scenario names the folder, for what is told of it
 */
public record FitSource(Path folder, Map<String, String> hashes, Problem stated) {
  /** Copies the map. */
  public FitSource {
    hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
  }

  /** The hashes by names that do not depend on where the folder lies. */
  public Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    hashes.forEach((file, hash) -> named.put(FileKeys.POSTERIOR + "/" + file, hash));
    return named;
  }
}
