package regimecollapse.stats.contrast;

import org.apache.commons.statistics.distribution.TDistribution;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * The ratio of two means of paired values, with the interval of Fieller: all ratios r for which a t
 * test does not tell the mean of y - r x from 0.
 *
 * <p>The interval is bounded only if the mean of x is told from 0 at the same level. Otherwise no
 * bounded set has that confidence, and none is given.
 *
 * @param ratio mean of y over mean of x; NaN without pairs
 * @param interval its interval; both ends NaN where it is not bounded
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1954.tb00159.x">Fieller (1954), Journal of the
 *     Royal Statistical Society B 16, 175-185</a>
 */
public record Fieller(double ratio, Interval interval) {
  /** Of paired values. */
  public static Fieller of(double[] y, double[] x, Confidence confidence) {
    if (y.length != x.length) {
      throw new IllegalArgumentException("pairs are needed");
    }
    Interval none = Interval.NONE;
    int n = y.length;
    double my = mean(y);
    double mx = mean(x);
    if (n < 2) {
      return new Fieller(my / mx, none);
    }
    double t = TDistribution.of(n - 1).inverseCumulativeProbability((1 + confidence.level()) / 2);
    double scale = t * t / ((double) n * (n - 1));
    double a = mx * mx - scale * products(x, mx, x, mx);
    double b = mx * my - scale * products(x, mx, y, my);
    double c = my * my - scale * products(y, my, y, my);
    if (!(a > 0)) {
      return new Fieller(my / mx, none);
    }
    double root = Math.sqrt(Math.max(0, b * b - a * c));
    return new Fieller(my / mx, new Interval((b - root) / a, (b + root) / a));
  }

  /** Whether the mean of x is told from 0, so that the ratio has an interval. */
  public boolean bounded() {
    return !Double.isNaN(interval.low());
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double products(double[] a, double ma, double[] b, double mb) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - ma) * (b[i] - mb);
    }
    return sum;
  }
}
