package regimecollapse.model.rule;

import regimecollapse.quantity.Timeline;

/** From rates in time to changes within a step: a constant rate gives the same at any step. */
public final class Rates {
  private Rates() {}

  /** Days in years. */
  public static double years(double days) {
    return days / Timeline.DAYS_PER_YEAR;
  }

  /** Days in months. */
  public static double months(double days) {
    return days / Timeline.DAYS_PER_MONTH;
  }

  /**
   * Chance that something with a constant hazard happens within a step.
   *
   * @param hazard per day, at least 0
   * @param days length of the step
   */
  public static double chance(double hazard, double days) {
    return hazard <= 0 ? 0 : 1 - Exponential.of(-hazard * days);
  }

  /**
   * How much hazard, added up over time, an event waits for: exponential with mean 1.
   *
   * @param uniform a draw, above 0 and below 1
   */
  public static double waiting(double uniform) {
    return -StrictMath.log(uniform);
  }

  /** What an event waits for at the least: a bound of {@link #waiting}, above 0. */
  public static double waitingAtLeast(double uniform) {
    return 1 - uniform;
  }

  /**
   * Share of a group that is lost to a small hazard within a step (implicit Euler step, below 1 for
   * any hazard; the error against the exponential is below half the square of hazard times step).
   *
   * @param hazard per unit of time, at least 0
   * @param time length of the step in the same unit
   */
  public static double shareLost(double hazard, double time) {
    return hazard * time / (1 + hazard * time);
  }

  /**
   * Share of the way to its target that a relaxing quantity goes within a step.
   *
   * @param time relaxation time in days, above 0
   * @param days length of the step
   */
  public static double relaxation(double time, double days) {
    return 1 - Exponential.of(-days / time);
  }

  /** A quantity that has gone a share of the way to its target. */
  public static double towards(double value, double target, double way) {
    return value + way * (target - value);
  }

  /** The value put between two ends. */
  public static double clamp(double value, double least, double most) {
    return value < least ? least : value > most ? most : value;
  }
}
