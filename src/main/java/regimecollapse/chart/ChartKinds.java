package regimecollapse.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.sweep.Experiment;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.analysis.sweep.SweepGrid;
import regimecollapse.chart.attribution.AttributionChart;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.form.Subject;
import regimecollapse.chart.outcome.CityFallsChart;
import regimecollapse.chart.outcome.CollapseChart;
import regimecollapse.chart.outcome.ContrastChart;
import regimecollapse.chart.outcome.ControlChart;
import regimecollapse.chart.outcome.MapChart;
import regimecollapse.chart.outcome.PriceChart;
import regimecollapse.chart.outcome.ServiceChart;
import regimecollapse.chart.outcome.SoldiersChart;
import regimecollapse.chart.outcome.SpeedChart;
import regimecollapse.chart.outcome.SpendingChart;
import regimecollapse.chart.outcome.StatesChart;
import regimecollapse.chart.outcome.SurvivalChart;
import regimecollapse.chart.sweep.ExperimentChart;
import regimecollapse.chart.sweep.FragilityChart;
import regimecollapse.chart.sweep.SupportDateChart;
import regimecollapse.chart.sweep.SupportSweepChart;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/** The kinds of charts of a result folder, all but those that rest on more than its findings. */
final class ChartKinds {
  /** Arms that get charts of their own; the others are in the charts that compare arms. */
  private static final int ARMS_IN_DETAIL = 8;

  /** Arms of a page where each is a row. */
  private static final int ARM_ROWS = 60;

  private ChartKinds() {}

  /** Charts of one kind; what fails in making them does not hinder the others. */
  record Kind(String name, Supplier<List<Figure>> figures) {}

  /** In the order of the report; none if nothing was run. */
  static List<Kind> of(Subject all) {
    List<Kind> kinds = new ArrayList<>();
    if (all.arms().isEmpty()) {
      return kinds;
    }
    SweepGrid sweeps = drawn(all.scenario());
    // A sweep without some of its points would be another one.
    if (all.only().isEmpty()) {
      kinds.add(new Kind("sweeps", () -> sweeps(all, sweeps)));
      if (!sweeps.arms().containsAll(points(all.scenario()))) {
        kinds.add(new Kind("sweep", () -> new ExperimentChart(all).figures()));
      }
    }
    Subject subject = onlyCompared(all);
    kinds.add(new Kind("control-timeline", () -> new ControlChart(subject).timeline()));
    kinds.add(new Kind("control-magnified", () -> new ControlChart(subject).magnified()));
    kinds.add(new Kind("survival", () -> new SurvivalChart(subject).figures()));
    kinds.add(rows(subject, "collapse-probability", s -> List.of(new CollapseChart(s).figure())));
    kinds.add(rows(subject, "contrasts", s -> new ContrastChart(s).figures()));
    kinds.add(new Kind("speed", () -> new SpeedChart(subject).figures()));
    kinds.add(new Kind("spending-survival", () -> new SpendingChart(subject).figures()));
    kinds.add(new Kind("attribution", () -> new AttributionChart(subject).figures()));
    kinds.add(new Kind("service", () -> new ServiceChart(subject).figures()));
    kinds.add(new Kind("price-of-a-month", () -> new PriceChart(all, subject).figures()));
    addDetailed(subject, sweeps, kinds);
    return kinds;
  }

  /** Charts in which each arm is a row, in pages of arms. */
  private static Kind rows(Subject subject, String name, Function<Subject, List<Figure>> chart) {
    return new Kind(
        name,
        () -> {
          List<Figure> figures = new ArrayList<>();
          List<List<String>> pages = Subject.pages(subject.arms(), ARM_ROWS);
          for (List<String> arms : pages) {
            String part = part("arms", pages.indexOf(arms) + 1, pages.size());
            for (Figure figure : chart.apply(subject.with(arms))) {
              figures.add(figure.titled(part).named(Subject.paged(name, figures.size())));
            }
          }
          return figures;
        });
  }

