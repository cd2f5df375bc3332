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
   * Of a run. Its days count from its own offensive, whoever chose the day of it; those of a run
   * that had none yet count from day 0 of its arm, as in the tables.
   *
   * @param length of the time that is observed, in days
   * @param zero day 0 of its arm, a model day
   */
  static LeanRun of(RunRecord record, double length, double zero) {
    boolean fell = record.outcome().collapsed();
    double origin = record.outcome().offensiveDate().isPresent() ? record.zeroDay() : zero;
    double later = record.zeroDay() - origin;
    return new LeanRun(
        false,
        fell,
        fell ? record.outcome().daysToCollapse() + later : length - origin,
        record.series().values()[PEOPLE],
        later == 0 ? record.falls() : moved(record.falls(), later));
  }

  private static List<Fall> moved(List<Fall> falls, double days) {
    return falls.stream()
        .map(
            f ->
                new Fall(
                    f.locality(),
                    f.day() + days,
                    f.to(),
                    f.kind(),
                    f.fought(),
                    f.garrison(),
                    f.ordered()))
        .toList();
  }

  /** Whether it was watched for long enough to say whether the regime has fallen by a day. */
  boolean judges(double limit) {
    return fell || day >= limit || Double.isInfinite(limit);
  }

  /** Whether the regime has fallen by a day. */
  boolean fallenBy(double limit) {
    return fell && day <= limit;
  }
}
