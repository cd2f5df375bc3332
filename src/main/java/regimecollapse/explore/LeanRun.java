package regimecollapse.explore;

import java.util.List;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.RunRecord;

/**
 * What a picture needs of a run, a few kilobytes.
 *
 * @param failed whether the run failed; all else is empty then
 * @param fell whether the regime collapsed
 * @param day days from day 0 to the collapse, or to the end of observation
 * @param control share of the people that the government holds, on the days of the grid, in
 *     ten-thousandths
 * @param falls places lost for good, in order of time
 */
record LeanRun(boolean failed, boolean fell, double day, short[] control, List<Fall> falls) {
  /** A run that failed. */
  static final LeanRun FAILED = new LeanRun(true, false, Double.NaN, new short[0], List.of());

  /** The measure of the series that is the share of the people: the first. */
  private static final int PEOPLE = 0;

  /**
   * Of a run.
   *
   * @param end days from day 0 to the end of observation
   */
  static LeanRun of(RunRecord record, double end) {
    boolean fell = record.outcome().collapsed();
    return new LeanRun(
        false,
        fell,
        fell ? record.outcome().daysToCollapse() : end,
        record.series().values()[PEOPLE],
        record.falls());
  }

  /** Whether the regime has fallen by a day. */
  boolean fallenBy(double limit) {
    return fell && day <= limit;
  }
}
