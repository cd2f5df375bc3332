package regimecollapse.scenario.pattern;

import java.util.Arrays;

/** Falls, and days that places stood, soon after something and otherwise. */
final class FallRates {
  private double freshDays;
  private double otherDays;
  private int fresh;
  private int other;

  /**
   * Counts a place.
   *
   * @param moments days on which something happened
   * @param day on which the place fell; infinite if it did not
   * @param end day on which watching ends
   */
  void add(double[] moments, double day, double end) {
    double until = Math.min(day, end);
    if (!(until > 0)) {
      return;
    }
    double[] sorted = moments.clone();
    Arrays.sort(sorted);
    double reached = 0;
    double covered = 0;
    boolean isFresh = false;
    for (double moment : sorted) {
      double to = Math.min(moment + FallPattern.FRESH, until);
      if (moment < until && to > reached) {
        covered += to - Math.max(moment, reached);
        reached = to;
      }
      isFresh |= moment < day && day <= moment + FallPattern.FRESH;
    }
    freshDays += covered;
    otherDays += until - covered;
    if (day < end) {
      fresh += isFresh ? 1 : 0;
      other += isFresh ? 0 : 1;
    }
  }

  /**
   * Decimal logarithm of the rate soon after over the rate otherwise. To each of the two half a
   * fall is added, and the time in which half a fall is expected at the rate of both together: so
   * there is always a ratio, and it is 1 where nothing is known.
   */
  double logRatio() {
    int falls = fresh + other;
    if (falls == 0 || freshDays == 0 || otherDays == 0) {
      // Of one of the two nothing is known: exactly 1, without the noise of rounding.
      return 0;
    }
    double half = (freshDays + otherDays) / falls / 2;
    double soon = (fresh + 0.5) / (freshDays + half);
    double otherwise = (other + 0.5) / (otherDays + half);
    return StrictMath.log10(soon / otherwise);
  }
}
