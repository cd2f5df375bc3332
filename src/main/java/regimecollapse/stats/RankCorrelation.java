package regimecollapse.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Spearman's rank correlation: Pearson's correlation of mid-ranks. It measures whether one number
 * rises or falls as the other rises; a course that rises and falls again can have the value 0.
 *
 * @param rho from -1 to 1; NaN where one of the numbers is constant
 * @param n number of pairs
 * @see <a href="https://doi.org/10.2307/1412159">Spearman (1904), American Journal of Psychology
 *     15, 72-101</a>
 */
public record RankCorrelation(double rho, int n) {
  /** Of pairs of numbers. */
  public static RankCorrelation of(double[] x, double[] y) {
    return of(Ranks.of(x), Ranks.of(y));
  }

  /** Of pairs that were ranked before. */
  public static RankCorrelation of(Ranks x, Ranks y) {
    return new RankCorrelation(x.correlation(y), x.n());
  }

  /**
   * The chance of so strong a correlation, of either sign, without any dependence: two-sided, by
   * Student's t with n - 2 degrees of freedom, t = ρ √((n-2)/(1-ρ²)); what R's {@code cor.test}
   * gives with {@code exact = FALSE}. NaN where ρ is, or with fewer than three pairs.
   *
   * @see "Zar (1972), Significance testing of the Spearman rank correlation coefficient, JASA 67,
   *     578-580"
   */
  public double pValue() {
    if (Double.isNaN(rho) || n < 3) {
      return Double.NaN;
    }
    if (Math.abs(rho) == 1) {
      return 0;
    }
    double t = Math.abs(rho) * Math.sqrt((n - 2) / (1 - rho * rho));
    return 2 * TDistribution.of(n - 2.0).cumulativeProbability(-t);
  }

  /**
   * Interval by Fisher's z with the variance of Bonett and Wright, (1 + ρ²/2)/(n-3). Not adjusted
   * for ρ having been picked as the largest of many. NaN with fewer than four pairs.
   *
   * @see <a href="https://doi.org/10.1007/BF02294183">Bonett and Wright (2000), Psychometrika 65,
   *     23-28</a>
   */
  public Interval interval(Confidence confidence) {
    if (n < 4) {
      return Interval.NONE;
    }
    double half = confidence.z() * Math.sqrt(spread(rho) / (n - 3));
    double z = atanh(rho);
    return new Interval(StrictMath.tanh(z - half), StrictMath.tanh(z + half));
  }

  /**
   * The correlation that n pairs detect with some power: the ρ for which
   *
   * <pre>  atanh(ρ) √(n-3) = z(1-α/2) + z(power) √(1 + ρ²/2)</pre>
   *
   * <p>by Fisher's z, with the variance of Bonett and Wright where ρ is not 0.
   *
   * @param alpha the two-sided level of the test, above 0 and below 1
   * @param power the chance of detecting it, above 0 and below 1
   * @return above 0; NaN where not even 0.999 would be detected
   */
  public static double detectable(int n, double alpha, double power) {
    if (n < 4) {
      return Double.NaN;
    }
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double critical = -normal.inverseCumulativeProbability(alpha / 2);
    double sure = normal.inverseCumulativeProbability(power);
    DoubleUnaryOperator missing =
        r -> atanh(r) * Math.sqrt(n - 3.0) - critical - sure * Math.sqrt(spread(r));
    double most = 0.999;
    if (missing.applyAsDouble(most) < 0 || missing.applyAsDouble(0) > 0) {
      return Double.NaN;
    }
    return new BrentSolver(1e-14, 1e-12, 1e-15).findRoot(missing, 0, most);
  }

  private static double spread(double rho) {
    return 1 + rho * rho / 2;
  }

  private static double atanh(double r) {
    return 0.5 * StrictMath.log((1 + r) / (1 - r));
  }
}
