package regimecollapse.scenario;

import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.record.Observation;

/**
 * The days since day 0 over which places change hands in the record.
 *
 * @param first of the first change of hands, or 0; days
 * @param last end of the last day of the last, or 0; days
 */
public record RecordSpan(double first, double last) {
  /** Days that stand for never at the least: as long as an offensive lasts. */
  public static final double LEAST = 30;

  /** Where the record goes on longer, never is by so much later than its last day; assumption. */
  private static final double LATER = 1.25;

  /** That of the record of a scenario. */
  public static RecordSpan of(Scenario scenario) {
    Timeline time = scenario.timeline();
    double zero = time.dayOf(time.reference());
    double first = 0;
    double last = 0;
    for (Observation it : scenario.observations()) {
      if (it.place().isPresent() || it.spell().isPresent()) {
        first = Math.min(first, time.dayOf(it.earliest()) - zero);
        last = Math.max(last, time.dayOf(it.latest()) + 1 - zero);
      }
    }
    return new RecordSpan(first, last);
  }

  /**
   * Days since day 0 that stand for never where runs are compared with the record: 30, or a quarter
   * more than its last day.
   */
  public double never() {
    return Math.max(LEAST, Math.ceil(LATER * last));
  }
}
