package regimecollapse.chart.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.chart.MadeUpFindings.H1_AID;
import static regimecollapse.chart.MadeUpFindings.H1_BASE;
import static regimecollapse.chart.MadeUpFindings.H2_AID;
import static regimecollapse.chart.MadeUpFindings.H2_BASE;

import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.Worlds;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** What the panels with curves hold: survival, control, speed, spending, services, soldiers. */
class CurvesTest {
  @TempDir Path home;

  private static final Color BASE = ArmStyle.of(0).colour();
  private static final Color AID = ArmStyle.of(1).colour();
  private static final List<String> ARMS = List.of("Arm base #000000", "Arm aid #0072B2");

  /** Base falls on days 10, 20 and 40 of four runs; aid on day 80 of two; H2 has base alone. */
  private static MadeUpFindings lives() {
    return new MadeUpFindings()
        .runs(H1_BASE, 10, 20, 40, -100)
        .runs(H1_AID, 80, -100)
        .runs(H2_BASE, -100, -100);
  }

  private static void assertHeads(Figure figure, String... rows) {
    assertThat(Panel.columns(figure)).containsExactly("H1 Coercion gamble", "H2 Doomed anyway");
    assertThat(Panel.rows(figure)).containsExactly(rows);
  }

  @Test
  void survivalFallsByAQuarterOnEachDayOfACollapse() {
    Figure figure = new SurvivalChart(lives().subject()).figures().get(0);
    assertHeads(figure, "First 60 days", "To the horizon");
    assertThat(Picture.legend(figure)).isEqualTo(ARMS);
    Panel soon = Panel.of(figure, 0, 0);
    assertThat(soon.x()).isEqualTo("0 to 60");
    assertThat(soon.y()).as("a little room above 100 %").isEqualTo("0 to 1.03");
    // Kaplan and Meier: 3/4, 1/2 and 1/4 of four runs are left.
    assertThat(soon.lines(BASE))
        .containsExactly(
            "0 1, 10.031 1, 10.031 0.75, 20.062 0.75, 20.062 0.5, 40.031 0.5, 40.031 0.25, 60 0.25");
    assertThat(soon.lines(AID)).containsExactly("0 1, 60 1");
    Panel all = Panel.of(figure, 1, 0);
    assertThat(all.x()).isEqualTo("0 to 100");
    assertThat(all.lines(AID)).containsExactly("0 1, 80 1, 80 0.5, 100 0.5");
    assertThat(Panel.of(figure, 1, 1).lines()).hasSize(1);
  }

  /** R 4.3, survfit(..., conf.type = "log-log"): 0.5 of four has 0.0578 to 0.8447. */
  @Test
  void theBandOfSurvivalIsTheLogLogInterval() {
    Figure figure = new SurvivalChart(lives().subject()).figures().get(0);
    List<String> bands = Panel.of(figure, 0, 0).bands(Palette.veil(BASE, 38));
    assertThat(bands).hasSize(1);
    assertThat(bands.get(0)).contains("20.062 0.845", "20.062 0.058");
  }

  @Test
  void belowTheCurvesStandTheRunsAtRisk() {
    Figure figure = new SurvivalChart(lives().subject()).figures().get(0);
    Picture picture = Picture.of(figure);
    double y = picture.at("Days since the offensive", 0).getY();
    // The rows of both arms, H1 then H2: on days 0, 20, 40 and 60, and none of H2 under aid.
    assertThat(picture.beside(y + 18, 3)).containsExactly("4", "3", "2", "1", "2", "2", "2", "2");
    assertThat(picture.beside(y + 31, 3)).containsExactly("2", "2", "2", "2", "–", "–", "–", "–");
  }

