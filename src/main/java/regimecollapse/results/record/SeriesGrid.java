package regimecollapse.results.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.RecordSpan;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;

/**
 * When and what is sampled in every run of an arm.
 *
 * @param days ascending, in days since the offensive (or the reference date)
 * @param measures names of the series, such as {@code control:population} or {@code morale:ID}
 */
public record SeriesGrid(double[] days, List<String> measures) {
  /** Days around the start of the offensive that are sampled daily, and of these six-hourly. */
  private static final double DAILY_FROM = -7;

  private static final double DAILY_TO = 60;
  private static final double FINE_FROM = -1;
  private static final double FINE_TO = 21;
  private static final double FINE_STEP = 0.25;
  private static final double COARSE_STEP = 28;
  private static final double WEEK = 7;

  /** Series of the whole force. */
  private static final List<String> COMMON =
      List.of(
          "control:population",
          "control:localities",
          "control:area",
          "soldiers:holding",
          "soldiers:withdrawing",
          "soldiers:went-home",
          "soldiers:surrendered",
          "soldiers:defected",
          "soldiers:killed",
          "soldiers:released",
          "soldiers:handed-over",
          "state:funds",
          "state:corruption",
          "state:presence",
          "state:supply",
          "state:reform",
          "state:hold",
          "state:morale",
          "state:belief");

  /**
   * The grid of an arm.
   *
   * @param scenario what is run
   * @param zeroDay model day from which the grid counts
   */
  public static SeriesGrid of(Scenario scenario, double zeroDay) {
    List<String> names = new ArrayList<>(COMMON);
    for (Formation f : scenario.formations()) {
      names.add("morale:" + f.id());
    }
    for (Formation f : scenario.formations()) {
      names.add("belief:" + f.id());
    }
    double[] days = days(scenario.timeline(), zeroDay);
    return new SeriesGrid(withRecord(days, scenario), List.copyOf(names));
  }

  /**
   * The days with those of the record, where that goes on beyond the days that are sampled daily:
   * weekly over all of it, and over the days that charts magnify.
   */
  private static double[] withRecord(double[] days, Scenario scenario) {
    RecordSpan record = RecordSpan.of(scenario);
    double first = record.first();
    double last = Math.max(scenario.outputs().magnifyDays(), record.last());
    if (first >= DAILY_FROM && last <= DAILY_TO) {
      return days;
    }
    double from = Math.max(days[0], Math.floor(first / WEEK - 1) * WEEK);
    double to = Math.min(days[days.length - 1], last + WEEK);
    TreeSet<Double> all = new TreeSet<>();
    Arrays.stream(days).forEach(all::add);
    for (double day = Math.ceil(from / WEEK) * WEEK; day <= to; day += WEEK) {
      all.add(day);
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] days(Timeline timeline, double zeroDay) {
    List<Double> days = new ArrayList<>();
    double first = -zeroDay;
    double last = timeline.length() - zeroDay;
    int coarse = (int) Math.ceil(first / COARSE_STEP);
    for (double d = coarse * COARSE_STEP; d < DAILY_FROM && d <= last; d += COARSE_STEP) {
      days.add(d);
    }
    double step = 1;
    for (double d = DAILY_FROM; d <= DAILY_TO && d <= last; d += step) {
      step = d >= FINE_FROM && d < FINE_TO ? FINE_STEP : 1;
      if (d >= first) {
        days.add(d);
      }
    }
    double after = StrictMath.ceil(DAILY_TO / COARSE_STEP + 0.001) * COARSE_STEP;
    for (double d = after; d <= last; d += COARSE_STEP) {
      days.add(d);
    }
    // The last day of observation, whatever the step: the end of a run is what is asked for.
    if (days.isEmpty() || days.get(days.size() - 1) < last) {
      days.add(last);
    }
    return days.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
