package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** Whether a commander changes side with all that is his (ODD 7.23). */
public final class BodyRule {
  private final double rate;
  private final double steep;
  private final double threat;
  private final double memory;
  private final double follow;

  /** Takes its coefficients by parameter. */
  public BodyRule(ToDoubleFunction<Parameter> numbers) {
    rate = numbers.applyAsDouble(Parameter.BODY_RATE);
    steep = numbers.applyAsDouble(Parameter.BODY_STEEP);
    threat = numbers.applyAsDouble(Parameter.BODY_THREAT);
    memory = numbers.applyAsDouble(Parameter.BODY_MEMORY);
    follow = numbers.applyAsDouble(Parameter.BODY_FOLLOW);
  }

  /** What is left of a threat after some days. */
  public double faded(double before, double days) {
    return before * StrictMath.pow(2, -days / memory);
  }

  /** A threat after he, or one like him, is removed, from what was left of it before. */
  public double threatened(double before) {
    return before + threat;
  }

  /**
   * Loyalty of a commander.
   *
   * @param pay real pay of his men, 1 = as due
   * @param hold what binds him beside pay, 0 to 1
   * @param felt the threat of being removed that he feels
   * @param prospect what his men think of the chance that the regime lives, 0 to 1
   * @param ties to those who rule, -1 to 1
   */
  public static double loyalty(double pay, double hold, double felt, double prospect, double ties) {
    return Math.min(1, pay) + hold - felt + prospect + ties;
  }

  /** Rate per day at which he goes over. */
  public double hazard(double offer, double loyalty) {
    return rate * Logistic.of(steep * (offer - loyalty));
  }

  /** Soldiers who follow him, of so many. */
  public double following(double soldiers) {
    return follow * soldiers;
  }
}
