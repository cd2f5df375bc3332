package regimecollapse.chart.fit;

import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * Where a value of a parameter lies between two ends. Where some hypothesis has a range that is
 * even in the logarithm, so is the scale: else nearly all of it would lie in the last of the
 * decades.
 *
 * @param from lower end
 * @param to upper end
 * @param logs whether in logarithms
 */
record ValueScale(double from, double to, boolean logs) {
  static ValueScale of(Scenario scenario, String key, double from, double to) {
    Optional<Parameter> parameter = Parameter.find(key);
    boolean logs =
        from > 0
            && parameter.stream()
                .flatMap(p -> priors(scenario, p))
                .anyMatch(prior -> prior instanceof Prior.LogUniform);
    return new ValueScale(from, to, logs);
  }

  private static Stream<Prior> priors(Scenario scenario, Parameter p) {
    return scenario.hypotheses().stream()
        .map(h -> scenario.belief(h, p))
        .map(belief -> belief.prior());
  }

  /** 0 at the lower end, 1 at the upper; the middle where they are one. */
  double part(double value) {
    if (to <= from) {
      return 0.5;
    }
    return logs
        ? StrictMath.log(value / from) / StrictMath.log(to / from)
        : (value - from) / (to - from);
  }
}
