package regimecollapse.model.rule;

/** The standard normal distribution, from portable arithmetic: the same bits everywhere. */
public final class NormalCurve {
  /** Below this the series is short, above it the fraction. */
  private static final double MIDDLE = 2.5;

  private static final int DEPTH = 60;
  private static final double PER_ROOT = 1 / Math.sqrt(2 * Math.PI);

  private NormalCurve() {}

  /** Density. */
  public static double density(double z) {
    return PER_ROOT * Exponential.of(-z * z / 2);
  }

  /**
   * Probability of a value below z, within 1e-12: the series of the error function near the middle,
   * a continued fraction in the tails (Abramowitz and Stegun 26.2.11 and 26.2.14).
   */
  public static double below(double z) {
    double tail = tail(Math.abs(z));
    return z < 0 ? tail : 1 - tail;
  }

  private static double tail(double z) {
    if (z < MIDDLE) {
      double term = z;
      double sum = z;
      for (int i = 3; term > sum * 1e-17; i += 2) {
        term *= z * z / i;
        sum += term;
      }
      return 0.5 - density(z) * sum;
    }
    double fraction = z;
    for (int i = DEPTH; i > 0; i--) {
      fraction = z + i / fraction;
    }
    return density(z) / fraction;
  }

  /** The positive value at which the density has a value; NaN if it is that low or high nowhere. */
  public static double whereDensityIs(double value) {
    double square = -2 * StrictMath.log(value / PER_ROOT);
    return square > 0 ? Math.sqrt(square) : Double.NaN;
  }
}
