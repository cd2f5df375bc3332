package regimecollapse.stats;

/**
 * Limits that computed numbers meet. A sum, a product or a difference in doubles can lie a rounding
 * error beside the number that it stands for: 0.07 × 100 is 7.000000000000001. What lies no farther
 * from a limit than {@value #TOLERANCE}, times the limit where that is above 1, is taken to be at
 * it.
 *
 * <p>That is some ten times what rounding makes of the sum of a million terms (√10⁶ × 10⁻¹⁶), and
 * far less than any table tells apart.
 */
public final class Limits {
  /** Greatest distance that counts as none. */
  public static final double TOLERANCE = 1e-12;

  private Limits() {}

  /** Whether a number is at a limit or above it. */
  public static boolean atLeast(double value, double limit) {
    // Infinity is not near to anything, but at infinity.
    return value >= limit || value >= limit - TOLERANCE * Math.max(1, Math.abs(limit));
  }

  /** Whether a number is above a limit, not at it. */
  public static boolean above(double value, double limit) {
    return value > limit && !atLeast(limit, value);
  }

  /** The greatest whole number that is not above a number. */
  public static long floor(double value) {
    double nearest = Math.rint(value);
    return (long) (atLeast(value, nearest) ? nearest : nearest - 1);
  }

  /** The least whole number that is not below a number. */
  public static long ceil(double value) {
    return -floor(-value);
  }
}
