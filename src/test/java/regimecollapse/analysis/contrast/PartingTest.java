package regimecollapse.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.MadeUpRuns;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.ControlCurves;
import regimecollapse.analysis.sweep.SweepGridTest;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.survival.Lifetime;

class PartingTest {
  private static final Scenario DEFAULT = SweepGridTest.shipped("three-hypotheses");
  private static final List<String> ARMS = List.of("documented", "no-cuts");
  private static final String H1 = "H1-coercion-gamble";
  private static final String H2 = "H2-doomed-anyway";
  private static final String H3 = "H3-survivable-drain";

  /** The median falls in a straight line; a band of 0.2 to either side. */
  private static List<Band> falling(double perDay) {
    List<Band> bands = new ArrayList<>();
    for (int day = 0; day <= 21; day++) {
      double p = Math.max(0, 1 - perDay * day);
      bands.add(new Band(day, day, 9, p - 0.2, p - 0.1, p, p + 0.1, p + 0.2));
    }
    return bands;
  }

  private static ControlCurves curves(double h1, double h2, double h3) {
    Map<Cell, List<Band>> curves = new LinkedHashMap<>();
    curves.put(new Cell(H1, "documented"), falling(h1));
    curves.put(new Cell(H2, "documented"), falling(h2));
    curves.put(new Cell(H3, "documented"), falling(h3));
    return new ControlCurves(curves);
  }

  /** H3 reforms as much as asked; lifetimes of H1 and H3 are shifted by so many days. */
  private static RunTable runs(double reform, double shift) {
    MadeUpRuns runs = new MadeUpRuns();
    for (int r = 0; r < 27; r++) {
      RunRow.Service much = new RunRow.Service(0.3, 0.5, 0, 0);
      RunRow.Service other = new RunRow.Service(reform, 0.5, 0, 0);
      double[] none = {};
      runs.run(H1, "documented", new Lifetime(10 + r % 9, true), none, much);
      runs.run(H2, "documented", new Lifetime(5 + r % 9, true), none, much);
      runs.run(H3, "documented", new Lifetime(10 + r % 9 + shift, true), none, other);
      runs.run(H1, "no-cuts", new Lifetime(400, false), none, much);
      runs.run(H3, "no-cuts", new Lifetime(400, r < 9), none, other);
    }
    return runs.table();
  }

  private static Parting closest(RunTable runs, ControlCurves curves) {
    return Parting.closest(DEFAULT, runs, curves, ARMS).orElseThrow();
  }

  @Test
  void thePairWhoseCurvesAreClosestIsTakenWhicheverItIs() {
    Parting found = closest(runs(0, 0), curves(0.05, 0.09, 0.051));
    assertThat(found.first().id()).isEqualTo(H1);
    assertThat(found.second().id()).isEqualTo(H3);
    assertThat(closest(runs(0, 0), curves(0.05, 0.08, 0.081)).first().id()).isEqualTo(H2);
  }

  @Test
  void likeCurvesAndUnlikeServiceAreSaidSo() {
    Parting found = closest(runs(0, 0), curves(0.05, 0.09, 0.051));
    assertThat(found.curvesTell()).isFalse();
    assertThat(found.lifetimes()).isEqualTo(0.5);
    assertThat(found.sentence())
        .startsWith("Control curves alone cannot tell H1 Coercion gamble from H3 Survivable drain")
        .contains("in 50 % of pairs")
        .contains("They part in reform reached (0.30 against 0.00 on average")
        .contains("the chance of collapse under \"No cuts\" (0 % against 33 %)")
        .endsWith("What the leader concedes is mostly put in: the hypotheses set its ranges.");
  }

  @Test
  void unlikeLifetimesOrCurvesTell() {
    assertThat(closest(runs(0, 4), curves(0.05, 0.09, 0.051)).sentence())
        .startsWith("Even the two whose control curves are closest are told apart by them");
    assertThat(closest(runs(0, 0), curves(0.02, 0.9, 0.05)).curvesTell()).isTrue();
  }

  @Test
  void likeServiceIsNotSaidToPart() {
    assertThat(closest(runs(0.3, 0), curves(0.05, 0.09, 0.051)).sentence())
        .doesNotContain("reform")
        .contains("They part in the chance of collapse");
  }

  /** Two runs have no band, and 0 of 2 against 1 of 2 is no difference. */
  @Test
  void aFewRunsSayNothing() {
    MadeUpRuns few = new MadeUpRuns();
    RunRow.Service none = new RunRow.Service(0, 0, 0, 0);
    for (String h : List.of(H1, H2, H3)) {
      few.run(h, "documented", new Lifetime(10, true), new double[0], none);
      few.run(h, "documented", new Lifetime(h.equals(H1) ? 400 : 11, true), new double[0], none);
    }
    assertThat(closest(few.table(), curves(0.05, 0.9, 0.051)).sentence())
        .isEqualTo(
            "Too few runs (2) to say whether control curves tell H1 Coercion gamble from H3"
                + " Survivable drain.");
  }

  @Test
  void oneHypothesisHasNothingToPartFrom() {
    Scenario one = SweepGridTest.shipped("h1-coercion-gamble");
    assertThat(Parting.closest(one, runs(0, 0), curves(0.05, 0.09, 0.05), ARMS)).isEmpty();
  }

  /** Half of 1,000 runs against six tenths: 0.6 - 0.5 is 0.09999999999999998 in doubles. */
  @Test
  void chancesThatDifferByTenPointsAreTold() {
    MadeUpRuns runs = new MadeUpRuns();
    RunRow.Service none = new RunRow.Service(0, 0, 0, 0);
    for (int r = 0; r < 1000; r++) {
      for (String h : List.of(H1, H2, H3)) {
        runs.run(h, "documented", new Lifetime(10, true), new double[0], none);
      }
      runs.run(H1, "no-cuts", new Lifetime(400, r % 10 < 5), new double[0], none);
      runs.run(H3, "no-cuts", new Lifetime(400, r % 10 < 6), new double[0], none);
    }
    assertThat(closest(runs.table(), curves(0.05, 0.09, 0.051)).sentence())
        .contains("They part in the chance of collapse under \"No cuts\" (50 % against 60 %)");
  }
}