  /** Charts of one arm each. */
  private static void addDetailed(Subject subject, SweepGrid sweeps, List<Kind> kinds) {
    List<String> detailed = detailed(subject.arms(), sweeps);
    List<String> timed = detailed.stream().filter(arm -> !subject.choosesItsDay(arm)).toList();
    for (String arm : detailed) {
      add("city-falls", subject, arm, kinds, name -> new CityFallsChart(subject).figure(arm, name));
    }
    for (String arm : detailed) {
      add("map", subject, arm, kinds, name -> new MapChart(subject).figure(arm, name));
    }
    for (String arm : timed) {
      add("soldiers", subject, arm, kinds, name -> new SoldiersChart(subject).figure(arm, name));
    }
    for (String arm : timed) {
      add("morale", subject, arm, kinds, name -> new StatesChart(subject).figure(arm, name));
    }
  }

  /** The first arm has the plain name. */
  private static void add(
      String chart,
      Subject subject,
      String arm,
      List<Kind> kinds,
      Function<String, List<Figure>> figures) {
    String name = subject.isFirst(arm) ? chart : chart + "-" + arm;
    kinds.add(new Kind(name, () -> figures.apply(name)));
  }

  private static List<Figure> sweeps(Subject subject, SweepGrid sweeps) {
    List<Figure> figures = new ArrayList<>();
    figures.addAll(new FragilityChart(subject, sweeps.datesAlone()).figures());
    figures.addAll(new SupportSweepChart(subject).figures(sweeps.levelsAlone()));
    for (Sweep both : sweeps.overBoth()) {
      String name = Subject.paged("support-date", sweeps.overBoth().indexOf(both));
      figures.add(new SupportDateChart(subject, both).figure(name));
    }
    return figures;
  }

  /** Without the points of sweeps that are in the charts of these. */
  static Subject onlyCompared(Subject all) {
    if (!all.only().isEmpty()) {
      return all;
    }
    return all.with(compared(all.scenario(), all.findings().runs(), SweepGrid.of(all.scenario())));
  }

  /** The end of a title; nothing where one page holds all. */
  static String part(String of, int number, int pages) {
    return pages == 1 ? "" : " (" + of + ", part " + number + " of " + pages + ")";
  }

  /**
   * The arms that are compared one by one: of the points of a sweep only those that give it its
   * name, since the others are in its chart.
   */
  private static List<String> compared(Scenario scenario, RunTable runs, SweepGrid sweeps) {
    List<String> arms = new Frame(scenario).arms(runs.finished().keySet());
    Set<String> swept = new HashSet<>(sweeps.arms());
    swept.addAll(points(scenario));
    List<String> kept =
        arms.stream().filter(arm -> !swept.contains(arm) || sweeps.names(arm)).toList();
    return kept.isEmpty() ? arms.subList(0, Math.min(1, arms.size())) : kept;
  }

  /**
   * The sweeps that have charts of their own: those of an experiment only where it varies nothing
   * but support and dates, as else its own chart shows all at once.
   */
  private static SweepGrid drawn(Scenario scenario) {
    SweepGrid all = SweepGrid.of(scenario);
    boolean only =
        Experiment.of(scenario).varying().stream()
            .allMatch(key -> key.startsWith("paths.") || key.startsWith("events."));
    return only && all.arms().containsAll(points(scenario))
        ? all
        : SweepGrid.of(scenario.with(scenario.arms().stream().filter(a -> !a.isPoint()).toList()));
  }

  /** Ids of the points of an experiment. */
  private static List<String> points(Scenario scenario) {
    return Experiment.of(scenario).points().stream().map(Arm::id).toList();
  }

  /** Arms that get charts of their own. */
  static List<String> detailed(Scenario scenario, RunTable runs) {
    SweepGrid sweeps = SweepGrid.of(scenario);
    return detailed(compared(scenario, runs, sweeps), sweeps);
  }

  /** In a scenario with sweeps the first arm alone. */
  private static List<String> detailed(List<String> compared, SweepGrid sweeps) {
    int most = sweeps.isEmpty() ? ARMS_IN_DETAIL : 1;
    return compared.subList(0, Math.min(most, compared.size()));
  }
}
