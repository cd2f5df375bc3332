package regimecollapse.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import regimecollapse.random.Seed;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * Values of parameters that are given instead of drawn from their prior, and who draws the rest.
 */
@FunctionalInterface
public interface Given {
  /** None: every parameter is drawn. */
  Given NOTHING = (parameter, prior) -> OptionalDouble.empty();

  /** The value, if it is given. */
  OptionalDouble of(Parameter parameter, Prior prior);

  /**
   * The seed from which every uncertain number is drawn that is not given: that of the run itself,
   * unless the run takes over the numbers of another.
   */
  default Seed inputs(Seed run) {
    return run;
  }

  /** The same parameters, and all other uncertain numbers as another run has drawn them. */
  default Given withInputsOf(Seed other) {
    Given parameters = this;
    return new Given() {
      @Override
      public OptionalDouble of(Parameter parameter, Prior prior) {
        return parameters.of(parameter, prior);
      }

      @Override
      public Seed inputs(Seed run) {
        return other;
      }
    };
  }

  /**
   * The prior quantile at which a parameter is drawn that is not given.
   *
   * @param inputs the seed from which the uncertain numbers are drawn
   */
  static double quantile(Parameter parameter, Seed inputs) {
    return inputs.stream("input parameter " + parameter.key()).uniform(0, 0);
  }

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
