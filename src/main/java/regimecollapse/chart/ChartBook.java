package regimecollapse.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.rests.Honesty;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.analysis.sweep.SweepGrid;
import regimecollapse.chart.attribution.AttributionChart;
import regimecollapse.chart.canvas.Drawn;
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

  /** Hypotheses of a page; a further one would be a picture too wide or too high. */
  static final int HYPOTHESES = 6;

  /** Arms of a page where each is a row. */
  private static final int ARM_ROWS = 60;

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
    return readOwn(resultFolder, scenario).withChange();
  }

  /** Reads it without the same runs under a posterior, which may not be there yet. */
  public static ChartBook readOwn(Path resultFolder, Scenario scenario) {
    RunTable runs = RunTable.read(resultFolder);
    SweepGrid sweeps = SweepGrid.of(scenario);
    Set<String> detailed = Set.copyOf(detailed(compared(scenario, runs, sweeps), sweeps));
    Findings findings = Findings.read(resultFolder, runs, detailed);
    return new ChartBook(
        resultFolder,
        new Subject(scenario, findings),
        Honesty.of(resultFolder, runs, scenario),
        Optional.empty());
  }

  /** The same with the runs under a posterior, if the folder has them by now. */
  public ChartBook withChange() {
    return new ChartBook(
        folder, subject, honesty, RecordChange.read(folder, subject.scenario(), findings().runs()));
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

  /**
   * Writes the charts into the folder's {@code charts}; gives them in a fixed order, and those that
   * could not be drawn.
   */
  public Drawn write(FigureWriter.Options options) throws IOException {
    return writeOwn(options).and(writeChange(options));
  }

  /** Writes those that show nothing of the runs under a posterior. */
  public Drawn writeOwn(FigureWriter.Options options) throws IOException {
    return write(this::ownKinds, options);
  }

  /** Writes those that show what the posterior changes; none without such runs. */
  public Drawn writeChange(FigureWriter.Options options) throws IOException {
    return write(this::changeKinds, options);
  }

  private Drawn write(Function<Subject, List<Kind>> kinds, FigureWriter.Options options)
      throws IOException {
    List<Drawn.Failed> failed = new ArrayList<>();
    List<Figure> figures = pages(kinds, failed);
    return FigureWriter.write(figures, folder.resolve(TableFile.CHARTS), options).and(failed);
  }

  /** All charts, in pages of hypotheses; what could not be made is added to a list. */
  public List<Figure> pages(List<Drawn.Failed> failed) {
    List<Figure> figures = new ArrayList<>(pages(this::ownKinds, failed));
    figures.addAll(pages(this::changeKinds, failed));
    return figures;
  }

  private List<Figure> pages(Function<Subject, List<Kind>> kinds, List<Drawn.Failed> failed) {
    List<Figure> figures = new ArrayList<>();
    List<List<String>> pages = Subject.pages(subject.hypotheses(), HYPOTHESES);
    for (List<String> page : pages) {
      for (Kind kind : kinds.apply(subject.of(page))) {
        try {
          kind.figures().get().stream().map(f -> onPage(f, pages, page)).forEach(figures::add);
        } catch (RuntimeException | OutOfMemoryError e) {
          failed.add(Drawn.failed(kind.name(), e));
        }
      }
    }
    return figures;
  }

  private List<Kind> ownKinds(Subject all) {
    List<Kind> kinds = kinds(all);
    Subject some = onlyCompared(all);
    kinds.add(new Kind("sensitivity", () -> new SensitivityChart(some, honesty).figures()));
    return kinds;
  }

  private List<Kind> changeKinds(Subject all) {
    Subject some = onlyCompared(all);
    return change.stream()
        .map(c -> new Kind("record", () -> new RecordCharts(some, c).figures()))
        .toList();
  }

  private static Subject onlyCompared(Subject all) {
    return all.with(compared(all.scenario(), all.findings().runs(), SweepGrid.of(all.scenario())));
  }

  /**
   * A picture of some of the hypotheses. No name of an arm has a dot, so that no two files have one
   * name.
   */
  private static Figure onPage(Figure figure, List<List<String>> pages, List<String> page) {
    int number = pages.indexOf(page) + 1;
    Figure titled = figure.titled(part("hypotheses", number, pages.size()));
    return number == 1 ? titled : titled.named(figure.name() + ".h" + number);
  }

  /** The end of a title; nothing where one page holds all. */
  private static String part(String of, int number, int pages) {
    return pages == 1 ? "" : " (" + of + ", part " + number + " of " + pages + ")";
  }

  /** Charts of one kind; what fails in making them does not hinder the others. */
  private record Kind(String name, Supplier<List<Figure>> figures) {}

  /** The charts in the order of the report; none if nothing was run. */
  public static List<Figure> figures(Subject all) {
    return kinds(all).stream().flatMap(kind -> kind.figures().get().stream()).toList();
  }

  private static List<Kind> kinds(Subject all) {
    List<Kind> kinds = new ArrayList<>();
    if (all.arms().isEmpty()) {
      return kinds;
    }
    SweepGrid sweeps = SweepGrid.of(all.scenario());
    kinds.add(new Kind("sweeps", () -> sweeps(all, sweeps)));
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
    String name = arm.equals(subject.arms().get(0)) ? chart : chart + "-" + arm;
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
}