  @Test
  void controlIsDrawnAsMedianAndBandsAndTheBaseAsReference() {
    MadeUpFindings findings =
        lives()
            .control(H1_BASE, 0, 1, 1, 1, 1, 1)
            .control(H1_BASE, 10, 0.1, 0.2, 0.4, 0.5, 0.9)
            .control(H1_AID, 0, 0.8, 0.85, 0.9, 0.95, 1)
            .control(H1_AID, 10, 0.6, 0.65, 0.7, 0.75, 0.8)
            .control(H1_AID, 30, 0.5, 0.5, 0.5, 0.5, 0.5);
    ControlChart chart = new ControlChart(findings.subject());
    Figure figure = chart.magnified().get(0);
    assertHeads(figure, "Arm base", "Arm aid");
    assertThat(Panel.axes(figure, 0))
        .containsExactly("Days since the start of the offensive", "Population held");
    Color line = Palette.LINES.get(1);
    Panel base = Panel.of(figure, 0, 0);
    assertThat(base.x()).as("two days before, and the days magnified").isEqualTo("-2 to 16");
    assertThat(base.lines(line)).containsExactly("0 1, 10 0.4");
    assertThat(base.lines(Palette.INK)).isEmpty();
    assertThat(base.bands(Palette.tint(line, 0.18))).containsExactly("0 1, 10 0.9, 10 0.1, 0 1");
    assertThat(base.bands(Palette.tint(line, 0.42))).containsExactly("0 1, 10 0.5, 10 0.2, 0 1");
    Panel aid = Panel.of(figure, 1, 0);
    assertThat(aid.lines(line))
        .as("day 30 is beyond the axis: six twentieths of the way to it are drawn")
        .containsExactly("0 0.9, 10 0.7, 16 0.64");
    assertThat(aid.lines(Palette.INK)).as("median of base").containsExactly("0 1, 10 0.4");
    assertThat(Panel.of(figure, 0, 1).note()).isEqualTo("no finished run");
    assertThat(Picture.legend(figure))
        .startsWith("median #0072B2")
        .contains("median of “Arm base” #1A1A1A", "documented dates #B05A00");
  }

  /** The record of the made-up world: falls 3, 8, 9 and 10 days after the beginning. */
  @Test
  void eachDocumentedDateIsALineAtTheEndOfItsLastDay() {
    Figure figure = new ControlChart(lives().subject()).magnified().get(0);
    assertThat(Panel.of(figure, 0, 0).verticals()).containsExactly(4.0, 9.0, 10.0);
    assertThat(Picture.of(figure).texts()).contains("1,2", "3,4", "5");
  }

  @Test
  void theWholeRunIsDrawnOnTheCalendar() {
    Figure figure =
        new ControlChart(lives().control(H1_AID, 0, 0.1, 0.2, 0.3, 0.4, 0.5).subject())
            .timeline()
            .get(0);
    Panel aid = Panel.of(figure, 1, 0);
    double start = MadeUpFindings.millis(java.time.LocalDate.of(2017, 1, 1));
    double end = MadeUpFindings.millis(java.time.LocalDate.of(2026, 1, 1));
    assertThat(aid.x()).isEqualTo(Panel.number(start) + " to " + Panel.number(end));
    double zero = MadeUpFindings.millis(Worlds.OFFENSIVE);
    assertThat(aid.verticals()).containsExactly(zero);
    assertThat(aid.lines(Palette.LINES.get(1))).containsExactly(Panel.number(zero) + " 0.3");
    assertThat(Picture.of(figure).texts()).contains("27 Nov 2024");
  }

  /** 27 November less 45 days is 13 October; the axis begins in the middle of that month. */
  @Test
  void yearsInWhichNoCurveMovesAreCutOffAndTheAxisSaysSo() {
    MadeUpFindings findings =
        lives()
            .control(H1_AID, -2000, 1, 1, 1, 1, 1)
            .control(H1_AID, 0, 0.998, 1, 1, 1, 1)
            .control(H1_AID, 10, 0, 0, 0.5, 1, 1);
    Figure figure = new ControlChart(findings.subject()).timeline().get(0);
    double begin = MadeUpFindings.millis(java.time.LocalDate.of(2024, 10, 15));
    assertThat(Panel.of(figure, 0, 0).left()).isEqualTo(begin);
    assertThat(Panel.axes(figure, 0).get(0))
        .isEqualTo("Month (axis cut: nothing changes from 1 Jan 2017 to 15 Oct 2024)");
  }

  @Test
  void aRunThatChangesEarlyIsNotCut() {
    MadeUpFindings findings =
        lives()
            .control(H1_AID, -2800, 1, 1, 1, 1, 1)
            .control(H1_AID, -2700, 0.9, 1, 1, 1, 1)
            .control(H1_AID, 10, 0, 0, 0.5, 1, 1);
    Figure figure = new ControlChart(findings.subject()).timeline().get(0);
    assertThat(Panel.axes(figure, 0).get(0)).isEqualTo("Year");
    assertThat(Panel.of(figure, 0, 0).left())
        .isEqualTo(MadeUpFindings.millis(java.time.LocalDate.of(2017, 1, 1)));
  }

