package regimecollapse.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/** Values of parameters that are given instead of drawn from their prior. */
@FunctionalInterface
public interface Given {
  /** None: every parameter is drawn. */
  Given NOTHING = (parameter, prior) -> OptionalDouble.empty();

  /** The value, if it is given. */
  OptionalDouble of(Parameter parameter, Prior prior);

  /**
   * Parameters given by their prior quantiles.
   *
   * @param quantiles in (0, 1)
   */
  static Given quantiles(Map<Parameter, Double> quantiles) {
    Map<Parameter, Double> copy = new EnumMap<>(quantiles);
    return (parameter, prior) -> {
      Double u = copy.get(parameter);
      return u == null ? OptionalDouble.empty() : OptionalDouble.of(Draws.of(prior, u));
    };
  }

  /** Parameters given by their values, whatever their prior. */
  static Given values(Map<Parameter, Double> values) {
    Map<Parameter, Double> copy = new EnumMap<>(values);
    return (parameter, prior) -> {
      Double value = copy.get(parameter);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    };
  }
}
