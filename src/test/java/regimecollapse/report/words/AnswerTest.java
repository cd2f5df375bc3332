package regimecollapse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.contrast.PairedCells;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.report.Scenarios;
import regimecollapse.scenario.Scenario;

class AnswerTest {
  private static final FellIn.Split FIRST = new FellIn.Split(0.5, 0, 0);
  private static final Estimated NOT_REACHED = new Estimated(Double.NaN, Double.NaN, Double.NaN);

  /** A share with an interval of 4 points to either side, as far as there is room. */
  private static Row row(int hypothesis, int arm, double share) {
    Estimated p = new Estimated(share, Math.max(0, share - 0.04), Math.min(1, share + 0.04));
    Estimated median = share > 0.5 ? new Estimated(11.25, 10.5, 12.5) : NOT_REACHED;
    return row(hypothesis, arm, p, median, 400 * (1 - share));
  }

  private static Row row(int hypothesis, int arm, Estimated p, Estimated median, double mean) {
    Estimated rmst = new Estimated(mean, mean - 5, mean + 5);
    Cell cell = new Cell("H" + (hypothesis + 1), "arm-" + arm);
    return new Row(cell, 100, 0, p, p, median, rmst, 400, FIRST);
  }

  private static List<String> answer(Scenario scenario, List<Row> rows) {
    return answer(scenario, rows, arm -> false);
  }

  private static List<String> answer(Scenario scenario, List<Row> rows, Predicate<String> idle) {
    Summary summary = new Summary(rows);
    return new Answer(new Frame(scenario), summary, unlike(summary), idle).sentences(10, 4);
  }

  /** Pairs that tell two cells apart by more than four points, or by more than five days. */
  private static PairedCells unlike(Summary summary) {
    return new PairedCells() {
      @Override
      public Estimated shares(Cell first, Cell second) {
        return around(row(first).collapse().value() - row(second).collapse().value(), 0.04);
      }

      @Override
      public Estimated days(Cell first, Cell second) {
        boolean known = !Double.isNaN(row(first).rmst().low());
        double gap = row(first).rmst().value() - row(second).rmst().value();
        return known ? around(gap, 5) : NOT_REACHED;
      }

      private Row row(Cell cell) {
        return summary.byCell().get(cell);
      }
    };
  }

  private static Estimated around(double value, double half) {
    return new Estimated(value, value - half, value + half);
  }

  /** What the first sentences of the page judge over pairs must not be judged otherwise here. */
  @Test
  void pairsTellApartWhatTwoIntervalsDoNot() {
    Estimated wide = new Estimated(0.5, 0.4, 0.6);
    Estimated other = new Estimated(0.42, 0.33, 0.52);
    List<Row> rows =
        List.of(
            row(0, 0, wide, NOT_REACHED, 200),
            row(0, 1, other, NOT_REACHED, 200),
            row(1, 0, other, NOT_REACHED, 200),
            row(1, 1, other, NOT_REACHED, 200));
    List<String> answer = answer(Scenarios.of(2, 2), rows);
    assertThat(answer.get(1)).contains("changes that share: to 42 %");
    assertThat(answer.get(2)).doesNotContain("cannot tell the hypotheses apart");
  }

  /**
   * An earlier version said of such an arm that nothing changes "by more than the intervals allow".
   */
  @Test
  void anArmWhoseRunsAreThoseOfTheBaseIsToldAsThat() {
    List<Row> rows = List.of(row(0, 0, 0.9), row(0, 1, 0.9));
    assertThat(answer(Scenarios.of(1, 2), rows, "arm-1"::equals).get(1))
        .startsWith("No run of “")
        .endsWith("” differs from that of the base arm, so nothing was changed here.");
  }

  /** 90 % against 0 % is no "does not change that share". */
  @Test
  void anArmWithoutAnOffensiveAloneIsNoTestOfAWhatIf() {
    Scenario scenario = Scenarios.unattacked(1, 2);
    assertThat(answer(scenario, List.of(row(0, 0, 0.9), row(0, 1, 0))).get(1))
        .startsWith("Only “")
        .endsWith("says nothing of other changes.");
  }

  @Test
  void anArmThatChangesNothingIsNotCountedAmongTheWhatIfs() {
    List<Row> rows = List.of(row(0, 0, 0.9), row(0, 1, 0.9), row(0, 2, 0.3));
    assertThat(answer(Scenarios.of(1, 3), rows, "arm-1"::equals).get(1))
        .startsWith("The what-if “")
        .contains("30 %");
  }

  @Test
  void oneHypothesisAndOneArmTellShareIntervalAndMedian() {
    List<String> answer = answer(Scenarios.of(1, 1), List.of(row(0, 0, 0.9)));
    assertThat(answer.get(0))
        .isEqualTo(
            "In the base arm “As documented” the government collapses by 1 Jan 2026 in 90 % of the"
                + " runs (95 % interval 86 to 94 %; all in the first offensive), after a median of 11.25 days from the start of"
                + " the offensive (10.5 to 12.5).");
    assertThat(answer.get(1))
        .isEqualTo("No other arm was run, so the results cannot say what a change would do.");
    assertThat(answer.get(2))
        .startsWith(
            "With 100 runs the 95 % intervals of the shares that collapse by the end are at most 8 points wide")
        .contains("4 of its 10 inputs are assumptions");
  }

  /** Of 100 runs 90 collapse, none of them in the offensive that the arm is about. */
  @Test
  void whatALaterOffensiveFellsIsToldApart() {
    Row row = row(0, 0, 0.9);
    Row later =
        new Row(
            row.cell(),
            row.n(),
            0,
            row.collapse(),
            new Estimated(0, 0, 0.04),
            row.median(),
            row.rmst(),
            400,
            new FellIn.Split(0, 0.9, 0));
    assertThat(answer(Scenarios.of(1, 1), List.of(later)).get(0))
        .contains(
            "90 % of the runs (95 % interval 86 to 94 %; first offensive 0 %, a later one 90 %)");
  }

