package regimecollapse.explore;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.stats.Quantiles;

/** What some runs of an arm look like over time: the people held, and who holds which place. */
record Courses(Scenario scenario) {
  private static final double[] BAND = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final List<String> BAND_NAMES = List.of("p05", "p25", "p50", "p75", "p95");

  /** Days of the map: half days from the day before day 0, as long as charts magnify. */
  private static final double MAP_STEP = 0.5;

  private static final double MAP_FIRST = -1;
  private static final int MOST_MAP_DAYS = 90;

  /** Quantiles of the share of the people that the government holds. */
  Map<String, Object> control(List<LeanRun> runs, Arm arm) {
    ArmSettings settings = ArmSettings.of(scenario, arm);
    double zero = settings.zeroDay(scenario);
    double[] days = SeriesGrid.of(scenario, zero).days();
    Map<String, Object> control = new LinkedHashMap<>();
    control.put("days", days);
    control.put("zero", scenario.timeline().dateOf(zero).toString());
    // Shares and falls of such runs count from their own offensive, curves from one date.
    control.put(
        "ownDays",
        scenario.timeline().zero().isEmpty()
            && settings.factors().contains(Factor.OPPOSITION_DECIDES));
    double[][] bands = new double[BAND.length][days.length];
    double[] values = new double[runs.size()];
    for (int d = 0; d < days.length; d++) {
      for (int r = 0; r < values.length; r++) {
        values[r] = runs.get(r).control()[d] / (double) SeriesBlock.SCALE;
      }
      Quantiles quantiles = Quantiles.of(values);
      for (int b = 0; b < BAND.length; b++) {
        bands[b][d] = Told.rounded(quantiles.at(BAND[b]));
      }
    }
    for (int b = 0; b < BAND.length; b++) {
      control.put(BAND_NAMES.get(b), runs.isEmpty() ? List.of() : bands[b]);
    }
    return control;
  }

  /** Days of the map. */
  private double[] mapDays() {
    double last = Math.max(1, scenario.outputs().magnifyDays());
    double step = Math.max(MAP_STEP, Math.ceil((last - MAP_FIRST) / MOST_MAP_DAYS));
    int count = (int) ((last - MAP_FIRST) / step) + 1;
    return IntStream.range(0, count).mapToDouble(i -> MAP_FIRST + i * step).toArray();
  }

  /** The share of the runs in which the government holds each place that is lost in any. */
  Map<String, Object> map(List<LeanRun> runs) {
    double[] days = mapDays();
    Map<Integer, int[]> lost = new TreeMap<>();
    for (LeanRun run : runs) {
      for (Fall fall : run.falls()) {
        int from = Arrays.binarySearch(days, fall.day());
        int first = from < 0 ? -from - 1 : from;
        int[] count = lost.computeIfAbsent(fall.locality(), p -> new int[days.length]);
        for (int d = first; d < days.length; d++) {
          count[d]++;
        }
      }
    }
    List<Locality> places = scenario.geography().localities();
    Map<String, Object> held = new LinkedHashMap<>();
    lost.forEach(
        (place, count) ->
            held.put(
                places.get(place).id(),
                IntStream.of(count)
                    .mapToDouble(c -> Told.rounded(Math.max(0, 1 - (double) c / runs.size())))
                    .toArray()));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("days", days);
    map.put("held", held);
    return map;
  }
}
