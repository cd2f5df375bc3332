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
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.PrecisionVerdict;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Precision;
import regimecollapse.text.Counts;

/**
 * What is drawn: findings with the names, order and dates of their scenario.
 *
 * @param scenario the scenario that was run
 * @param findings what came of it
 * @param only ids of the arms that are drawn; empty for all
 */
public record Subject(Scenario scenario, Findings findings, Set<String> only) {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** All arms. */
  public Subject(Scenario scenario, Findings findings) {
    this(scenario, findings, Set.of());
  }

  /** The same with some arms alone. */
  public Subject with(Collection<String> arms) {
    return new Subject(scenario, findings, Set.copyOf(arms));
  }

  /** Ids of the hypotheses with runs, in the order of the scenario. */
  public List<String> hypotheses() {
    return frame().hypotheses(findings.runs().finished().keySet());
  }

  /** Ids of the arms with runs, in the order of the scenario. */
  public List<String> arms() {
    List<String> all = frame().arms(findings.runs().finished().keySet());
    return only.isEmpty() ? all : all.stream().filter(only::contains).toList();
  }

  private Frame frame() {
    return new Frame(scenario);
  }

  /** The arms in pages on which each can be told apart, as even as can be. */
  public List<List<String>> pages() {
    List<String> arms = arms();
    int pages = (arms.size() + ArmStyle.DISTINCT - 1) / ArmStyle.DISTINCT;
    List<List<String>> all = new ArrayList<>();
    for (int p = 0; p < pages; p++) {
      all.add(arms.subList(p * arms.size() / pages, (p + 1) * arms.size() / pages));
    }
    return all;
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

  /** Ids of the places that the government holds at the start. */
  public Set<String> heldAtStart() {
    return frame().heldAtStart();
  }

  /** How many runs stand behind each cell, how many failed, and whether that is enough. */
  public String sample(List<String> arms) {
    return sample(arms, findings.runs(), findings.collapse());
  }

  /** The same for other runs of the same cells. */
  public String sample(List<String> arms, RunTable runs, CollapseProbability collapse) {
    Map<Cell, CollapseProbability.Estimate> shares = new LinkedHashMap<>();
    int least = Integer.MAX_VALUE;
    int most = 0;
    int failed = 0;
    for (String hypothesis : hypotheses()) {
      for (String arm : arms) {
        Cell cell = new Cell(hypothesis, arm);
        int n = runs.of(cell).size();
        if (runs.finished().containsKey(cell)) {
          shares.put(cell, collapse.byHorizon().get(cell));
        }
        least = Math.min(least, n);
        most = Math.max(most, n);
        failed += runs.failed().getOrDefault(cell, 0);
      }
    }
    String n = Counts.range(least, most, "finished run", "finished runs");
    String each = arms.size() == 1 ? " per hypothesis" : " per hypothesis and arm";
    String left = failed == 0 ? "." : "; " + failed + " failed runs in all are left out.";
    String verdict = PrecisionVerdict.of(shares, Precision.SHARE_TARGET).brief();
    return ("n = " + n + each + left + " " + verdict).strip();
  }

  /** The day of the documented offensive, from which days count; else the reference date. */
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
