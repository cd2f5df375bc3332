package regimecollapse.stats;

import java.util.Arrays;

/**
 * Sample quantiles of type 7: linear between order statistics, the q-quantile of n values at
 * position (n-1)q counted from 0. What lies at a place but for rounding is at it: the value above
 * may be infinite.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1996.10473566">Hyndman and Fan (1996), The
 *     American Statistician 50, 361-365</a>
 */
public final class Quantiles {
  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Of values that may include infinity, for what was never reached.
   *
   * @throws IllegalArgumentException if a value is not a number
   */
  public static Quantiles of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("quantiles need numbers, not NaN");
    }
    return new Quantiles(sorted);
  }

  /** The q-quantile, q from 0 to 1; NaN without values. */
  public double at(double q) {
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("a quantile lies between 0 and 1, not " + q);
    }
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = (sorted.length - 1) * q;
    int below = (int) Limits.floor(position);
    if (!Limits.above(position, below)) {
      return sorted[below];
    }
    double part = position - below;
    double low = sorted[below];
    double high = sorted[below + 1];
    return low == high ? low : low + part * (high - low);
  }

  /** Arithmetic mean; NaN without values. */
  public double mean() {
    return Arrays.stream(sorted).average().orElse(Double.NaN);
  }

  /** Number of values. */
  public int n() {
    return sorted.length;
  }
}
