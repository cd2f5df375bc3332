package regimecollapse.random;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Quantile functions: they turn a uniform draw into a draw from a distribution. */
public final class Quantile {
  /**
   * Coefficients of Acklam's rational approximation of the normal quantile (2003), central part.
   */
  private static final double[] A = {
    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
    1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00
  };

  private static final double[] B = {
    -5.447609879822406e+01,
    1.615858368580409e+02,
    -1.556989798598866e+02,
    6.680131188771972e+01,
    -1.328068155288572e+01
  };

  /** The same approximation in the tails. */
  private static final double[] C = {
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
    -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00
  };

  private static final double[] D = {
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00
  };

  /** Where Acklam's approximation changes from the central part to the tails. */
  private static final double TAIL = 0.02425;

  private Quantile() {}

  /**
   * Quantile of the standard normal distribution, relative error below 1.2e-9 (Acklam 2003).
   *
   * @param p probability in (0, 1)
   */
  public static double normal(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a probability in (0, 1) is needed, not " + p);
    }
    if (p < TAIL) {
      return tail(StrictMath.sqrt(-2 * StrictMath.log(p)));
    }
    if (p > 1 - TAIL) {
      return -tail(StrictMath.sqrt(-2 * StrictMath.log(1 - p)));
    }
    double q = p - 0.5;
    double r = q * q;
    double above = ((((A[0] * r + A[1]) * r + A[2]) * r + A[3]) * r + A[4]) * r + A[5];
    double below = ((((B[0] * r + B[1]) * r + B[2]) * r + B[3]) * r + B[4]) * r + 1;
    return above * q / below;
  }

  /** The probability of a standard normal quantile: the way back. */
  public static double probability(double normal) {
    return new NormalDistribution(null, 0, 1).cumulativeProbability(normal);
  }

  private static double tail(double q) {
    double above = ((((C[0] * q + C[1]) * q + C[2]) * q + C[3]) * q + C[4]) * q + C[5];
    return above / ((((D[0] * q + D[1]) * q + D[2]) * q + D[3]) * q + 1);
  }

  /** Quantile of the Beta(a, b) distribution. */
  public static double beta(double p, double a, double b) {
    return new BetaDistribution(null, a, b).inverseCumulativeProbability(p);
  }

  /**
   * Quantile of the Kumaraswamy distribution (Kumaraswamy 1980): a distribution on (0, 1) shaped
   * like the Beta, with a closed form, {@code (1 - (1-p)^(1/b))^(1/a)}.
   */
  public static double kumaraswamy(double p, double a, double b) {
    return StrictMath.pow(1 - StrictMath.pow(1 - p, 1 / b), 1 / a);
  }
}
