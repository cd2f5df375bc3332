package regimecollapse.chart.form;

import regimecollapse.quantity.Timeline;

/**
 * What an axis of time counts: days, months or years, by its length.
 *
 * @param title in the plural
 * @param days in one of them
 */
public record DayUnit(String title, double days) {
  /** The longest axis of days, and that of months; in days. */
  private static final double MOST_DAYS = 250;

  private static final double MOST_MONTHS = 1500;

  /** The unit of an axis between two days. */
  public static DayUnit of(double first, double last) {
    double length = last - first;
    if (length <= MOST_DAYS) {
      return new DayUnit("Days", 1);
    }
    return length <= MOST_MONTHS
        ? new DayUnit("Months", Timeline.DAYS_PER_MONTH)
        : new DayUnit("Years", Timeline.DAYS_PER_YEAR);
  }
}
