package regimecollapse.observation;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Formation;
import regimecollapse.scenario.Scenario;

/**
 * When and what is sampled in every run of an arm.
 *
 * @param days ascending, in days since the offensive (or the reference date)
 * @param measures names of the series, such as {@code control:population} or {@code morale:ID}
 */
public record SeriesGrid(double[] days, List<String> measures) {
  /** Hours before and days after the offensive that are sampled finely. */
  private static final double FINE_BEFORE = 7;

  private static final double FINE_AFTER = 60;
  private static final double FINE_STEP = 0.25;
  private static final double COARSE_STEP = 28;

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
    return new SeriesGrid(days(scenario.timeline(), zeroDay), List.copyOf(names));
  }

  private static double[] days(Timeline timeline, double zeroDay) {
    List<Double> days = new ArrayList<>();
    double first = -zeroDay;
    double last = timeline.length() - zeroDay;
    int coarse = (int) Math.ceil(first / COARSE_STEP);
    for (double d = coarse * COARSE_STEP; d < -FINE_BEFORE && d <= last; d += COARSE_STEP) {
      days.add(d);
    }
    for (double d = -FINE_BEFORE; d <= FINE_AFTER && d <= last; d += FINE_STEP) {
      if (d >= first) {
        days.add(d);
      }
    }
    double after = StrictMath.ceil(FINE_AFTER / COARSE_STEP + 0.001) * COARSE_STEP;
    for (double d = after; d <= last; d += COARSE_STEP) {
      days.add(d);
    }
    return days.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
