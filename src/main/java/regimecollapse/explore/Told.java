package regimecollapse.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import regimecollapse.quantity.Timeline;
import regimecollapse.quantity.Windows;
import regimecollapse.report.words.ChangeWords;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Quantiles;
import regimecollapse.stats.Wilson;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.text.Dates;

/** What is told of the runs that a job has made so far, as maps, lists, texts and numbers. */
final class Told {
  private static final double[] BAND = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final List<String> BAND_NAMES = List.of("p05", "p25", "p50", "p75", "p95");
  private static final double PLACES = 1e4;

  /** Days of the map: half days from the day before day 0, as long as charts magnify. */
  private static final double MAP_STEP = 0.5;

  private static final double MAP_FIRST = -1;
  private static final int MOST_MAP_DAYS = 90;

  private final Job job;
  private final Scenario scenario;
  private final List<Limit> limits;

  /**
   * By when a regime counts as fallen.
   *
   * @param within days from day 0; infinite for the whole time
   */
  record Limit(double within, String label) {
    /** As the page reads it: nothing for the whole time. */
    Object told() {
      return Double.isInfinite(within) ? null : (Object) within;
    }
  }

  private Told(Job job) {
    this.job = job;
    this.scenario = job.asked().scenario();
    this.limits = limits(scenario);
  }

  /** Of a job. */
  static Map<String, Object> of(Job job) {
    return new Told(job).all();
  }

  /** The two windows of the case, and the end of observation. */
  static List<Limit> limits(Scenario scenario) {
    Windows windows = scenario.outputs().windows();
    Timeline time = scenario.timeline();
    return List.of(
        new Limit(windows.soon(), "within " + windows.soon() + " days"),
        new Limit(windows.season(), "within " + windows.season() + " days"),
        new Limit(Double.POSITIVE_INFINITY, "by " + Dates.of(time.end())));
  }

