package regimecollapse.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From what a result folder was made, as its manifest tells.
 *
 * @param program version of the program that made the runs
 * @param fingerprint SHA-256 of all inputs
 * @param scenario SHA-256 of the resolved scenario
 * @param inputs SHA-256 of each scenario and data file, by name
 * @param tables SHA-256 of each table of the folder, by name
 */
public record Origin(
    String program,
    String fingerprint,
    String scenario,
    Map<String, String> inputs,
    Map<String, String> tables) {
  /** Copies the maps, keeping their order. */
  public Origin {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }
}
