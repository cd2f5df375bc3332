package regimecollapse.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import regimecollapse.scenario.Parameter;

/**
 * Prior quantiles of some parameters that are given instead of drawn.
 *
 * @param values in (0, 1)
 */
public record GivenQuantiles(Map<Parameter, Double> values) {
  /** None: every parameter is drawn. */
  public static final GivenQuantiles NONE = new GivenQuantiles(Map.of());

  /** Copies the map. */
  public GivenQuantiles {
    Map<Parameter, Double> copy = new EnumMap<>(Parameter.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  OptionalDouble of(Parameter parameter) {
    Double given = values.get(parameter);
    return given == null ? OptionalDouble.empty() : OptionalDouble.of(given);
  }
}