  @Test
  void speedHasAMarkerALevelAndWhatIsNeverLostStandsInTheStrip() {
    double never = Double.POSITIVE_INFINITY;
    MadeUpFindings findings =
        lives()
            .speed(H1_BASE, 10, 1, 1, 1)
            .speed(H1_BASE, 25, 10, 5, 100)
            .speed(H1_BASE, 50, 100, 10, never)
            .speed(H1_BASE, 75, never, never, never)
            .speed(H1_BASE, 90, never, never, never);
    Figure figure = new SpeedChart(findings.subject()).figures().get(0);
    assertHeads(figure, "");
    assertThat(Picture.legend(figure)).isEqualTo(ARMS);
    Panel panel = Panel.of(figure, 0, 0);
    List<Panel.Mark> marks = panel.marks();
    assertThat(marks).hasSize(5);
    // The axis is logarithmic: 1, 10 and 100 days at 0, 1 and 2; the panel is 300 px high.
    assertThat(marks)
        .extracting(Panel.Mark::filled)
        .containsExactly(true, true, true, false, false);
    for (int level = 0; level < 3; level++) {
      assertThat(marks.get(level).x()).isCloseTo(level, within(1e-9));
    }
    for (int level = 0; level < 5; level++) {
      assertThat(marks.get(level).y()).as("on its tick").isEqualTo(level + 0.5);
    }
    // The axis ends at 1.2 times the last day; then comes a strip of 0.28 of it for "never".
    double first = panel.left();
    double end = Math.log10(120);
    double middle = end + 0.14 * (end - first);
    assertThat(marks.get(3).x()).isCloseTo(middle, within(1e-9));
    assertThat(panel.boxes(Palette.FILL)).hasSize(1);
    String y = Panel.number(marks.get(1).y());
    assertThat(panel.lines(BASE)).contains("0.699 " + y + ", 2 " + y);
    String open = Panel.number(marks.get(2).y());
    assertThat(panel.lines(BASE))
        .as("without an upper end it reaches the strip")
        .contains("1 " + open + ", " + Panel.number(end) + " " + open);
    assertThat(Panel.of(figure, 0, 1).note()).isEqualTo("no finished run");
  }

  /** 300 px for five levels: 9 px are 0.15 of one. */
  @Test
  void whatWouldTouchAnotherMarkerStandsBesideTheTickAndNoOther() {
    MadeUpFindings findings = lives();
    for (int level : List.of(10, 25, 50, 75, 90)) {
      findings.speed(H1_BASE, level, 5, 5, 5);
      int aid = level == 10 ? 5 : 50;
      findings.speed(H1_AID, level, aid, aid, aid);
    }
    Panel panel = Panel.of(new SpeedChart(findings.subject()).figures().get(0), 0, 0);
    assertThat(panel.marks(BASE)).contains("0.699 0.5", "0.699 1.5");
    assertThat(panel.marks(AID)).contains("0.699 0.65", "1.699 1.5");
  }

  @Test
  void eachArmHasItsOwnPlaceInTheStrip() {
    double never = Double.POSITIVE_INFINITY;
    MadeUpFindings findings = lives();
    for (int level : List.of(10, 25, 50, 75, 90)) {
      findings.speed(H1_BASE, level, never, never, never);
      findings.speed(H1_AID, level, never, never, never);
    }
    Panel panel = Panel.of(new SpeedChart(findings.subject()).figures().get(0), 0, 0);
    List<Panel.Mark> marks = panel.marks();
    assertThat(marks).hasSize(10);
    assertThat(marks.get(0).x()).as("base left of aid").isLessThan(marks.get(5).x());
    assertThat(marks).allMatch(mark -> (mark.y() - 0.5) % 1 == 0);
  }

  private static MadeUpFindings money() {
    RunRow.Service poor = new RunRow.Service(0, 0.2, 0, 0.5);
    RunRow.Service rich = new RunRow.Service(0, 0.6, 0, 1);
    return new MadeUpFindings()
        .run(H1_BASE, 10, 1, 60, poor)
        .run(H1_BASE, 10, 2, 70, poor)
        .run(H1_BASE, 10, 3, 80, rich)
        .run(H1_AID, -100, 9, 100, rich)
        .run(H2_AID, -100, 5, 100, rich);
  }

  @Test
  void spendingHasADotARunAndAMarkerAtBothMedians() {
    Figure figure = new SpendingChart(money().subject()).figures().get(0);
    assertHeads(figure, "");
    assertThat(Picture.legend(figure)).isEqualTo(ARMS);
    assertThat(Panel.axes(figure, 0))
        .containsExactly("Spent by the patron, USD bn", "Months lived");
    Panel h1 = Panel.of(figure, 0, 0);
    assertThat(h1.dots(Palette.tint(BASE, 0.4))).isEqualTo("1 60, 2 70, 3 80");
    assertThat(h1.marks(BASE)).containsExactly("2 70");
    assertThat(h1.marks(AID)).containsExactly("9 100");
    // From the least to the most over all panels, with a twentieth and a hundredth as room.
    assertThat(h1.x()).isEqualTo("0.5 to 9.5");
    assertThat(h1.y()).isEqualTo("56.99 to 103.01");
    assertThat(Panel.of(figure, 0, 1).marks(BASE)).isEmpty();
    assertThat(Panel.of(figure, 0, 1).marks(AID)).containsExactly("5 100");
  }

