package regimecollapse.report;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.record.RecordComparison;
import regimecollapse.analysis.record.RecordComparison.Simulated;
import regimecollapse.report.words.Plain;
import regimecollapse.report.words.Scope;
import regimecollapse.scenario.record.Observation;
import regimecollapse.text.Counts;
import regimecollapse.text.Dates;
import regimecollapse.text.Quotes;

/**
 * The record beside the base arm, as text.
 *
 * @param rows one for each fall of a place that the government held
 * @param tally how many dates lie inside, for each hypothesis
 * @param others the other events, which are not compared
 */
record RecordTable(List<Line> rows, List<String> tally, List<Other> others) {
  /**
   * What the runs say of an event.
   *
   * @param hypothesis name of the hypothesis
   * @param median median day
   * @param range middle 90 % of the days
   * @param verdict how the documented date lies to them, in words
   * @param mark the same as a word for the style sheet
   */
  record Judged(String hypothesis, String median, String range, String verdict, String mark) {
    /** Whether any run loses the place, so that there is a spread. */
    boolean ranged() {
      return !range.isEmpty();
    }
  }

  /**
   * One event of the record.
   *
   * @param title what happened
   * @param dates when, as documented
   * @param days the same as days since day 0
   * @param byHypothesis the runs; in the order of the hypotheses
   */
  record Line(String title, String dates, String days, List<Judged> byHypothesis) {}

  /**
   * An event that is not compared.
   *
   * @param title what happened
   * @param dates when, as documented
   */
  record Other(String title, String dates) {}

  static RecordTable of(Scope scope, RecordComparison comparison) {
    List<Line> lines = new ArrayList<>();
    int[] inside = new int[scope.hypotheses().size()];
    int[] judged = new int[scope.hypotheses().size()];
    List<Other> others = new ArrayList<>();
    for (RecordComparison.Row row : comparison.rows()) {
      if (row.byHypothesis().isEmpty()) {
        others.add(new Other(row.observation().title(), dates(row.observation())));
        continue;
      }
      List<Judged> all = new ArrayList<>();
      for (int h = 0; h < scope.hypotheses().size(); h++) {
        Simulated simulated = row.byHypothesis().get(scope.hypotheses().get(h));
        all.add(judge(scope.frame().hypothesis(scope.hypotheses().get(h)), simulated));
        boolean known = simulated.n() > 0;
        judged[h] += known ? 1 : 0;
        inside[h] += known && simulated.verdict() == RecordComparison.Verdict.INSIDE ? 1 : 0;
      }
      lines.add(new Line(row.observation().title(), dates(row.observation()), days(row), all));
    }
    List<String> tally = new ArrayList<>();
    for (int h = 0; h < inside.length; h++) {
      String name = Quotes.of(scope.frame().hypothesis(scope.hypotheses().get(h)));
      tally.add(inside[h] + " of " + judged[h] + " under " + name);
    }
    return new RecordTable(lines, tally, others);
  }

  private static Judged judge(String hypothesis, Simulated simulated) {
    String verdict =
        switch (simulated.verdict()) {
          case INSIDE -> "inside";
          case NEAR -> "within the spread only";
          case SIMULATED_LATER -> "runs are later";
          case SIMULATED_EARLIER -> "runs are earlier";
          case NONE -> "no runs";
        };
    String median = Plain.days(simulated.median());
    String range = Plain.days(simulated.p05()) + " to " + Plain.days(simulated.p95());
    boolean never = Double.isInfinite(simulated.p05());
    String mark =
        switch (simulated.verdict()) {
          case INSIDE -> "inside";
          case NEAR -> "near";
          case NONE -> "none";
          default -> "outside";
        };
    return new Judged(hypothesis, median, never ? "" : range, verdict, mark);
  }

  /** The documented dates of an event; of a place that was retaken with the end of its loss. */
  static String dates(Observation o) {
    String dates =
        o.earliest().equals(o.latest())
            ? Dates.of(o.latest())
            : Dates.of(o.earliest()) + " to " + Dates.of(o.latest());
    return dates
        + o.spell()
            .flatMap(Observation.Spell::until)
            .map(day -> ", held until " + Dates.of(day))
            .orElse("");
  }

  private static String days(RecordComparison.Row row) {
    return Plain.days(row.from()) + " to " + Plain.days(row.to());
  }

  /** Whether there is anything to compare. */
  boolean any() {
    return !rows.isEmpty();
  }

  /** Whether there are events that are not compared. */
  boolean more() {
    return !others.isEmpty();
  }

  /** How many entries are not compared. */
  String otherCount() {
    return Counts.of(others.size(), "entry", "entries");
  }

  /** Whether that is one. */
  boolean one() {
    return others.size() == 1;
  }
}
