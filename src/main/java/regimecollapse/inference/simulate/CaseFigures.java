package regimecollapse.inference.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.quantity.Timeline;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.RunFigures;
import regimecollapse.results.record.RunRecord;
import regimecollapse.scenario.RecordSpan;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Manner;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.stats.Interval;
import regimecollapse.stats.KendallTau;

/**
 * Figures of a run that a fit to several cases foretells of the one that it has not seen, beside
 * what is for fits: the observations that are for checks, and figures that all cases have.
 */
public final class CaseFigures {
  /** Whether the government had collapsed by the end of the case's first window: 1 or 0. */
  public static final String SOON = "case-collapsed-soon";

  /** The same of its second window. */
  public static final String SEASON = "case-collapsed-season";

  /** Days from day 0 to the collapse, no more than those that stand for never. */
  public static final String DAY = "case-collapse-day";

  /**
   * Kendall's tau-b of the recorded and simulated days of the falls; 0 where nothing is ordered.
   */
  public static final String ORDER = "case-order";

  /** Share of the recorded places that fell which fell by a deal; 0 where none fell. */
  public static final String DEALS = "case-share-by-deal";

  /** What all cases have. */
  public static final List<String> COMMON = List.of(SOON, SEASON, DAY, ORDER, DEALS);

  private final Scenario scenario;
  private final RunFigures figures;
  private final double never;
  private final List<Observation> checks = new ArrayList<>();
  private final List<Observation> falls = new ArrayList<>();

  /** Those of a case. */
  public CaseFigures(Scenario scenario) {
    this.scenario = scenario;
    this.figures = new RunFigures(scenario);
    this.never = RecordSpan.of(scenario).never();
    for (Observation it : scenario.observations()) {
      if (it.isCompared() && !it.isFitted() && figures.isKnown(it.comparison().orElseThrow())) {
        checks.add(it);
      }
      if (it.place().isPresent() && it.comparison().filter(CaseFigures::isFall).isPresent()) {
        falls.add(it);
      }
    }
  }

  private static boolean isFall(Comparison it) {
    return it.statistic() == Statistic.DAY_OF_FALL && it.about().nth() <= 1;
  }

  /** Their names, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>(COMMON);
    checks.forEach(it -> names.add(it.id()));
    return names;
  }

  /** The observations that are for checks. */
  public List<Observation> checks() {
    return List.copyOf(checks);
  }

  /** The figures of a run, in the order of the names; NaN where one is not known. */
  public double[] of(RunRecord run) {
    double[] all = new double[COMMON.size() + checks.size()];
    double day = run.outcome().daysToCollapse();
    all[0] = day < scenario.outputs().windows().soon() ? 1 : 0;
    all[1] = day < scenario.outputs().windows().season() ? 1 : 0;
    all[2] = Double.isNaN(day) ? never : Math.min(never, day);
    double[] days = falls.stream().mapToDouble(it -> day(it, run)).toArray();
    all[3] = order(days);
    all[4] = deals(run);
    for (int i = 0; i < checks.size(); i++) {
      all[COMMON.size() + i] = figures.of(checks.get(i).comparison().orElseThrow(), run);
    }
    return all;
  }

  private double day(Observation it, RunRecord run) {
    return Math.min(never, figures.dayOfFall(it.place().orElseThrow(), run));
  }

  /** Tau-b of the record and other days of its falls, in the order of {@link #fallen}. */
  public double order(double[] days) {
    double[] recorded =
        falls.stream().map(it -> it.comparison().orElseThrow()).mapToDouble(this::middle).toArray();
    double tau = KendallTau.of(recorded, days).value();
    return Double.isNaN(tau) ? 0 : tau;
  }

  private double middle(Comparison it) {
    return (it.low() + it.high()) / 2;
  }

  /** The places of the dated falls. */
  public List<String> fallen() {
    return falls.stream().map(it -> it.place().orElseThrow()).toList();
  }

  private double deals(RunRecord run) {
    List<Integer> places =
        fallen().stream().map(id -> scenario.geography().indexOf(id)).distinct().toList();
    List<Fall> lost = run.falls().stream().filter(f -> places.contains(f.locality())).toList();
    long deals = lost.stream().filter(f -> f.kind() == FallKind.DEAL).count();
    return lost.isEmpty() ? 0 : (double) deals / lost.size();
  }

  /** What the record says of each figure that it says something of: windows by name. */
  public Map<String, Interval> observed() {
    Map<String, Interval> all = new LinkedHashMap<>();
    collapse()
        .ifPresent(
            day -> {
              all.put(SOON, before(day, scenario.outputs().windows().soon()));
              all.put(SEASON, before(day, scenario.outputs().windows().season()));
              all.put(DAY, day);
            });
    if (falls.size() > 1) {
      all.put(ORDER, new Interval(1, 1));
    }
    dealsOfRecord(all);
    checks.forEach(it -> all.put(it.id(), window(it.comparison().orElseThrow())));
    return all;
  }

  /** What is compared with a window: as such. */
  public static Interval window(Comparison it) {
    return new Interval(it.low(), it.high());
  }

  /** The days of the fall of the capital, which stands for the collapse. */
  private Optional<Interval> collapse() {
    Timeline time = scenario.timeline();
    double zero = time.dayOf(time.reference());
    return scenario.observations().stream()
        .filter(it -> it.place().filter(scenario.geography().capital()::equals).isPresent())
        .findFirst()
        .map(
            it ->
                new Interval(time.dayOf(it.earliest()) - zero, time.dayOf(it.latest()) + 1 - zero));
  }

  /** 1 before, 0 after, both where the day lies about the end of the window. */
  private static Interval before(Interval day, double end) {
    return new Interval(day.high() <= end ? 1 : 0, day.low() < end ? 1 : 0);
  }

  /** From those falls that are said to be deals to those of which nothing is said besides. */
  private void dealsOfRecord(Map<String, Interval> all) {
    List<Observation> dated =
        scenario.observations().stream().filter(it -> it.place().isPresent()).toList();
    double deals = dated.stream().filter(it -> it.how().equals(Optional.of(Manner.DEAL))).count();
    double untold = dated.stream().filter(it -> it.how().isEmpty()).count();
    if (!dated.isEmpty()) {
      all.put(DEALS, new Interval(deals / dated.size(), (deals + untold) / dated.size()));
    }
  }
}