  private Map<String, Object> all() {
    List<Object> cells = new ArrayList<>();
    List<Object> differences = new ArrayList<>();
    Sentences sentences = new Sentences(job, limits.get(limits.size() - 1));
    for (int h = 0; h < job.asked().hypotheses().size(); h++) {
      cells.add(cell(h, false));
      cells.add(cell(h, true));
      for (Limit limit : limits) {
        differences.add(difference(h, limit));
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("runs", job.done());
    all.put("of", job.runs());
    all.put("seconds", rounded(job.seconds()));
    all.put("cells", cells);
    all.put("differences", differences);
    all.put("said", sentences.all());
    all.put("changed", new ChangeWords(scenario).of(job.asked().arm()));
    all.put("warnings", job.asked().warnings());
    return all;
  }

  private String reading(int h) {
    return job.asked().hypotheses().get(h).reading();
  }

  private List<LeanRun> finished(int h, boolean changed) {
    return job.runs(h, changed).stream().filter(run -> !run.failed()).toList();
  }

  private Map<String, Object> cell(int h, boolean changed) {
    List<LeanRun> runs = finished(h, changed);
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("reading", reading(h));
    cell.put("arm", changed ? "whatif" : "base");
    cell.put("n", runs.size());
    cell.put("failed", job.done() - runs.size());
    cell.put("fell", limits.stream().map(limit -> share(runs, limit)).toList());
    cell.put("days", days(runs));
    cell.put("control", control(runs, changed));
    cell.put("map", map(runs));
    cell.put("middle", middle(job.runs(h, changed)));
    return cell;
  }

  private static Map<String, Object> share(List<LeanRun> runs, Limit limit) {
    long fallen = runs.stream().filter(run -> run.fallenBy(limit.within())).count();
    Interval interval = Wilson.interval(fallen, runs.size(), Confidence.NINETY_FIVE);
    Map<String, Object> share = new LinkedHashMap<>();
    share.put("within", limit.told());
    share.put("label", limit.label());
    share.put("share", runs.isEmpty() ? null : rounded((double) fallen / runs.size()));
    share.put("low", rounded(interval.low()));
    share.put("high", rounded(interval.high()));
    return share;
  }

  /**
   * Of the runs that fell within the longer window: over all of them, days would be of two kinds.
   */
  private Map<String, Object> days(List<LeanRun> runs) {
    double window = limits.get(1).within();
    double[] days =
        runs.stream().filter(r -> r.fallenBy(window)).mapToDouble(LeanRun::day).toArray();
    if (days.length == 0) {
      return null;
    }
    Quantiles quantiles = Quantiles.of(days);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("n", days.length);
    told.put("low", rounded(quantiles.at(BAND[0])));
    told.put("median", rounded(quantiles.at(0.5)));
    told.put("high", rounded(quantiles.at(BAND[BAND.length - 1])));
    return told;
  }

  private Map<String, Object> control(List<LeanRun> runs, boolean changed) {
    double zero = ArmSettings.of(scenario, job.asked().arm(changed)).zeroDay(scenario);
    double[] days = SeriesGrid.of(scenario, zero).days();
    Map<String, Object> control = new LinkedHashMap<>();
    control.put("days", days);
    double[][] bands = new double[BAND.length][days.length];
    double[] values = new double[runs.size()];
    for (int d = 0; d < days.length; d++) {
      for (int r = 0; r < values.length; r++) {
        values[r] = runs.get(r).control()[d] / (double) SeriesBlock.SCALE;
      }
      Quantiles quantiles = Quantiles.of(values);
      for (int b = 0; b < BAND.length; b++) {
        bands[b][d] = rounded(quantiles.at(BAND[b]));
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
  private Map<String, Object> map(List<LeanRun> runs) {
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
                    .mapToDouble(c -> rounded(Math.max(0, 1 - (double) c / runs.size())))
                    .toArray()));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("days", days);
    map.put("held", held);
    return map;
  }

  /** The run in the middle by day of the collapse; those that live come last. */
  private static Integer middle(List<LeanRun> runs) {
    List<Integer> ordered =
        IntStream.range(0, runs.size())
            .filter(r -> !runs.get(r).failed())
            .boxed()
            .sorted(
                (a, b) -> {
                  int byDay = Double.compare(lived(runs.get(a)), lived(runs.get(b)));
                  return byDay != 0 ? byDay : Integer.compare(a, b);
                })
            .toList();
    return ordered.isEmpty() ? null : ordered.get((ordered.size() - 1) / 2);
  }

  private static double lived(LeanRun run) {
    return run.fell() ? run.day() : Double.POSITIVE_INFINITY;
  }

  /** Over pairs of runs of the same number, which share their chance. */
  static PairedShares pairs(Job job, int h, Limit limit) {
    List<LeanRun> base = job.runs(h, false);
    List<LeanRun> changed = job.runs(h, true);
    int[] counts = new int[4];
    for (int r = 0; r < base.size(); r++) {
      if (!base.get(r).failed() && !changed.get(r).failed()) {
        boolean now = changed.get(r).fallenBy(limit.within());
        boolean before = base.get(r).fallenBy(limit.within());
        counts[(now ? 0 : 2) + (before ? 0 : 1)]++;
      }
    }
    return new PairedShares(counts[0], counts[1], counts[2], counts[3]);
  }

  private Map<String, Object> difference(int h, Limit limit) {
    PairedShares pairs = pairs(job, h, limit);
    Interval interval = pairs.interval(Confidence.NINETY_FIVE);
    Map<String, Object> difference = new LinkedHashMap<>();
    difference.put("reading", reading(h));
    difference.put("within", limit.told());
    difference.put("label", limit.label());
    boolean any = pairs.n() > 0;
    difference.put("points", any ? rounded(pairs.difference()) : null);
    difference.put("low", any ? rounded(interval.low()) : null);
    difference.put("high", any ? rounded(interval.high()) : null);
    difference.put("both", pairs.both());
    difference.put("onlyBase", pairs.second());
    difference.put("onlyWhatif", pairs.first());
    difference.put("neither", pairs.neither());
    return difference;
  }

  private static double rounded(double value) {
    return Math.rint(value * PLACES) / PLACES;
  }
}
