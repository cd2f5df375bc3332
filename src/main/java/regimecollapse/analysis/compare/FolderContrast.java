package regimecollapse.analysis.compare;

import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.stats.Interval;

/**
 * One measure of one cell in two folders.
 *
 * @param folder label of the folder that is compared with the first
 * @param cell hypothesis and arm
 * @param measure what is compared
 * @param a in the first folder; NaN if not reached or not defined
 * @param b in the other
 * @param estimate the difference b - a and what is known of it
 * @param sample what it rests on
 */
public record FolderContrast(
    String folder,
    Cell cell,
    Measure measure,
    double a,
    double b,
    Estimate estimate,
    Sample sample) {
  /** The difference with its interval; no ends where it has no sampling error. */
  public Estimated difference() {
    return new Estimated(
        estimate.difference(), estimate.interval().low(), estimate.interval().high());
  }

  /** What is compared. */
  public enum Measure {
    /** The whole survival curve; it has a test, and no number of its own. */
    SURVIVAL("survival_curve"),
    /** Share of runs that collapse by the end of observation. */
    COLLAPSE("p_collapse"),
    /** Share that collapses within 30 days of the offensive, not before it. */
    SOON("p_collapse_30d"),
    /** The same within 90 days. */
    SEASON("p_collapse_90d"),
    /** Restricted mean survival time, days. */
    RMST("rmst_days"),
    /** Median of days to the collapse. */
    MEDIAN("median_days"),
    /** Share that has fallen by day 30 of the offensive, those that fell before it included. */
    FALLEN_SOON("fallen_by_30d"),
    /** The same by day 90. */
    FALLEN_SEASON("fallen_by_90d"),
    /** Share that collapses in its first offensive. */
    FIRST("p_first_offensive"),
    /** Share that collapses in a later one. */
    LATER("p_later_offensive"),
    /** Share that collapses outside any offensive. */
    NONE("p_no_offensive");

    private final String column;

    Measure(String column) {
      this.column = column;
    }

    /** Its name in tables. */
    public String column() {
      return column;
    }
  }

  /**
   * A difference.
   *
   * @param difference b - a
   * @param interval its 95 % interval
   * @param test name of the test of no difference; empty if there is none
   * @param p its two-sided p-value; NaN if there is none
   */
  public record Estimate(double difference, Interval interval, String test, double p) {
    /** Nothing is known. */
    static final Estimate NONE = new Estimate(Double.NaN, Interval.NONE, "", Double.NaN);
  }

  /**
   * What a comparison rests on.
   *
   * @param paired whether run is compared with run of the same chance
   * @param inA runs of the first folder that were used
   * @param inB runs of the other
   * @param horizon days to which a mean is restricted; NaN for other measures
   */
  public record Sample(boolean paired, int inA, int inB, double horizon) {}
}
