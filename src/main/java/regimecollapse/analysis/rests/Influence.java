package regimecollapse.analysis.rests;

import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.stats.ConditionalMean;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.RankCorrelation;

/**
 * How an outcome goes with the drawn value of one parameter.
 *
 * @param parameter which
 * @param rank 1 for the strongest correlation of all that were tested
 * @param correlation rank correlation of value and outcome
 * @param pHolm its p value, adjusted for all parameters tested
 * @param curve mean outcome over fifths of the draws
 * @param flipHolm p value of the hypothesis that the mean has one sign over the whole range,
 *     adjusted alike
 */
public record Influence(
    Parameter parameter,
    int rank,
    RankCorrelation correlation,
    double pHolm,
    ConditionalMean curve,
    double flipHolm) {
  /** Adjusted p values below this count: the usual convention. */
  public static final double LEVEL = 0.05;

  /** Whether the outcome goes with it by more than chance among so many parameters would. */
  public boolean passes() {
    return pHolm < LEVEL;
  }

  /**
   * Whether it also moves the mean, which is the headline: from the lowest to the highest group in
   * the direction of the correlation, by a change whose 95 % interval excludes 0. Ranks alone would
   * let a day's shift in most runs outweigh a year in a few.
   */
  public boolean moves() {
    Interval change = curve.changeInterval(Confidence.NINETY_FIVE);
    return passes() && (correlation.rho() > 0 ? change.low() > 0 : change.high() < 0);
  }

  /** Whether the mean outcome has different signs in different parts of its range. */
  public boolean flips() {
    return flipHolm < LEVEL;
  }

  /** Least value drawn. */
  public double low() {
    return curve.lowest().low();
  }

  /** Greatest value drawn. */
  public double high() {
    return curve.highest().high();
  }
}
