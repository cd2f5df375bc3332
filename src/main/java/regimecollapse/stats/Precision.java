package regimecollapse.stats;

/**
 * Whether an estimate is as precise as wanted.
 *
 * @param halfWidth the longer side of its 95 % interval
 * @param target the half-width wanted
 * @param runsNeeded runs in all that would reach it if the estimate stayed what it is
 */
public record Precision(double halfWidth, double target, int runsNeeded) {
  /** Whether the target is met. */
  public boolean enough() {
    return halfWidth <= target;
  }

  /** Of a share of k in n runs, by its Wilson interval. */
  public static Precision ofShare(int k, int n, double target) {
    double now = halfWidth(k, n);
    int low = n;
    int high = n;
    while (halfWidth((double) k / n * high, high) > target) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (halfWidth((double) k / n * middle, middle) > target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Precision(now, target, high);
  }

  private static double halfWidth(double k, int n) {
    double z = Confidence.NINETY_FIVE.z();
    double p = k / n;
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
    return Math.max(centre + half - p, p - centre + half);
  }
}
