package regimecollapse.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's adjustment of many tests: whatever the dependence between them, the chance that any true
 * null hypothesis is rejected at an adjusted p of α is at most α. With p₁ ≤ ... ≤ pₘ, the adjusted
 * pⱼ is the largest of (m-i+1) pᵢ over i ≤ j, at most 1.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm (1979), Scandinavian Journal of
 *     Statistics 6, 65-70</a>
 */
public final class Holm {
  private Holm() {}

  /**
   * Adjusts p values; the result has the order of the argument.
   *
   * @throws IllegalArgumentException unless all are from 0 to 1
   */
  public static double[] adjust(double... p) {
    for (double each : p) {
      if (!(each >= 0 && each <= 1)) {
        throw new IllegalArgumentException("a p value lies between 0 and 1, not " + each);
      }
    }
    List<Integer> order =
        IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).toList();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int i = 0; i < p.length; i++) {
      largest = Math.max(largest, Math.min(1, (p.length - i) * p[order.get(i)]));
      adjusted[order.get(i)] = largest;
    }
    return adjusted;
  }
}
