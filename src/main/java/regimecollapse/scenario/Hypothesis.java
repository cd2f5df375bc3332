package regimecollapse.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * A belief about mechanisms: priors that replace those of the case.
 *
 * @param id name in files and results
 * @param title name for people
 * @param heldBy who holds it
 * @param claim what it says, in a sentence
 * @param parameters the priors that make it
 */
public record Hypothesis(
    String id, String title, String heldBy, String claim, Map<Parameter, Uncertain> parameters) {
  /** Copies the map in the order of the parameters. */
  public Hypothesis {
    EnumMap<Parameter, Uncertain> copy = new EnumMap<>(Parameter.class);
    copy.putAll(parameters);
    parameters = Collections.unmodifiableMap(copy);
  }
}
