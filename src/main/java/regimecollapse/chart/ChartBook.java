package regimecollapse.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.rests.Honesty;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.form.Subject;
import regimecollapse.chart.outcome.SensitivityChart;
import regimecollapse.chart.record.RecordCharts;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** All charts of a result folder. */
public final class ChartBook {
  /** Hypotheses of a page; a further one would be a picture too wide or too high. */
  static final int HYPOTHESES = 6;

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
    Set<String> detailed = Set.copyOf(ChartKinds.detailed(scenario, runs));
    Findings findings = Findings.read(resultFolder, runs, detailed);
    return new ChartBook(
        resultFolder,
        new Subject(scenario, findings, Files.exists(resultFolder.resolve(TableFile.POSTERIOR))),
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

  /** Ids of the arms that can be drawn. */
  public List<String> arms() {
    return subject.arms();
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

  private Drawn write(Function<Subject, List<ChartKinds.Kind>> kinds, FigureWriter.Options options)
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

  /**
   * All charts for print: on each as many hypotheses beside one another as there is room for.
   *
   * @param arms ids of those that are drawn; empty for all
   * @param widest width that a chart should not exceed, px; those that need more are as narrow as
   *     they can be
   * @param failed gets what could not be made
   */
  public List<Figure> printed(Collection<String> arms, double widest, List<Drawn.Failed> failed) {
    Subject all = arms.isEmpty() ? subject : chosen(arms);
    Map<String, List<Figure>> chosen = new LinkedHashMap<>();
    Map<String, Drawn.Failed> lost = new LinkedHashMap<>();
    boolean done = false;
    for (int most = HYPOTHESES; most >= 0 && !done; most--) {
      byKind(most == 0 ? all.narrowed() : all, Math.max(1, most), lost)
          .forEach(
              (kind, figures) ->
                  chosen.merge(
                      kind,
                      figures,
                      (old, now) -> fit(old, widest) || width(now) >= width(old) ? old : now));
      done = chosen.values().stream().allMatch(figures -> fit(figures, widest));
    }
    failed.addAll(lost.values());
    return chosen.values().stream().flatMap(List::stream).toList();
  }

  /** Some arms, each as it looks on the page, unless two of them look alike there. */
  private Subject chosen(Collection<String> arms) {
    List<String> page = ChartKinds.onlyCompared(subject).arms();
    Subject some = subject.with(Set.copyOf(arms));
    long looks = arms.stream().map(arm -> page.indexOf(arm) % ArmStyle.DISTINCT).distinct().count();
    return page.containsAll(arms) && looks == arms.stream().distinct().count()
        ? some.as(page)
        : some;
  }

  private static boolean fit(List<Figure> figures, double widest) {
    return width(figures) <= widest;
  }

  /** Width of the widest, px. */
  private static int width(List<Figure> figures) {
    return figures.stream().mapToInt(figure -> figure.bare().width()).max().orElse(0);
  }

  private Map<String, List<Figure>> byKind(Subject all, int most, Map<String, Drawn.Failed> lost) {
    Map<String, List<Figure>> made = new LinkedHashMap<>();
    List<Drawn.Failed> failed = new ArrayList<>();
    BiConsumer<String, Figure> add =
        (kind, figure) -> made.computeIfAbsent(kind, key -> new ArrayList<>()).add(figure);
    pages(all, most, this::ownKinds, add, failed);
    pages(all, most, this::changeKinds, add, failed);
    failed.forEach(each -> lost.put(each.name(), each));
    return made;
  }

  private List<Figure> pages(
      Function<Subject, List<ChartKinds.Kind>> kinds, List<Drawn.Failed> failed) {
    List<Figure> figures = new ArrayList<>();
    pages(subject, HYPOTHESES, kinds, (kind, figure) -> figures.add(figure), failed);
    return figures;
  }

  /** Makes charts in pages of at most so many hypotheses, and tells of each its kind. */
  private static void pages(
      Subject all,
      int most,
      Function<Subject, List<ChartKinds.Kind>> kinds,
      BiConsumer<String, Figure> add,
      List<Drawn.Failed> failed) {
    List<List<String>> pages = Subject.pages(all.hypotheses(), most);
    for (List<String> page : pages) {
      for (ChartKinds.Kind kind : kinds.apply(all.of(page))) {
        try {
          kind.figures().get().forEach(f -> add.accept(kind.name(), onPage(f, pages, page)));
        } catch (RuntimeException | OutOfMemoryError e) {
          failed.add(Drawn.failed(kind.name(), e));
        }
      }
    }
  }

  private List<ChartKinds.Kind> ownKinds(Subject all) {
    List<ChartKinds.Kind> kinds = ChartKinds.of(all);
    Subject some = ChartKinds.onlyCompared(all);
    kinds.add(
        new ChartKinds.Kind("sensitivity", () -> new SensitivityChart(some, honesty).figures()));
    return kinds;
  }

  private List<ChartKinds.Kind> changeKinds(Subject all) {
    Subject some = ChartKinds.onlyCompared(all);
    return change.stream()
        .map(c -> new ChartKinds.Kind("record", () -> new RecordCharts(some, c).figures()))
        .toList();
  }

  /**
   * A picture of some of the hypotheses. No name of an arm has a dot, so that no two files have one
   * name.
   */
  private static Figure onPage(Figure figure, List<List<String>> pages, List<String> page) {
    int number = pages.indexOf(page) + 1;
    Figure titled = figure.titled(ChartKinds.part("hypotheses", number, pages.size()));
    return number == 1 ? titled : titled.named(figure.name() + ".h" + number);
  }

  /** The charts in the order of the report; none if nothing was run. */
  public static List<Figure> figures(Subject all) {
    return ChartKinds.of(all).stream().flatMap(kind -> kind.figures().get().stream()).toList();
  }
}
