package regimecollapse.scenario.record;

import java.util.List;
import java.util.Optional;

/**
 * How an observation is compared with a run: by a statistic, which costs nothing inside a window
 * and the distance to it, in tolerances, outside.
 *
 * @param statistic what is compared
 * @param places ids of the places that it is about; empty where it is about none
 * @param faction id of the faction that it is about, if it is about one
 * @param formation id of the formation that it is about, if it is about one
 * @param until end of the observation's last day, in days since the reference date
 * @param low lower end of the window, in the statistic's unit
 * @param high upper end
 * @param tolerance standard deviation of what the model cannot say even at its best, in the
 *     statistic's unit: the model discrepancy, an assumption
 */
public record Comparison(
    Statistic statistic,
    List<String> places,
    Optional<String> faction,
    Optional<String> formation,
    double until,
    double low,
    double high,
    double tolerance) {
  /** Copies the list; refuses an empty window. */
  public Comparison {
    places = List.copyOf(places);
    if (!(low <= high) || !(tolerance > 0)) {
      throw new IllegalArgumentException(
          "a window from " + low + " to " + high + " with tolerance " + tolerance);
    }
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
