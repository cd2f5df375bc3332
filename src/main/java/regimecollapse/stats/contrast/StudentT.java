package regimecollapse.stats.contrast;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t test. */
public final class StudentT {
  private StudentT() {}

  /**
   * Two-sided p-value of the paired test that the mean difference is 0: the chance that t is as far
   * from 0 as difference / standard error.
   *
   * @return NaN where the differences do not vary, or with fewer than two pairs
   * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student (1908), Biometrika 6, 1-25</a>
   */
  public static double pValue(PairedMeans means) {
    if (!(means.standardError() > 0)) {
      return Double.NaN;
    }
    double t = Math.abs(means.difference() / means.standardError());
    return 2 * TDistribution.of(means.n() - 1).cumulativeProbability(-t);
  }
}
