package regimecollapse.stats;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The exact interval of the mean of a Poisson count.
 *
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936), Biometrika 28,
 *     437-442</a>
 */
public final class PoissonMean {
  private static final double ACCURACY = 1e-13;

  private PoissonMean() {}

  /**
   * Half the quantiles of χ² with 2k and 2k + 2 degrees of freedom; 0 below for a count of 0.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public static Interval interval(int events, Confidence confidence) {
    if (events < 0) {
      throw new IllegalArgumentException("a count is not negative: " + events);
    }
    double tail = confidence.tail();
    if (events == 0) {
      return new Interval(0, -StrictMath.log(tail));
    }
    return new Interval(quantile(2.0 * events, tail), quantile(2.0 * events + 2, 1 - tail));
  }

  private static double quantile(double degreesOfFreedom, double p) {
    return new ChiSquaredDistribution(null, degreesOfFreedom, ACCURACY)
            .inverseCumulativeProbability(p)
        / 2;
  }
}
