package regimecollapse.scenario.change;

import java.time.LocalDate;
import regimecollapse.text.Dates;
import regimecollapse.text.Numbers;

/**
 * A patron's policy on all its support channels.
 *
 * @param mode how it decides
 * @param from from when; until then the paths hold
 * @param level index that is promised (coerce, sustain) or reached in a surge
 * @param floor lowest index that it goes down to (coerce, exit)
 * @param delayDays days between a decision and its effect
 * @param cap highest index that it can give
 */
public record Policy(
    PolicyMode mode, LocalDate from, double level, double floor, double delayDays, double cap) {
  /** How a patron decides when nothing is said. */
  public static final PolicyMode DEFAULT_MODE = PolicyMode.PATH;

  /** Index that is promised when nothing is said: that of the reference. */
  public static final double DEFAULT_LEVEL = 1;

  /** Lowest index when nothing is said. */
  public static final double DEFAULT_FLOOR = 0.3;

  /** Days until a decision takes effect when nothing is said. */
  public static final double DEFAULT_DELAY_DAYS = 30;

  /** Highest index when nothing is said. */
  public static final double DEFAULT_CAP = 1.25;

  /** What is decided, in words. */
  String words() {
    if (mode == PolicyMode.RETALIATE) {
      return mode.meaning() + ", from " + Dates.of(from);
    }
    return "%s, from %s (level %s, floor %s, cap %s, delay %s days)"
        .formatted(
            mode.meaning(),
            Dates.of(from),
            Numbers.input(level),
            Numbers.input(floor),
            Numbers.input(cap),
            Numbers.decimal(delayDays, 1));
  }
}
