package regimecollapse.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.record.Check;
import regimecollapse.report.words.CheckWords;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.record.Use;

/**
 * What the record says is to be checked: accepted, found, met or missed.
 *
 * @param blocks the checks, once for each origin of the parameters
 * @param tally how many are met, for each block
 */
record ChecksSection(List<Block> blocks, List<String> tally) {
  /**
   * The checks of one set of runs.
   *
   * @param title where their parameters come from
   * @param rows one for each check
   */
  record Block(String title, List<Line> rows) {}

  /**
   * One check.
   *
   * @param title what happened
   * @param use whether a fit may use it, in words
   * @param recorded what the record says
   * @param accepted what is accepted of the runs
   * @param byHypothesis what these give, in the order of the hypotheses
   */
  record Line(
      String title, String use, String recorded, String accepted, List<Found> byHypothesis) {}

  /**
   * What the runs of one hypothesis give.
   *
   * @param value the figure
   * @param range its interval
   * @param verdict met, missed or not known
   * @param mark the same as a word for the style sheet
   */
  record Found(String value, String range, String verdict, String mark) {}

  /**
   * Of the tables of a folder, and of those of the same runs under a posterior.
   *
   * @param fitted whether the runs of the folder itself are under a posterior
   */
  static ChecksSection of(Path folder, Scope scope, boolean fitted) {
    ChecksSection section = new ChecksSection(new ArrayList<>(), new ArrayList<>());
    Path within = folder.resolve(TableFile.WITHIN);
    section.add(fitted ? "Under the fit" : "From the ranges", Check.read(folder), scope);
    section.add("Under the fit", Check.read(within), scope);
    return section;
  }

  private void add(String title, List<Check> checks, Scope scope) {
    Map<String, Map<String, Check>> byId = new LinkedHashMap<>();
    checks.forEach(
        it ->
            byId.computeIfAbsent(it.observation(), id -> new LinkedHashMap<>())
                .put(it.hypothesis(), it));
    if (byId.isEmpty()) {
      return;
    }
    blocks.add(new Block(title, byId.values().stream().map(row -> line(row, scope)).toList()));
    List<String> met = new ArrayList<>();
    for (String h : scope.hypotheses()) {
      long count = checks.stream().filter(it -> it.hypothesis().equals(h) && it.met()).count();
      long unknown = checks.stream().filter(it -> it.hypothesis().equals(h) && !it.known()).count();
      String besides = unknown == 0 ? "" : " (and " + unknown + " not known)";
      met.add(count + " under " + scope.frame().hypothesis(h) + besides);
    }
    tally.add("%s: of %d met %s.".formatted(title, byId.size(), String.join(", ", met)));
  }

  private static Line line(Map<String, Check> byHypothesis, Scope scope) {
    Check any = byHypothesis.values().iterator().next();
    boolean fit = Keyed.find(Use.values(), any.use()).filter(u -> u == Use.FIT).isPresent();
    return new Line(
        any.title(),
        fit ? "a fit may use it: no independent test" : "",
        CheckWords.recorded(any),
        CheckWords.accepted(any),
        scope.hypotheses().stream()
            .filter(byHypothesis::containsKey)
            .map(h -> found(byHypothesis.get(h)))
            .toList());
  }

  private static Found found(Check it) {
    String mark = !it.known() ? "none" : it.met() ? "inside" : "outside";
    return new Found(CheckWords.value(it), CheckWords.interval(it), CheckWords.verdict(it), mark);
  }

  /** Whether there is anything to show. */
  boolean any() {
    return !blocks.isEmpty();
  }
}
