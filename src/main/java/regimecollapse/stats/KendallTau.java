package regimecollapse.stats;

import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/**
 * How alike two orders of the same things are, with ties:
 *
 * <pre>  τ_b = (C - D) / √((P - T₁)(P - T₂))</pre>
 *
 * <p>over the P pairs of things, C in the same order, D in opposite orders, T₁ and T₂ tied in the
 * first and in the second. The interval is normal with the standard error of the jackknife over the
 * things: they are taken as a sample of such things.
 *
 * @param value from -1, reversed, to 1, the same order; NaN if all are tied in one of the orders
 * @param standardError by the jackknife; NaN if it is not defined
 * @param n number of things
 * @see <a href="https://doi.org/10.1093/biomet/33.3.239">Kendall (1945), Biometrika 33, 239-251</a>
 * @see <a href="https://doi.org/10.1214/aoms/1177697287">Arvesen (1969), Annals of Mathematical
 *     Statistics 40, 2076-2100</a>
 */
public record KendallTau(double value, double standardError, int n) {
  /**
   * Of two orders.
   *
   * @param first place of each thing in the first order; infinite for what never comes, all such
   *     tied
   * @param second the same in the second order
   */
  public static KendallTau of(double[] first, double[] second) {
    int n = first.length;
    if (n != second.length) {
      throw new IllegalArgumentException(n + " and " + second.length + " places");
    }
    if (n < 2) {
      return new KendallTau(Double.NaN, Double.NaN, n);
    }
    double[] without = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      without[i] = n < 3 ? Double.NaN : tau(except(first, i), except(second, i));
      mean += without[i] / n;
    }
    double squares = 0;
    for (double tau : without) {
      squares += (tau - mean) * (tau - mean);
    }
    return new KendallTau(tau(first, second), Math.sqrt(squares * (n - 1) / n), n);
  }

  /** The interval, within -1 and 1; NaN where the standard error is not defined. */
  public Interval interval(Confidence confidence) {
    double half = confidence.z() * standardError;
    return new Interval(Math.max(-1, value - half), Math.min(1, value + half));
  }

  private static double tau(double[] first, double[] second) {
    return new KendallsCorrelation().correlation(first, second);
  }

  private static double[] except(double[] values, int index) {
    double[] rest = new double[values.length - 1];
    System.arraycopy(values, 0, rest, 0, index);
    System.arraycopy(values, index + 1, rest, index, rest.length - index);
    return rest;
  }
}
