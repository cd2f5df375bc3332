package regimecollapse.stats.contrast;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.apache.commons.statistics.distribution.TDistribution;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * The difference of two means over pairs: the mean of the differences, with the standard error s/√n
 * of that mean and Student's interval.
 *
 * @param n pairs
 * @param difference mean of first minus second; NaN without pairs
 * @param standardError of the difference; NaN with fewer than two pairs
 * @param pairing its variance against that of unpaired samples
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student (1908), Biometrika 6, 1-25</a>
 */
public record PairedMeans(int n, double difference, double standardError, Pairing pairing) {
  /**
   * Of values that belong together by their place.
   *
   * @throws IllegalArgumentException if there are more of one than of the other
   */
  public static PairedMeans of(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(first.length + " and " + second.length + " values");
    }
    int n = first.length;
    double[] differences = new double[n];
    for (int i = 0; i < n; i++) {
      differences[i] = first[i] - second[i];
    }
    double paired = variance(differences) / n;
    double unpaired = (variance(first) + variance(second)) / n;
    double mean = n == 0 ? Double.NaN : Mean.of(differences).getAsDouble();
    return new PairedMeans(n, mean, Math.sqrt(paired), new Pairing(paired, unpaired));
  }

  /** Student's interval with n - 1 degrees of freedom; no ends where the differences are equal. */
  public Interval interval(Confidence confidence) {
    if (!(standardError > 0)) {
      return Interval.NONE;
    }
    TDistribution student = TDistribution.of(n - 1);
    double half = student.inverseCumulativeProbability((1 + confidence.level()) / 2);
    return new Interval(difference - half * standardError, difference + half * standardError);
  }

  /** With n - 1; exactly 0 for equal values, NaN for fewer than two. */
  private static double variance(double[] values) {
    return values.length < 2 ? Double.NaN : Variance.of(values).getAsDouble();
  }
}
