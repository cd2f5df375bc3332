package regimecollapse.chart.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.PrecisionVerdict;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Precision;
import regimecollapse.text.Counts;

/**
 * What is drawn: findings with the names, order and dates of their scenario.
 *
 * @param scenario the scenario that was run
 * @param findings what came of it
 * @param only ids of the arms that are drawn; empty for all
 * @param page ids of the hypotheses that are drawn; empty for all
 * @param fitted whether the parameters of the runs are draws of a fit, not of their ranges
 * @param looks ids of arms in whose order arms look; empty for the order of those that are drawn
 * @param narrow whether the panels of a single hypothesis suit a column of a printed page
 */
public record Subject(
    Scenario scenario,
    Findings findings,
    Set<String> only,
    Set<String> page,
    boolean fitted,
    List<String> looks,
    boolean narrow) {
  /** Width of a narrow panel, px. */
  private static final double NARROW = 318;

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** All arms, of runs whose parameters are from their ranges. */
  public Subject(Scenario scenario, Findings findings) {
    this(scenario, findings, false);
  }

  /** All arms. */
  public Subject(Scenario scenario, Findings findings, boolean fitted) {
    this(scenario, findings, Set.of(), Set.of(), fitted, List.of(), false);
  }

  /** The same with some arms alone. */
  public Subject with(Collection<String> arms) {
    return new Subject(scenario, findings, Set.copyOf(arms), page, fitted, looks, narrow);
  }

  /** The same with some hypotheses alone. */
  public Subject of(Collection<String> hypotheses) {
    return new Subject(scenario, findings, only, Set.copyOf(hypotheses), fitted, looks, narrow);
  }

  /** The same, in which each arm looks as it does, and has the files that it has, among others. */
  public Subject as(List<String> others) {
    return new Subject(scenario, findings, only, page, fitted, List.copyOf(others), narrow);
  }

  /** Whether files of a chart of one arm have no name of the arm. */
  public boolean isFirst(String arm) {
    return arm.equals(looks.isEmpty() ? arms().get(0) : looks.get(0));
  }

  /** The same with panels for a column of a printed page, where there is one hypothesis. */
  public Subject narrowed() {
    return new Subject(scenario, findings, only, page, fitted, looks, true);
  }

  /** Ids of the hypotheses with runs, in the order of the scenario. */
  public List<String> hypotheses() {
    List<String> all = frame().hypotheses(findings.runs().finished().keySet());
    return page.isEmpty() ? all : all.stream().filter(page::contains).toList();
  }

  /** Ids of the arms with runs, in the order of the scenario. */
  public List<String> arms() {
    List<String> all = frame().arms(findings.runs().finished().keySet());
    return only.isEmpty() ? all : all.stream().filter(only::contains).toList();
  }

  private Frame frame() {
    return new Frame(scenario);
  }

  /** A figure for each page of arms; on a page each arm can be told apart. */
  public List<Figure> pages(String name, BiFunction<List<String>, String, Figure> page) {
    List<Figure> figures = new ArrayList<>();
    for (List<String> arms : pages(arms(), ArmStyle.DISTINCT)) {
      figures.add(page.apply(arms, paged(name, figures.size())));
    }
    return figures;
  }

  /** Things in pages of at most so many, as even as can be. */
  public static <T> List<List<T>> pages(List<T> things, int most) {
    int pages = (things.size() + most - 1) / most;
    List<List<T>> all = new ArrayList<>();
    for (int p = 0; p < pages; p++) {
      all.add(things.subList(p * things.size() / pages, (p + 1) * things.size() / pages));
    }
    return all;
  }

  /** Names of the hypotheses for people. */
  public List<String> titles() {
    return hypotheses().stream().map(this::hypothesis).toList();
  }

  /** Panels in a column for each hypothesis. */
  public PanelGrid grid(List<String> rows, double height, PanelGrid.AxisTitles axes) {
    List<String> columns = titles();
    return narrow && columns.size() == 1
        ? new PanelGrid(columns, rows, new PanelGrid.Size(NARROW, height), axes)
        : PanelGrid.of(columns, rows, height, axes);
  }

  /** How an arm is drawn where arms are compared. */
  public ArmStyle style(String arm) {
    return ArmStyle.of((looks.isEmpty() ? arms() : looks).indexOf(arm));
  }

  /** An entry of a legend for each arm. */
  public List<LegendItem> legend(
      List<String> arms, BiFunction<String, ArmStyle, LegendItem> entry) {
    return arms.stream().map(arm -> entry.apply(arm(arm), style(arm))).toList();
  }

  /** Name of a hypothesis for people. */
  public String hypothesis(String id) {
    return frame().hypothesis(id);
  }

  /** Name of an arm for people. */
  public String arm(String id) {
    return frame().arm(id);
  }

  /** See {@link Frame#choosesItsDay}. */
  public boolean choosesItsDay(String arm) {
    return frame().choosesItsDay(arm);
  }

  /** Whether the runs of an arm have an offensive by their scenario, dated or not. */
  public boolean hasOffensive(String arm) {
    boolean unknown = frame().findArm(arm).isEmpty();
    return unknown || frame().isAttacked(arm);
  }

  /** Ids of the places that the government holds at the start. */
  public Set<String> heldAtStart() {
    return frame().heldAtStart();
  }

  /** Where the numbers come from, how many runs stand behind each cell, and how many failed. */
  public String sample(List<String> arms) {
    return origin() + sample(arms, findings.runs());
  }

  /** The same where P(collapse) is shown, with whether the runs are enough for it. */
  public String precision(List<String> arms) {
    return origin() + precision(arms, findings.runs(), findings.collapse());
  }

  private String origin() {
    return fitted ? "Under the fit: " : "From the ranges: ";
  }

  /** The same for other runs of the same cells, without where their numbers come from. */
  public String precision(List<String> arms, RunTable runs, CollapseProbability collapse) {
    Map<Cell, CollapseProbability.Estimate> shares = new LinkedHashMap<>();
    for (String hypothesis : hypotheses()) {
      for (String arm : arms) {
        Cell cell = new Cell(hypothesis, arm);
        if (runs.finished().containsKey(cell)) {
          shares.put(cell, collapse.byHorizon().get(cell));
        }
      }
    }
    String verdict = PrecisionVerdict.of(shares, Precision.SHARE_TARGET).brief();
    return (sample(arms, runs) + " " + verdict).strip();
  }

  /** How many of other runs of the same cells there are, without where their numbers come from. */
  public String sample(List<String> arms, RunTable runs) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    int failed = 0;
    for (String hypothesis : hypotheses()) {
      for (String arm : arms) {
        Cell cell = new Cell(hypothesis, arm);
        int n = runs.of(cell).size();
        least = Math.min(least, n);
        most = Math.max(most, n);
        failed += runs.failed().getOrDefault(cell, 0);
      }
    }
    String n = Counts.range(least, most, "finished run", "finished runs");
    String each = arms.size() == 1 ? " per hypothesis" : " per hypothesis and arm";
    String left = failed == 0 ? "." : "; " + failed + " failed runs in all are left out.";
    return "n = " + n + each + left;
  }

  /** What day 0 is, in words: the event that the case names, else as told. */
  public String zero(String otherwise) {
    return frame().zero(otherwise);
  }

  /** A text that holds where days count from the offensive; else nothing. */
  public String unlessNamed(String text) {
    return scenario.timeline().zero().isPresent() ? "" : text;
  }

  /** Of what the magnified days are: of the offensive, or since the event that is day 0. */
  public String days() {
    return scenario.timeline().zero().isPresent() ? "since " + zero("") : "of the offensive";
  }

  /** See {@link Frame#dayZero()}. */
  public LocalDate dayZero() {
    return frame().dayZero();
  }

  /** A window of dates for people, without the year. */
  static String dates(LocalDate first, LocalDate last) {
    String end = SHORT.format(last);
    if (first.equals(last)) {
      return end;
    }
    return first.getMonth() == last.getMonth()
        ? first.getDayOfMonth() + "–" + end
        : SHORT.format(first) + " – " + end;
  }

  /** The part of a title before its colon. */
  public static String brief(String title) {
    int colon = title.indexOf(':');
    return colon < 0 ? title : title.substring(0, colon);
  }

  /** The name of a file of a page: the first has no number. */
  public static String paged(String name, int page) {
    return page == 0 ? name : name + "-p" + (page + 1);
  }
}