  @Test
  void servicesAreMeansAgainstMedianMoneyWithTheMiddleNinetyPerCent() {
    // The tiny case has what all four need: a driven leader, pay on top, a base.
    Scenario tiny = ScenarioReader.read(TinyCase.in(home).file()).scenario();
    Figure figure = new ServiceChart(money().subject(tiny)).figures().get(0);
    assertThat(Panel.rows(figure)).hasSize(4);
    assertThat(Picture.legend(figure)).containsExactly("base #000000", "aid #0072B2");
    // Bases that are handed over with a guarantee outlive the government (ODD 7.18).
    assertThat(figure.description())
        .contains("handed over with a guarantee", "a collapse can leave bases")
        .doesNotContain("by definition");
    int hold = Panel.rows(figure).indexOf("Hold over the formations that it pays");
    Panel panel = Panel.of(figure, Math.max(hold, 1), 0);
    // Up to the next tick, 60 %, with a twelfth as room for whole markers at both ends.
    assertThat(panel.y()).isEqualTo("-0.048 to 0.648");
    assertThat(Panel.rows(figure))
        .contains("Bases kept (100 %: all its bases)")
        .noneMatch(row -> row.contains("0 to 1"));
    assertThat(Panel.axes(figure, 0)).contains("Mean over runs");
    // The mean of 0.2, 0.2 and 0.6 is a third; their 5 and 95 % points, interpolated, 0.2 and 0.56.
    assertThat(panel.marks(BASE)).containsExactly("2 0.333");
    assertThat(panel.lines(BASE)).containsExactly("2 0.2, 2 0.56", "1.1 0.333, 2.9 0.333");
    assertThat(panel.marks(AID)).containsExactly("9 0.6");
    assertThat(Panel.of(figure, 1, 1).marks(AID)).containsExactly("5 0.6");
  }

  @Test
  void soldiersAreStackedInTheOrderOfTheLegend() {
    MadeUpFindings findings =
        lives()
            .soldiers(H1_AID, "killed", new double[] {0, 0.1}, new double[] {10, 0.3})
            .soldiers(H1_AID, "holding", new double[] {0, 0.8}, new double[] {10, 0.5})
            .soldiers(H1_AID, "withdrawing", new double[] {0, 0.2}, new double[] {10, 0.4});
    SoldiersChart chart = new SoldiersChart(findings.subject());
    assertThat(chart.figure("base", "soldiers")).isEmpty();
    Figure figure = chart.figure("aid", "soldiers-aid").get(0);
    assertThat(figure.title()).isEqualTo("Where the soldiers are: Arm aid");
    assertThat(figure.arm()).contains("aid");
    assertThat(figure.sheet().legend())
        .extracting(item -> item.label())
        .startsWith("holding", "withdrawing", "handed over", "went home", "surrendered")
        .endsWith("defected", "killed", "released", "holding: middle 90 % of runs");
    Panel panel = Panel.of(figure, 0, 0);
    assertThat(panel.x()).isEqualTo("-2 to 30");
    assertThat(panel.y()).as("the sum of day 10 is 1.2").isEqualTo("0 to 1.2");
    assertThat(panel.bands(new Color(0x0B3C6F))).containsExactly("0 0.8, 10 0.5, 10 0, 0 0");
    assertThat(panel.bands(new Color(0x56B4E9))).containsExactly("0 1, 10 0.9, 10 0.5, 0 0.8");
    assertThat(panel.bands(new Color(0x111111))).containsExactly("0 1.1, 10 1.2, 10 0.9, 0 1");
    assertThat(Panel.of(figure, 0, 1).note()).isEqualTo("no finished run");
  }

  @Test
  void howFarRunsSpreadStandsOverTheSoldiersWhoHold() {
    MadeUpFindings findings =
        lives()
            .soldiers(H1_AID, "holding", new double[] {0, 0.8}, new double[] {10, 0.5})
            .holding(
                H1_AID, new double[][] {{0, 0.7}, {10, 0}}, new double[][] {{0, 0.9}, {10, 0.8}});
    Figure figure = new SoldiersChart(findings.subject()).figure("aid", "soldiers-aid").get(0);
    assertThat(Panel.of(figure, 0, 0).lines(Palette.INK))
        .containsExactly("0 0.7, 10 0", "0 0.9, 10 0.8");
    assertThat(Picture.legend(figure))
        .anyMatch(entry -> entry.startsWith("holding: middle 90 % of runs"));
  }
}
