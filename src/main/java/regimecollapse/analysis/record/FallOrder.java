package regimecollapse.analysis.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Use;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.KendallTau;

/**
 * How well the runs give the order of the falls that are named, or for checks, beside a line that
 * has only a map, if a way is named.
 *
 * @param tau of the recorded days and the median days of the runs; a place that is kept in half of
 *     the runs comes behind all others
 * @param line the same of the line along the way; 0 without one
 * @param interval of the difference, 95 %, over the runs; the line has no chance in it
 */
record FallOrder(double tau, double line, Interval interval) {
  /** Enough for ends of an interval of 95 % that are not the extremes. */
  static final Bootstrap.Plan PLAN = new Bootstrap.Plan(199, Confidence.NINETY_FIVE);

  double difference() {
    return tau - line;
  }

  /**
   * The order of the falls of some runs.
   *
   * @param falls of all runs
   * @param draws which runs are in a resample
   */
  static FallOrder of(Scenario scenario, Comparison it, RunFalls falls, Bootstrap.Draws draws) {
    List<Observation> all = places(scenario, it);
    double[] recorded = all.stream().mapToDouble(o -> middle(scenario, o)).toArray();
    double line = line(scenario, it, all, recorded);
    List<Bootstrap.Statistic> medians = new ArrayList<>();
    all.forEach(o -> medians.add(Bootstrap.median(falls.days(o.place().orElseThrow()))));
    Bootstrap.Statistic difference =
        times -> {
          double[] days = medians.stream().mapToDouble(m -> m.of(times)).toArray();
          return KendallTau.of(recorded, days).value() - line;
        };
    int[] once = new int[falls.runs()];
    Arrays.fill(once, 1);
    double value = falls.runs() == 0 ? Double.NaN : difference.of(once);
    Interval interval = Bootstrap.intervals(falls.runs(), List.of(difference), draws, PLAN).get(0);
    return new FallOrder(value + line, line, interval);
  }

  /** Tau of the line along the way; 0 where no way is named. */
  private static double line(
      Scenario scenario, Comparison it, List<Observation> all, double[] recorded) {
    if (it.about().along().isEmpty()) {
      return 0;
    }
    RoadLine way = new RoadLine(scenario.geography(), it.about().along());
    double[] km = all.stream().mapToDouble(o -> way.km(o.place().orElseThrow())).toArray();
    return KendallTau.of(recorded, km).value();
  }

  /** The falls of the places that are named, else those that are for checks and not left out. */
  private static List<Observation> places(Scenario scenario, Comparison it) {
    List<String> named = it.about().places();
    return scenario.observations().stream()
        .filter(o -> o.place().isPresent())
        .filter(o -> named.isEmpty() ? o.use() == Use.CHECK : named.contains(o.place().get()))
        .filter(o -> !it.about().without().contains(o.place().get()))
        .toList();
  }

  /** The middle of the window, in days; only the order counts. */
  private static double middle(Scenario scenario, Observation it) {
    double first = scenario.timeline().dayOf(it.earliest());
    return (first + scenario.timeline().dayOf(it.latest()) + 1) / 2;
  }
}
