package regimecollapse.scenario.record;

import java.util.List;
import java.util.Optional;

/**
 * How an observation is compared with a run: by a statistic, which costs nothing inside a window
 * and the distance to it, in tolerances, outside.
 *
 * @param statistic what is compared
 * @param about what it is about
 * @param until end of the observation's last day, in days since the reference date
 * @param low lower end of the window, in the statistic's unit
 * @param high upper end
 * @param tolerance standard deviation of what the model cannot say even at its best, in the
 *     statistic's unit: the model discrepancy, an assumption
 * @param accepted what of many runs counts as agreement, if that is said
 */
public record Comparison(
    Statistic statistic,
    Subject about,
    double until,
    double low,
    double high,
    double tolerance,
    Optional<Acceptance> accepted) {
  /** Refuses an empty window. */
  public Comparison {
    if (!(low <= high) || !(tolerance > 0)) {
      throw new IllegalArgumentException(
          "a window from " + low + " to " + high + " with tolerance " + tolerance);
    }
  }

  /** The same about other places, with another window. */
  public Comparison of(List<String> places, double from, double to) {
    return new Comparison(statistic, about.of(places), until, from, to, tolerance, accepted);
  }

  /** Whether a value lies in the window. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }

  /** Distance of a value from the window, in tolerances. */
  public double discrepancy(double value) {
    return Math.abs(excess(value));
  }

  /** By how much a value lies above the window, in tolerances; less than 0 below, 0 inside. */
  public double excess(double value) {
    return (value - Math.max(low, Math.min(high, value))) / tolerance;
  }
}
