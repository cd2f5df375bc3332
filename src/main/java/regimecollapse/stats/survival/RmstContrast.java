package regimecollapse.stats.survival;

import org.apache.commons.statistics.distribution.NormalDistribution;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * The restricted means of two independent samples compared: their difference, and their ratio with
 * the delta method on the logarithm, se(ln r) = √((se₁/μ₁)² + (se₂/μ₂)²).
 *
 * <p>Where neither sample varies there is nothing to measure an error by: intervals have no ends
 * and p-values are NaN.
 *
 * @param first restricted mean of the first sample
 * @param second of the second, to the same horizon
 * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston and Parmar (2013), BMC Medical
 *     Research Methodology 13, 152</a>
 * @see <a href="https://doi.org/10.1200/JCO.2014.55.2208">Uno et al. (2014), Journal of Clinical
 *     Oncology 32, 2380-2385</a>
 */
public record RmstContrast(Rmst first, Rmst second) {
  /** Refuses different horizons. */
  public RmstContrast {
    if (first.horizon() != second.horizon()) {
      throw new IllegalArgumentException(
          "restricted to " + first.horizon() + " and to " + second.horizon());
    }
  }

  /** First minus second, in units of time. */
  public double difference() {
    return first.value() - second.value();
  }

  /** Standard error of the difference. */
  public double standardError() {
    return Math.hypot(first.standardError(), second.standardError());
  }

  /** Normal interval of the difference, within what the horizon allows. */
  public Interval interval(Confidence confidence) {
    double half = confidence.z() * standardError();
    double most = first.horizon();
    return half > 0
        ? new Interval(Math.max(-most, difference() - half), Math.min(most, difference() + half))
        : Interval.NONE;
  }

  /** Two-sided p-value of the normal test that the difference is 0. */
  public double pValue() {
    return twoSided(difference() / standardError());
  }

  /** First over second; NaN if a mean is 0. */
  public double ratio() {
    return first.value() > 0 && second.value() > 0 ? first.value() / second.value() : Double.NaN;
  }

  /** Interval of the ratio. */
  public Interval ratioInterval(Confidence confidence) {
    double half = confidence.z() * logError();
    return half > 0
        ? new Interval(ratio() * StrictMath.exp(-half), ratio() * StrictMath.exp(half))
        : Interval.NONE;
  }

  /** Two-sided p-value of the normal test that the ratio is 1. */
  public double ratioPValue() {
    return twoSided(StrictMath.log(ratio()) / logError());
  }

  private double logError() {
    return Math.hypot(
        first.standardError() / first.value(), second.standardError() / second.value());
  }

  /** NaN also where the error is 0: the test is then not defined. */
  private static double twoSided(double z) {
    return Double.isFinite(z)
        ? 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z))
        : Double.NaN;
  }
}
