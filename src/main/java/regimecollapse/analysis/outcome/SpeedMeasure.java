package regimecollapse.analysis.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Precision;

/**
 * A measure of how fast control goes: a mean or a median over the runs of a cell.
 *
 * @param name in the column {@code measure} of {@code speed.csv}
 * @param column of {@code runs.csv} that it is taken of
 * @param statistic mean or median
 * @param unit of the column
 */
record SpeedMeasure(String name, String column, Kind statistic, Unit unit) {
  /** Lost shares, in percent, for which {@code runs.csv} has days. */
  static final List<Integer> LEVELS = List.of(10, 25, 50, 75, 90);

  private static final List<SpeedMeasure> ALL = all();

  /** What is taken of the runs. */
  enum Kind {
    MEAN,
    MEDIAN
  }

  /** What is measured, and what an empty cell of a finished run means. */
  enum Unit {
    /** Days until something was lost; a run in which it was not counts as never. */
    DAYS_UNTIL,
    /** Days; a run without counts not at all. */
    DAYS,
    /** A share; a run without counts not at all. */
    SHARE
  }

  /** All measures, in the order of the table. */
  static List<SpeedMeasure> values() {
    return ALL;
  }

  /** Name of the median of the days to lose a part of the population. */
  static String medianDaysToLose(int percent) {
    return "median_days_to_lose_" + percent;
  }

  /** Whether the measure of a name may be not reached; of unknown names that is not told. */
  static boolean isUntil(String name) {
    return ALL.stream().anyMatch(m -> m.name.equals(name) && m.unit == Unit.DAYS_UNTIL);
  }

  private static List<SpeedMeasure> all() {
    List<SpeedMeasure> all = new ArrayList<>();
    for (String what : List.of("", "localities_", "area_")) {
      for (int level : LEVELS) {
        String column = "days_to_lose_" + what + level;
        all.add(new SpeedMeasure("median_" + column, column, Kind.MEDIAN, Unit.DAYS_UNTIL));
      }
    }
    Stream.of(Kind.MEDIAN, Kind.MEAN)
        .map(kind -> of(kind, "peak_daily_loss", Unit.SHARE))
        .forEach(all::add);
    all.add(of(Kind.MEDIAN, "days_first_to_last_fall", Unit.DAYS));
    all.add(of(Kind.MEAN, "share_falls_unfought", Unit.SHARE));
    return List.copyOf(all);
  }

  private static SpeedMeasure of(Kind kind, String column, Unit unit) {
    String prefix = kind == Kind.MEAN ? "mean_" : "median_";
    return new SpeedMeasure(prefix + column, column, kind, unit);
  }

  /** The value of a run: what is not reached is infinite or NaN, as the unit says. */
  double value(double cell) {
    return Double.isNaN(cell) && unit == Unit.DAYS_UNTIL ? Double.POSITIVE_INFINITY : cell;
  }

  /** The statistic of some values. */
  Bootstrap.Statistic statistic(double... values) {
    return statistic == Kind.MEAN ? Bootstrap.mean(values) : Bootstrap.median(values);
  }

  /** Whether there are enough values for an estimate; none of them is NaN. */
  Precision precision(double estimate, Interval interval, double[] values) {
    double target = unit == Unit.SHARE ? Precision.SHARE_TARGET : Precision.daysTarget(estimate);
    return statistic == Kind.MEDIAN
        ? Precision.ofMedian(estimate, interval, values, target)
        : Precision.of(estimate, interval, values.length, target);
  }
}
