package regimecollapse.stats.contrast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's adjustment of p-values for several tests: with the values sorted, the k-th smallest of m
 * becomes max over j ≤ k of (m - j + 1) p(j), at most 1. Rejecting what is at most α then rejects a
 * true hypothesis with a chance of at most α in all, whatever the tests have to do with one
 * another.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm (1979), Scandinavian Journal of
 *     Statistics 6, 65-70</a>
 */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted values, in the order given.
   *
   * @param p each from 0 to 1; NaN where there was no test, which stays NaN and does not count
   * @throws IllegalArgumentException when one is neither
   */
  public static double[] adjust(double... p) {
    for (double each : p) {
      if (each < 0 || each > 1) {
        throw new IllegalArgumentException("a p-value lies between 0 and 1, not " + each);
      }
    }
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    double most = 0;
    for (int k = 0; k < order.length; k++) {
      most = Math.max(most, Math.min(1, (order.length - k) * p[order[k]]));
      adjusted[order[k]] = most;
    }
    return adjusted;
  }
}
