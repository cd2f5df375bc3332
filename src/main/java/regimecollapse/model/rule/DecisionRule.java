package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** The opposition's own decision to attack (ODD 7.22). */
public final class DecisionRule {
  private final double lookAhead;
  private final double noise;
  private final double threshold;
  private final double rebuild;

  /** Takes its coefficients by parameter. */
  public DecisionRule(ToDoubleFunction<Parameter> numbers) {
    lookAhead = numbers.applyAsDouble(Parameter.OPPOSITION_LOOK_AHEAD);
    noise = numbers.applyAsDouble(Parameter.OPPOSITION_ESTIMATE_NOISE);
    threshold = numbers.applyAsDouble(Parameter.OPPOSITION_SUCCESS_THRESHOLD);
    rebuild = numbers.applyAsDouble(Parameter.OPPOSITION_REBUILD);
  }

  /** Worth of fighters, from the quality of the opposition and of their group. */
  public static double fighters(double men, double quality, double groupQuality) {
    return men * quality * groupQuality;
  }

  /** What the defence of a place counts, by km from the nearest fighters. */
  public double within(double defence, double km) {
    return defence * Exponential.of(-km / lookAhead);
  }

  /** Fighters for the defence within reach; beyond any threshold where nobody defends. */
  public static double odds(double fighters, double within) {
    return within > 0 ? fighters / within : Double.MAX_VALUE;
  }

  /** Own estimate of success: the odds with an error, from a standard normal draw. */
  public double estimate(double odds, double normal) {
    return odds * Exponential.of(noise * normal);
  }

  /** Whether it attacks on such an estimate. */
  public boolean attacks(double estimate) {
    return estimate > threshold;
  }

  /** Whether it has made good its losses, days after the end of the last campaign. */
  public boolean rebuilt(double days) {
    return days > rebuild;
  }
}
