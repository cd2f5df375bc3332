package regimecollapse.validation;

import java.util.Arrays;
import java.util.List;
import regimecollapse.results.record.RunRecord;
import regimecollapse.validation.Criterion.Judgement;
import regimecollapse.validation.Criterion.Verdict;

/** The generated part of validation.md. */
final class ValidationTable {
  private ValidationTable() {}

  static String text() {
    StringBuilder text = new StringBuilder();
    text.append("\n").append(settings()).append("\n");
    List<String> hypotheses = PatternEnsemble.hypotheses();
    text.append("| Pattern | What the source says | Facts | Accepted |");
    hypotheses.forEach(h -> text.append(" ").append(h, 0, 2).append(" |"));
    text.append("\n|---|---|---|---|").append("---|".repeat(hypotheses.size())).append("\n");
    for (Criterion c : Patterns.all()) {
      text.append("| ").append(c.id()).append(" | ").append(c.source()).append(" | ");
      text.append(c.facts()).append(" | ").append(c.accepted()).append(" |");
      hypotheses.forEach(h -> text.append(" ").append(cell(c, c.judge(h))).append(" |"));
      text.append("\n");
    }
    return text.append("\n").append(withoutCuts()).toString();
  }

  private static String settings() {
    return ("Numbers from the fit; seed %d; %d runs of each hypothesis unless the cell gives another n; "
            + "%d soldiers an agent.\n")
        .formatted(
            PatternEnsemble.SCENARIO.seed(),
            PatternEnsemble.RUNS,
            PatternEnsemble.SCENARIO.soldiersPerAgent());
  }

  static String cell(Criterion c, Judgement j) {
    String n = j.n() == PatternEnsemble.RUNS ? "" : " (n = " + j.n() + ")";
    String value =
        c.judgesShare()
            ? Criterion.percent(j.centre())
            : Criterion.number(j.centre())
                + " ("
                + Criterion.number(j.p05())
                + " to "
                + Criterion.number(j.p95())
                + ")";
    return value + n + ": " + words(c, j);
  }

  /** The verdict in words, with the size of a miss. */
  static String words(Criterion c, Judgement j) {
    if (j.verdict() == Verdict.MET) {
      return "met";
    }
    String by =
        c.judgesShare()
            ? Criterion.percent(-j.miss()) + " too few"
            : Criterion.number(Math.abs(j.miss()))
                + (c.unit().isEmpty() ? "" : " " + c.unit())
                + (j.miss() < 0 ? " too low" : " too high");
    return (j.verdict() == Verdict.PARTLY ? "partly, " : "**missed**, ") + by;
  }

  private static String withoutCuts() {
    StringBuilder text = new StringBuilder("| What the hypotheses claim |");
    List<String> hypotheses = PatternEnsemble.hypotheses();
    hypotheses.forEach(h -> text.append(" ").append(h, 0, 2).append(" |"));
    text.append("\n|---|").append("---|".repeat(hypotheses.size())).append("\n");
    row(text, "Regime gone at the end, documented", PatternEnsemble.DOCUMENTED);
    row(text, "Regime gone at the end, no cuts", PatternEnsemble.NO_CUTS);
    row(text, "Regime gone at the end, no offensive", PatternEnsemble.NO_OFFENSIVE);
    days(text, "Days to the collapse, where it came, documented", PatternEnsemble.DOCUMENTED);
    days(text, "Days to the collapse, where it came, no cuts", PatternEnsemble.NO_CUTS);
    return text.toString();
  }

  private static void row(StringBuilder text, String title, String arm) {
    text.append("| ").append(title).append(" |");
    for (String h : PatternEnsemble.hypotheses()) {
      List<RunRecord> records = PatternEnsemble.records(h, arm);
      long gone = records.stream().filter(r -> r.outcome().collapsed()).count();
      text.append(" ").append(gone).append(" of ").append(records.size()).append(" |");
    }
    text.append("\n");
  }

  private static void days(StringBuilder text, String title, String arm) {
    text.append("| ").append(title).append(" |");
    for (String h : PatternEnsemble.hypotheses()) {
      double[] days =
          PatternEnsemble.records(h, arm).stream()
              .filter(r -> r.outcome().collapsed())
              .mapToDouble(r -> r.outcome().daysToCollapse())
              .sorted()
              .toArray();
      text.append(" ").append(middle(days)).append(" |");
    }
    text.append("\n");
  }

  private static String middle(double[] sorted) {
    if (sorted.length == 0) {
      return "none";
    }
    double[] at =
        Arrays.stream(new double[] {0.5, 0.05, 0.95})
            .map(p -> sorted[(int) Math.round(p * (sorted.length - 1))])
            .toArray();
    return Criterion.number(at[0])
        + " ("
        + Criterion.number(at[1])
        + " to "
        + Criterion.number(at[2])
        + ")";
  }
}
