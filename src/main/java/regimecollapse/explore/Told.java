package regimecollapse.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import regimecollapse.report.words.ChangeWords;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Quantiles;
import regimecollapse.stats.Wilson;
import regimecollapse.stats.contrast.PairedShares;

/** What is told of the runs that a job has made so far, as maps, lists, texts and numbers. */
final class Told {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final double PLACES = 1e4;

  private final Job job;
  private final Scenario scenario;
  private final List<Limit> limits;
  private final Courses courses;

  private Told(Job job) {
    this.job = job;
    this.scenario = job.asked().scenario();
    this.limits = Limit.of(scenario);
    this.courses = new Courses(scenario);
  }

  /** Of a job. */
  static Map<String, Object> of(Job job) {
    return new Told(job).all();
  }

  private Map<String, Object> all() {
    List<Object> cells = new ArrayList<>();
    List<Object> differences = new ArrayList<>();
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
    Map<String, Object> said = new LinkedHashMap<>();
    limits.forEach(limit -> said.put(limit.name(), new Sentences(job, limit).all()));
    all.put("said", said);
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
    cell.put("control", courses.control(runs, job.asked().arm(changed)));
    cell.put("map", courses.map(runs));
    cell.put("middle", middle(job.runs(h, changed)));
    return cell;
  }

  private static Map<String, Object> share(List<LeanRun> runs, Limit limit) {
    long fallen = runs.stream().filter(run -> run.fallenBy(limit.within())).count();
    boolean told = limit.judges(runs);
    Interval interval =
        Wilson.interval(told ? fallen : 0, told ? runs.size() : 0, Confidence.NINETY_FIVE);
    Map<String, Object> share = new LinkedHashMap<>();
    share.put("within", limit.told());
    share.put("label", limit.label());
    share.put("watched", told);
    share.put("share", runs.isEmpty() || !told ? null : rounded((double) fallen / runs.size()));
    share.put("low", rounded(interval.low()));
    share.put("high", rounded(interval.high()));
    return share;
  }

  /**
   * Of the runs that fell within the longer window: over all of them, days would be of two kinds.
   */
  private Map<String, Object> days(List<LeanRun> runs) {
    Limit longer = limits.get(1);
    if (!longer.judges(runs)) {
      return null;
    }
    double window = longer.within();
    double[] days =
        runs.stream().filter(r -> r.fallenBy(window)).mapToDouble(LeanRun::day).toArray();
    if (days.length == 0) {
      return null;
    }
    Quantiles quantiles = Quantiles.of(days);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("n", days.length);
    told.put("low", rounded(quantiles.at(LOW)));
    told.put("median", rounded(quantiles.at(0.5)));
    told.put("high", rounded(quantiles.at(HIGH)));
    return told;
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

  private Map<String, Object> difference(int h, Limit limit) {
    PairedShares pairs = limit.pairs(job, h);
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

  /** Four places are more than any picture shows. */
  static double rounded(double value) {
    return Math.rint(value * PLACES) / PLACES;
  }
}
