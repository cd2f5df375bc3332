package regimecollapse.analysis.base;

import java.util.OptionalInt;
import regimecollapse.stats.survival.Lifetime;

/**
 * What the findings need of a finished run.
 *
 * @param replication number of the replication: runs of the same number share their chance
 * @param lifetime days from its offensive (or the reference date) to the collapse, or to the end of
 *     observation
 * @param fellIn in which of its offensives it fell, from 1 on; 0 if in none, or if it did not fall;
 *     empty where the table does not tell
 * @param patronSpend money of the first patron until the end, bn of the case's currency
 * @param monthsLived months from the start of the run to the end of observation
 * @param service what the patron got
 * @param mark a number for all that is stored of it but its arm: runs of two arms with the same are
 *     the same
 */
public record RunRow(
    int replication,
    Lifetime lifetime,
    OptionalInt fellIn,
    double patronSpend,
    double monthsLived,
    Service service,
    long mark) {
  /** The lifetime, one that ended before day 0 counting as ended on day 0. */
  public Lifetime fromDayZero() {
    return lifetime.time() < 0 ? new Lifetime(0, lifetime.event()) : lifetime;
  }

  /** Whether the government fell. */
  public boolean collapsed() {
    return lifetime.event();
  }

  /** Day of the collapse, or the last day of observation. */
  public double lastDay() {
    return lifetime.time();
  }

  /**
   * What the patron got for its support; each from 0 to 1, never added up; NaN where not told.
   *
   * @param reform reform reached
   * @param hold hold over the formations that it pays
   * @param settlement settlement reached
   * @param bases share of its bases in places that the government holds at the end
   */
  public record Service(double reform, double hold, double settlement, double bases) {}
}
