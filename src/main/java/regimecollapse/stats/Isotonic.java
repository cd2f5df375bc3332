package regimecollapse.stats;

import java.util.Arrays;

/**
 * Isotonic regression: the non-increasing sequence that is nearest to given values by weighted
 * least squares, found by pooling adjacent violators.
 *
 * <p>The fit consists of blocks; in each it is the weighted mean of the values. Blocks are kept as
 * sums, so that the fit of counts is exact: where half of those in a block fall it is one half.
 *
 * @see <a href="https://doi.org/10.2307/2284712">Barlow and Brunk (1972), JASA 67, 140-147; Barlow,
 *     Bartholomew, Bremner and Brunk (1972), Statistical Inference under Order Restrictions;
 *     Robertson, Wright and Dykstra (1988), Order Restricted Statistical Inference, ch. 1</a>
 */
public final class Isotonic {
  private Isotonic() {}

  /**
   * The non-increasing fit.
   *
   * @param sums weight times value, such as counts, in the order of what the values should not
   *     increase with
   * @param weights one for each, above 0, such as the numbers that were counted among
   */
  public static double[] nonIncreasing(double[] sums, double[] weights) {
    if (sums.length != weights.length || !Arrays.stream(weights).allMatch(w -> w > 0)) {
      throw new IllegalArgumentException("each sum needs a weight above 0");
    }
    double[] sum = new double[sums.length];
    double[] weight = new double[sums.length];
    int[] size = new int[sums.length];
    int blocks = 0;
    for (int i = 0; i < sums.length; i++) {
      sum[blocks] = sums[i];
      weight[blocks] = weights[i];
      size[blocks++] = 1;
      while (blocks > 1
          && sum[blocks - 2] * weight[blocks - 1] < sum[blocks - 1] * weight[blocks - 2]) {
        sum[blocks - 2] += sum[blocks - 1];
        weight[blocks - 2] += weight[blocks - 1];
        size[blocks - 2] += size[blocks - 1];
        blocks--;
      }
    }
    double[] fit = new double[sums.length];
    int at = 0;
    for (int b = 0; b < blocks; b++) {
      Arrays.fill(fit, at, at + size[b], sum[b] / weight[b]);
      at += size[b];
    }
    return fit;
  }

  /**
   * Where a non-increasing curve, straight between its points, passes a height; the middle if it
   * stays there for a while.
   *
   * @param x ascending
   * @param fit one for each x, non-increasing
   * @return negative infinity if the curve is lower throughout, positive infinity if higher
   */
  public static double crossing(double[] x, double[] fit, double height) {
    int last = x.length - 1;
    if (x.length == 0 || fit[0] < height) {
      return Double.NEGATIVE_INFINITY;
    }
    if (fit[last] > height) {
      return Double.POSITIVE_INFINITY;
    }
    int reached = 0;
    while (fit[reached] > height) {
      reached++;
    }
    int left = last;
    while (fit[left] < height) {
      left--;
    }
    double from = fit[reached] == height ? x[reached] : between(x, fit, reached - 1, height);
    double to = fit[left] == height ? x[left] : between(x, fit, left, height);
    return from + (to - from) / 2;
  }

  private static double between(double[] x, double[] fit, int i, double height) {
    return x[i] + (x[i + 1] - x[i]) * (fit[i] - height) / (fit[i] - fit[i + 1]);
  }
}
