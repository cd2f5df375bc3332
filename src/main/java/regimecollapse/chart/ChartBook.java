package regimecollapse.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.rests.Honesty;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.analysis.sweep.SweepGrid;
import regimecollapse.chart.attribution.AttributionChart;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.form.Subject;
import regimecollapse.chart.outcome.CityFallsChart;
import regimecollapse.chart.outcome.CollapseChart;
import regimecollapse.chart.outcome.ContrastChart;
import regimecollapse.chart.outcome.ControlChart;
import regimecollapse.chart.outcome.MapChart;
import regimecollapse.chart.outcome.PriceChart;
import regimecollapse.chart.outcome.SensitivityChart;
import regimecollapse.chart.outcome.ServiceChart;
import regimecollapse.chart.outcome.SoldiersChart;
import regimecollapse.chart.outcome.SpeedChart;
import regimecollapse.chart.outcome.SpendingChart;
import regimecollapse.chart.outcome.StatesChart;
import regimecollapse.chart.outcome.SurvivalChart;
import regimecollapse.chart.record.RecordCharts;
import regimecollapse.chart.sweep.FragilityChart;
import regimecollapse.chart.sweep.SupportDateChart;
import regimecollapse.chart.sweep.SupportSweepChart;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** All charts of a result folder. */
public final class ChartBook {
  /** Arms that get charts of their own; the others are in the charts that compare arms. */
  private static final int ARMS_IN_DETAIL = 8;

  private final Path folder;
  private final Subject subject;
  private final List<HonestyBlock> honesty;
  private final Optional<RecordChange> change;

  private ChartBook(
      Path folder, Subject subject, List<HonestyBlock> honesty, Optional<RecordChange> change) {
    this.change = change;
    this.folder = folder;
    this.subject = subject;
    this.honesty = honesty;
  }

  /** Reads what the charts of a result folder show. */
  public static ChartBook read(Path resultFolder, Scenario scenario) {
    RunTable runs = RunTable.read(resultFolder);
    SweepGrid sweeps = SweepGrid.of(scenario);
    Set<String> detailed = Set.copyOf(detailed(compared(scenario, runs, sweeps), sweeps));
    Findings findings = Findings.read(resultFolder, runs, detailed);
    return new ChartBook(
        resultFolder,
        new Subject(scenario, findings),
        Honesty.of(resultFolder, runs, scenario),
        RecordChange.read(resultFolder, scenario, runs));
  }

  /** What was read, for others that need it too. */
  public Findings findings() {
    return subject.findings();
  }

  /** What each number rests on. */
  public List<HonestyBlock> honesty() {
    return honesty;
  }

  /** The same runs under a posterior, if the folder has them. */
  public Optional<RecordChange> change() {
    return change;
  }

  /** Writes the charts into the folder's {@code charts}; gives them in a fixed order. */
  public List<DrawnChart> write() throws IOException {
    SweepGrid sweeps = SweepGrid.of(subject.scenario());
    Subject some = subject.with(compared(subject.scenario(), findings().runs(), sweeps));
    List<Figure> figures = new ArrayList<>(figures(subject));
    figures.addAll(new SensitivityChart(some, honesty).figures());
    change.ifPresent(c -> figures.addAll(new RecordCharts(some, c).figures()));
    return FigureWriter.write(figures, folder.resolve(TableFile.CHARTS));
  }

  /** The charts in the order of the report; none if nothing was run. */
  public static List<Figure> figures(Subject all) {
    List<Figure> figures = new ArrayList<>();
    if (all.arms().isEmpty()) {
      return figures;
    }
    SweepGrid sweeps = SweepGrid.of(all.scenario());
    figures.addAll(sweeps(all, sweeps));
    Subject subject = all.with(compared(all.scenario(), all.findings().runs(), sweeps));
    List<String> arms = subject.arms();
    figures.addAll(new ControlChart(subject).timeline());
    figures.addAll(new ControlChart(subject).magnified());
    figures.addAll(new SurvivalChart(subject).figures());
    figures.add(new CollapseChart(subject).figure());
    figures.addAll(new ContrastChart(subject).figures());
    figures.addAll(new SpeedChart(subject).figures());
    figures.addAll(new SpendingChart(subject).figures());
    figures.addAll(new AttributionChart(subject).figures());
    figures.addAll(new ServiceChart(subject).figures());
    figures.addAll(new PriceChart(all, subject).figures());
    List<String> detailed = detailed(arms, sweeps);
    List<String> timed = detailed.stream().filter(arm -> !subject.choosesItsDay(arm)).toList();
    CityFallsChart falls = new CityFallsChart(subject);
    detailed.forEach(arm -> figures.addAll(falls.figure(arm, name("city-falls", subject, arm))));
    MapChart maps = new MapChart(subject);
    detailed.forEach(arm -> figures.addAll(maps.figure(arm, name("map", subject, arm))));
    SoldiersChart soldiers = new SoldiersChart(subject);
    timed.forEach(arm -> figures.addAll(soldiers.figure(arm, name("soldiers", subject, arm))));
    StatesChart states = new StatesChart(subject);
    timed.forEach(arm -> figures.addAll(states.figure(arm, name("morale", subject, arm))));
    return figures;
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

  /**
   * The arms that are compared one by one: of the points of a sweep only those that give it its
   * name, since the others are in its chart.
   */
  private static List<String> compared(Scenario scenario, RunTable runs, SweepGrid sweeps) {
    List<String> arms = new Frame(scenario).arms(runs.finished().keySet());
    Set<String> swept = sweeps.arms();
    List<String> kept =
        arms.stream().filter(arm -> !swept.contains(arm) || sweeps.names(arm)).toList();
    return kept.isEmpty() ? arms.subList(0, Math.min(1, arms.size())) : kept;
  }

  /** In a scenario with sweeps the first arm alone. */
  private static List<String> detailed(List<String> compared, SweepGrid sweeps) {
    int most = sweeps.isEmpty() ? ARMS_IN_DETAIL : 1;
    return compared.subList(0, Math.min(most, compared.size()));
  }

  /** The first arm has the plain name. */
  private static String name(String chart, Subject subject, String arm) {
    return arm.equals(subject.arms().get(0)) ? chart : chart + "-" + arm;
  }
}
