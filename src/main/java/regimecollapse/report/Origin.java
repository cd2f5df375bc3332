package regimecollapse.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From what a result folder was made, as its manifest tells.
 *
 * @param program version of the program that made the runs
 * @param fingerprint SHA-256 of all inputs
 * @param scenario SHA-256 of the resolved scenario
 * @param inputs SHA-256 of each scenario and data file, by name
 * @param tables SHA-256 of each table of the folder, by name
 * @param fit from which the parameters of the runs came, if they came from one
 * @param within the same of the runs under a posterior in the folder within, if there are any
 */
public record Origin(
    String program,
    String fingerprint,
    String scenario,
    Map<String, String> inputs,
    Map<String, String> tables,
    Optional<OfFit> fit,
    Optional<OfFit> within) {
  /**
   * A fit.
   *
   * @param title of its scenario; empty where only its draws are known
   * @param fingerprint SHA-256 of all its inputs; empty where only its draws are known
   * @param draws SHA-256 of its {@code posterior.csv}
   * @param quick whether it made the small effort of its scenario: nothing to quote
   */
  public record OfFit(String title, String fingerprint, String draws, boolean quick) {
    /** Whether more is known of it than its draws. */
    public boolean known() {
      return !fingerprint.isEmpty();
    }
  }

  /** Of runs whose parameters came from their ranges. */
  public Origin(
      String program,
      String fingerprint,
      String scenario,
      Map<String, String> inputs,
      Map<String, String> tables) {
    this(program, fingerprint, scenario, inputs, tables, Optional.empty(), Optional.empty());
  }

  /** Copies the maps, keeping their order. */
  public Origin {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }
}