  @Test
  void theWhatIfThatMovesTheShareMostIsNamed() {
    List<Row> rows =
        List.of(
            row(0, 0, 0.9),
            row(0, 1, 0.5),
            row(0, 2, 0.1),
            row(1, 0, 0.9),
            row(1, 1, 0.8),
            row(1, 2, 0.7));
    assertThat(answer(Scenarios.of(2, 3), rows).get(1))
        .isEqualTo(
            "Of 2 what-ifs, “Half of the cuts” changes that share most: to 10 % under “H1 Coercion"
                + " gamble” (6 to 14 %; all in the first offensive) and 70 % under “H2 Doomed anyway” (66 to 74 %; all in the first offensive); the"
                + " hypotheses differ most in “Half of the cuts”: from 10 % of the runs under “H1"
                + " Coercion gamble” to 70 % under “H2 Doomed anyway” (their ranges of inputs were"
                + " put in, so part of this was).");
  }

  /** One run against one run has no interval, so nothing can be said to move. */
  @Test
  void whatHasNoIntervalMovesNothing() {
    Estimated unsure = new Estimated(1, 0.2, 1);
    List<Row> rows = new ArrayList<>();
    for (int arm = 0; arm < 2; arm++) {
      Estimated mean = new Estimated(arm == 0 ? 401.5 : 6.3, Double.NaN, Double.NaN);
      Row shape = row(0, arm, 1);
      rows.add(new Row(shape.cell(), 1, 0, unsure, unsure, shape.median(), mean, 489, FIRST));
    }
    assertThat(answer(Scenarios.of(1, 2), rows).get(1))
        .contains("does not change that share")
        .endsWith("nor the mean time that the government lives.");
  }

  @Test
  void whereNothingCollapsesThereIsNoMedian() {
    List<String> answer =
        answer(Scenarios.of(2, 2), List.of(row(0, 0, 0), row(0, 1, 0), row(1, 0, 0), row(1, 1, 0)));
    assertThat(answer.get(0)).contains("in 0 % of the runs", "too few for a median time");
    assertThat(answer.get(1))
        .isEqualTo(
            "The what-if “No cuts: support of 2022-23 goes on” does not change that share by more"
                + " than chance could, run against run of the same number, nor the mean time that the government lives.");
    assertThat(answer.get(2)).contains("cannot tell the hypotheses apart");
  }

  @Test
  void whereEverythingCollapsesTheTimeIsCompared() {
    Estimated all = new Estimated(1, 0.96, 1);
    Estimated median = new Estimated(10, 9, 11);
    List<Row> rows = List.of(row(0, 0, all, median, 12), row(0, 1, all, median, 40));
    assertThat(answer(Scenarios.of(1, 2), rows).get(1))
        .isEqualTo(
            "The what-if “No cuts: support of 2022-23 goes on” does not change that share by more"
                + " than chance could, run against run of the same number; what moves most is the mean time that the government"
                + " lives of the first 400 days: from 12 to 40 in “No cuts: support of 2022-23 goes"
                + " on”.");
  }

  @Test
  void ofManyHypothesesOnlyTheExtremesAreTold() {
    List<Row> rows = new ArrayList<>();
    for (int h = 0; h < 6; h++) {
      rows.add(row(h, 0, 0.2 + 0.1 * h));
    }
    assertThat(answer(Scenarios.of(6, 1), rows).get(0))
        .endsWith(
            "in from 20 % of the runs under “H1 Coercion gamble” to 70 % under “H6 Survivable"
                + " drain: lives, without service”.");
  }

  @Test
  void runsThatFailedAreToldAndWithoutAnyRunThereIsNoAnswer() {
    Estimated p = new Estimated(0.5, 0.4, 0.6);
    Row some = new Row(new Cell("H1", "arm-0"), 98, 2, p, p, NOT_REACHED, p, 400, FIRST);
    assertThat(answer(Scenarios.of(1, 1), List.of(some)).get(2))
        .contains("2 failed runs are left out");
    Row none =
        new Row(
            new Cell("H1", "arm-0"),
            0,
            9,
            NOT_REACHED,
            NOT_REACHED,
            NOT_REACHED,
            NOT_REACHED,
            0,
            new FellIn.Split(Double.NaN, Double.NaN, Double.NaN));
    assertThat(answer(Scenarios.of(1, 1), List.of(none)))
        .containsExactly("No run of the base arm finished, so there is no answer.");
    assertThat(answer(Scenarios.of(1, 1), List.of())).hasSize(1);
  }

  @Test
  void aSpeculativeScenarioSaysSo() {
    assertThat(answer(Scenarios.speculative(), List.of(row(0, 0, 0.9))).get(2))
        .endsWith("the scenario itself is speculative.");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "2, 1", "3, 6", "5, 9", "7, 49"})
  void thereAreThreeSentencesForEveryShape(int hypotheses, int arms) {
    for (double step : new double[] {0, 0.013, 1}) {
      List<Row> rows = new ArrayList<>();
      for (int h = 0; h < hypotheses; h++) {
        for (int a = 0; a < arms; a++) {
          rows.add(row(h, a, Math.min(1, step * (h + a))));
        }
      }
      assertThat(answer(Scenarios.of(hypotheses, arms), rows))
          .hasSize(3)
          .allSatisfy(s -> assertThat(s).endsWith(".").doesNotContain("NaN", "null", "Infinity"));
    }
  }
}
