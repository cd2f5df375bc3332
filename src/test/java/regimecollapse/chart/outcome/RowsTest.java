package regimecollapse.chart.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.chart.MadeUpFindings.H1_AID;
import static regimecollapse.chart.MadeUpFindings.H1_BASE;
import static regimecollapse.chart.MadeUpFindings.H2_AID;
import static regimecollapse.chart.MadeUpFindings.H2_BASE;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Picture;
import regimecollapse.chart.Worlds;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.form.Subject;

/** What is drawn in charts of rows: chances, contrasts, prices, falls, morale, maps. */
class RowsTest {
  private static final ArmStyle FIRST = ArmStyle.of(1);
  private static final ArmStyle SECOND = ArmStyle.of(2);

  /** In 40 days H1 loses 3 of 4 runs of base, by day 30 two; H2 all of both, of aid late. */
  private static MadeUpFindings lives() {
    return new MadeUpFindings()
        .runs(H1_BASE, 10, 20, 40, -100)
        .runs(H1_AID, -100, -100, -100, -100)
        .runs(H2_BASE, 5, 5, 5, 5)
        .runs(H2_AID, 50, 50, 50, 50);
  }

  private static double[] ends(Line2D line, DoubleUnaryOperator axis) {
    return new double[] {axis.applyAsDouble(line.getX1()), axis.applyAsDouble(line.getX2())};
  }

  private static void assertEnds(Line2D line, DoubleUnaryOperator axis, double low, double high) {
    double[] ends = ends(line, axis);
    assertThat(ends[0]).isCloseTo(low, within(5e-4 * Math.max(1, Math.abs(low))));
    assertThat(ends[1]).isCloseTo(high, within(5e-4 * Math.max(1, Math.abs(high))));
  }

  private static void assertPlace(Point2D marker, DoubleUnaryOperator axis, double value) {
    double at = axis.applyAsDouble(marker.getX());
    assertThat(at).isCloseTo(value, within(1e-4 * Math.max(1, Math.abs(value))));
  }

  /** Wilson's intervals by hand: 3 of 4 is 0.3006 to 0.9544, 2 of 4 0.1500 to 0.8500. */
  @Test
  void chancesOfCollapseStandInTheRowOfTheirArmWithWilsonsIntervals() {
    Figure figure = new CollapseChart(lives().subject()).figure();
    assertThat(figure.name()).isEqualTo("collapse-probability");
    assertThat(Picture.legend(figure))
        .containsExactly("by the horizon #0072B2", "in the first offensive #D55E00");
    Picture picture = Picture.of(figure);
    assertThat(picture.bold()).containsExactly("H1 Coercion gamble", "H2 Doomed anyway");
    List<Point2D> horizon = picture.markers(FIRST, true);
    List<Point2D> firstOffensive = picture.markers(SECOND, false);
    double[][] shares = {{0.75, 0.5}, {0, 0}, {1, 1}, {1, 0}};
    for (int cell = 0; cell < 4; cell++) {
      DoubleUnaryOperator axis = picture.across("25 %", 0.25, "50 %", 0.5, cell / 2);
      assertPlace(horizon.get(cell), axis, shares[cell][0]);
      assertPlace(firstOffensive.get(cell), axis, shares[cell][1]);
      double row = picture.at(cell % 2 == 0 ? "Arm base" : "Arm aid", 0).getY();
      assertThat(horizon.get(cell).getY()).isBetween(row - 15, row);
      assertThat(firstOffensive.get(cell).getY()).isBetween(row - 5, row + 10);
    }
    DoubleUnaryOperator axis = picture.across("25 %", 0.25, "50 %", 0.5, 0);
    assertEnds(picture.lines(FIRST.colour(), 1.4f).get(0), axis, 0.3006, 0.9544);
    assertEnds(picture.lines(SECOND.colour(), 1.4f).get(0), axis, 0.1500, 0.8500);
    assertThat(picture.texts()).containsSubsequence("75 %", "0 %", "100 %", "100 %");
  }

  @Test
  void anArmWithoutAnOffensiveHasNoMarkOfTheFirst() {
    Subject quiet = lives().subject(Worlds.withoutOffensive(MadeUpFindings.SCENARIO, "aid"));
    Figure figure = new CollapseChart(quiet).figure();
    Picture picture = Picture.of(figure);
    assertThat(picture.markers(FIRST, true)).hasSize(4);
    assertThat(picture.markers(SECOND, false)).hasSize(2);
    String words = "An arm without an offensive has no mark of the first.";
    assertThat(figure.description()).contains(words);
    assertThat(new CollapseChart(lives().subject()).figure().description()).doesNotContain(words);
  }

  @Test
  void aChartSaysWhetherItsNumbersAreFromTheRangesOrUnderTheFit() {
    Subject ranges = lives().subject();
    Subject fitted = new Subject(ranges.scenario(), ranges.findings(), true);
    assertThat(new CollapseChart(ranges).figure().description()).startsWith("From the ranges: n =");
    assertThat(new CollapseChart(fitted.with(fitted.arms())).figure().description())
        .startsWith("Under the fit: n =");
  }

  @Test
  void aCellWithoutRunsHasNoMarker() {
    Figure figure =
        new CollapseChart(new MadeUpFindings().runs(H1_BASE, 3).runs(H2_AID, 3).subject()).figure();
    Picture picture = Picture.of(figure);
    assertThat(picture.markers(FIRST, true)).hasSize(2);
    assertThat(picture.texts()).contains("–");
  }

  /**
   * Pairs of H1: three of four collapse in base alone, -75 points; restricted means to day 100 are
   * (10 + 20 + 40 + 100) / 4 = 42.5 and 100 days. In H2 50 less 5 days, without spread.
   */
  @Test
  void contrastsAreArmLessBaseInPointsAndDays() {
    Figure figure = new ContrastChart(lives().subject()).figures().get(0);
    Picture picture = Picture.of(figure);
    assertThat(picture.bold()).containsExactly("H1 Coercion gamble", "H2 Doomed anyway");
    assertThat(picture.texts()).contains("Arm aid").doesNotContain("Arm base");
    List<Point2D> markers = picture.markers(FIRST, true);
    assertThat(markers).hasSize(4);
    String minus = "−";
    // The same axes in both blocks: points at the left, days at the right.
    DoubleUnaryOperator points = picture.across(minus + "100", -100, "0", 0, 0);
    assertPlace(markers.get(0), points, -75);
    assertPlace(markers.get(2), points, 0);
    DoubleUnaryOperator days = picture.across("+100", 100, "+150", 150, 0);
    assertPlace(markers.get(1), days, 57.5);
    assertPlace(markers.get(3), days, 45);
    assertThat(picture.texts())
        .anyMatch(text -> text.startsWith(minus + "75 (") && text.contains(" to "))
        .anyMatch(text -> text.startsWith("+57.5 ("))
        .contains("+45.0");
    // Student's interval of 90, 80, 60 and 0 days: 57.5 -+ 3.1824 * 40.311 / 2.
    assertEnds(picture.lines(FIRST.colour(), 4.5f).get(1), days, 57.5 - 64.144, 57.5 + 64.144);
    assertThat(picture.lines(Palette.INK, 1.1f).size())
        .as("the unpaired interval looks different in the days of H1 alone: a line with two ends")
        .isEqualTo(3);
    assertThat(Picture.legend(figure))
        .startsWith("arm minus base, over pairs #0072B2")
        .anyMatch(entry -> entry.startsWith("95 % interval, unpaired, where it differs"));
  }

  @Test
  void anUnpairedIntervalThatLooksLikeThePairedOneIsNotDrawn() {
    MadeUpFindings same = new MadeUpFindings().runs(H1_BASE, 10, -100).runs(H1_AID, 10, -100);
    Figure figure = new ContrastChart(same.subject()).figures().get(0);
    assertThat(Picture.of(figure).lines(Palette.INK, 1.1f)).isEmpty();
    assertThat(Picture.legend(figure)).noneMatch(entry -> entry.contains("unpaired"));
    assertThat(figure.description()).contains("nowhere here so different");
  }

  @Test
  void thePrecisionOfTheChanceIsToldOnlyWhereTheChanceIsShown() {
    var subject = lives().subject();
    assertThat(new CollapseChart(subject).figure().description()).contains("P(collapse)");
    assertThat(new ContrastChart(subject).figures().get(0).description())
        .startsWith("From the ranges: n = ")
        .doesNotContain("P(collapse)");
    assertThat(new SpendingChart(subject).figures().get(0).description())
        .doesNotContain("P(collapse)");
  }

  private static MadeUpFindings bought() {
    RunRow.Service none = new RunRow.Service(0, 0, 0, 0);
    MadeUpFindings findings = new MadeUpFindings();
    double[] noise = {-0.1, 0, 0.1, 0};
    for (double off : noise) {
      findings.run(H1_BASE, 10, 1 + off, 10 + off, none).run(H1_AID, -90, 5 - off, 20 - off, none);
      findings.run(H2_BASE, 10, 1, 10, none).run(H2_AID, 10, 1, 10, none);
    }
    return findings;
  }

  /** Four bn more buy ten months more: 0.4 bn a month. In H2 neither differs. */
  @Test
  void thePriceIsMoneyAddedOverMonthsGained() {
    var subject = bought().subject();
    Figure figure = new PriceChart(subject, subject).figures().get(0);
    Picture picture = Picture.of(figure);
    assertThat(figure.description()).contains("Base: \"Arm base\"");
    assertThat(picture.texts())
        .contains("Arm aid", "+4.00 bn, +10.0 months")
        .anyMatch(text -> text.startsWith("0.4 (0.3"));
    List<Point2D> markers = picture.markers(FIRST, true);
    assertThat(markers).as("H2 has no price").hasSize(1);
    List<Line2D> intervals = picture.lines(FIRST.colour(), 1.4f);
    assertThat(intervals).hasSize(1);
    assertThat(intervals.get(0).getX1()).isLessThan(markers.get(0).getX());
    assertThat(intervals.get(0).getX2()).isGreaterThan(markers.get(0).getX());
  }

  private static Figure falls() {
    MadeUpFindings findings =
        lives()
            .falls(H1_AID, "p0", 4, new double[] {1, 2, 3, 4})
            .falls(H1_AID, "p2", 4, new double[] {5}, 6, 7)
            .falls(H2_AID, "p0", 4, new double[] {8, 8, 8, 8});
    return new CityFallsChart(findings.subject()).figure("aid", "city-falls-aid").get(0);
  }

  @Test
  void fallsOfPlacesAreQuantilesOverAllRuns() {
    Figure figure = falls();
    assertThat(figure.arm()).contains("aid");
    assertThat(figure.title()).endsWith("5 places: Arm aid");
    Picture picture = Picture.of(figure);
    assertThat(picture.texts())
        .startsWith("Northgate", "Saltmarsh", "Highmoor", "Riverfork", "Kingscourt");
    // Before his flight, with it, never; places that never fell say 100 in the end.
    assertThat(picture.texts())
        .containsSubsequence("100 / 0 / 0", "25 / 50 / 25", "0 / 0 / 100", "100 / 0 / 0");
    DoubleUnaryOperator days = picture.across("0", 0, "10", 10, 0);
    List<Point2D> medians = picture.markers(ArmStyle.of(0), true);
    assertPlace(medians.get(0), days, 2.5);
    assertPlace(medians.get(1), days, 6.5);
    assertPlace(medians.get(2), picture.across("0", 0, "10", 10, 1), 8);
    assertEnds(picture.lines(Palette.LINES.get(1), 6).get(0), days, 1.75, 3.25);
    assertThat(medians.get(0).getY()).isCloseTo(picture.at("Northgate", 0).getY(), within(6.0));
  }

  /** The axis begins a day before the offensive: the earliest of four falls lies left of it. */
  @Test
  void aRangeThatGoesOnBeforeTheAxisHasAnArrowAtTheLeft() {
    MadeUpFindings findings =
        lives()
            .falls(H1_AID, "p0", 4, new double[] {-86, -86, 3, 4})
            .falls(H1_AID, "p1", 4, new double[] {1, 2, 3, 4});
    Picture picture =
        Picture.of(new CityFallsChart(findings.subject()).figure("aid", "city-falls-aid").get(0));
    DoubleUnaryOperator days = picture.across("0", 0, "10", 10, 0);
    assertThat(picture.lines(Palette.LINES.get(1), 1.3f))
        .as("a shaft and two strokes of the tip")
        .filteredOn(l -> days.applyAsDouble(Math.min(l.getX1(), l.getX2())) < -1.01)
        .hasSize(3);
    Picture within = Picture.of(falls());
    assertThat(within.lines(Palette.LINES.get(1), 1.3f))
        .noneMatch(l -> days.applyAsDouble(Math.min(l.getX1(), l.getX2())) < -1.01);
  }

  @Test
  void aPlaceIsMarkedInItsDocumentedWindow() {
    Picture picture = Picture.of(falls());
    DoubleUnaryOperator days = picture.across("0", 0, "10", 10, 0);
    List<Rectangle2D> windows = picture.filled(Palette.RECORD_FILL);
    assertThat(windows).as("five places under two hypotheses").hasSize(10);
    // Northgate fell on day 3, Saltmarsh on day 2 or 3.
    assertThat(days.applyAsDouble(windows.get(0).getMinX())).isCloseTo(3, within(1e-3));
    assertThat(days.applyAsDouble(windows.get(0).getMaxX())).isCloseTo(4, within(1e-3));
    assertThat(days.applyAsDouble(windows.get(1).getMinX())).isCloseTo(2, within(1e-3));
  }

  @Test
  void moraleStandsAboveBeliefAndBothAreShadesOfTheirShare() {
    double[][] high = {{-1, 0.8}, {5, 0.8}};
    double[][] low = {{-1, 0.2}, {5, 0.2}};
    MadeUpFindings findings =
        lives().states(H1_AID, "f0", high, low).states(H1_AID, "f1", low, high);
    Figure figure = new StatesChart(findings.subject()).figure("aid", "morale-aid").get(0);
    assertThat(figure.title()).isEqualTo("Morale and belief by formation: Arm aid");
    Picture picture = Picture.of(figure);
    double x = picture.at("day of the offensive", 0).getX();
    for (int formation = 0; formation < 2; formation++) {
      for (int block = 0; block < 2; block++) {
        double y = picture.at(formation + "th Division", block).getY() - 4;
        double share = formation == block ? 0.8 : 0.2;
        assertThat(picture.ground(x - 40, y))
            .as("formation %s, block %s", formation, block)
            .isEqualTo(Palette.share(share));
      }
    }
    assertThat(picture.at("Morale", 0).getY()).isLessThan(picture.at("Belief", 0).getY());
    assertThat(new StatesChart(findings.subject()).figure("base", "morale")).isEmpty();
  }

  @Test
  void theMapColoursEachPlaceByTheShareThatStillHoldsIt() {
    MadeUpFindings findings = lives().falls(H1_AID, "p5", 4, new double[] {1, 3, 8});
    Figure figure = new MapChart(findings.subject()).figure("aid", "map-aid").get(0);
    assertThat(figure.arm()).contains("aid");
    Picture picture = Picture.of(figure);
    // Kingscourt is the largest place, drawn first in each map. It is held in 4, 3, 2, 2, 1, 1 of 4
    // runs on days 0, 2, 4, 7, 9, 12: of days that look alike the last is drawn.
    int[] days = {2, 7, 12};
    double[] held = {0.75, 0.5, 0.25};
    assertThat(picture.bold().subList(0, 3)).containsExactly("Day 2", "Day 7", "Day 12");
    for (int column = 0; column < 3; column++) {
      List<Rectangle2D> circles = picture.filled(Palette.share(held[column]));
      double left = picture.at("Day " + days[column], 0).getX() - 30;
      assertThat(circles)
          .as("day column %s", column)
          .anyMatch(c -> c.getCenterX() > left && c.getCenterX() < left + 400 && c.getWidth() > 20);
    }
    assertThat(picture.texts()).contains("Kingscourt", "Northgate");
  }

  /** Nine at 80 % and one at 20 %: the mean is 74 %, 6 points from the nine and 54 from the one. */
  @Test
  void onlyFormationsThatDifferFromTheForceGetARow() {
    double[][] high = {{-1, 0.8}, {5, 0.8}};
    double[][] low = {{-1, 0.2}, {5, 0.2}};
    String name = "National Defence Forces, posts on the roads of the south";
    MadeUpFindings findings = lives();
    for (int i = 0; i < 9; i++) {
      findings.states(H1_AID, "alike-" + i, high, high);
    }
    findings.states(H1_AID, name, low, high);
    Figure figure = new StatesChart(findings.subject()).figure("aid", "morale-aid").get(0);
    assertThat(Picture.of(figure).texts())
        .as("morale, then belief")
        .containsSubsequence(
            "Morale",
            name,
            "the other 9, like the whole force",
            "Belief",
            "all 10, like the whole force")
        .doesNotContain("alike-0");
  }

  /** The days of the made-up map; half of five places are lost on day 1.5, nothing after it. */
  @Test
  void mapsThatLookAlikeAreDrawnOnce() {
    MadeUpFindings findings = lives();
    for (String place : List.of("p0", "p1", "p2", "p3", "p4")) {
      findings.falls(H1_AID, place, 4, new double[] {1.5, 1.5});
      findings.falls(H2_AID, place, 4, new double[] {1.5, 1.5});
    }
    MapPicks picks = MapPicks.of(findings.subject(), "aid", List.of(0.0, 1.0, 2.0, 3.0, 4.0));
    assertThat(picks.days()).containsExactly(4.0);
    assertThat(picks.leftOut()).endsWith("day 0, 1, 2, 3.");
    assertThat(picks.rows().keySet()).containsExactly("H1");
    assertThat(picks.title(findings.subject(), "H1"))
        .isEqualTo("H1 Coercion gamble; alike to 5 points on average: H2 Doomed anyway");
  }

  @Test
  void ofManyDaysThatDifferThreeAreDrawn() {
    MadeUpFindings findings =
        lives().falls(H1_AID, "p5", 5, new double[] {0.5, 1.5, 2.5, 3.5, 4.5});
    MapPicks picks = MapPicks.of(findings.subject(), "aid", List.of(1.0, 2.0, 3.0, 4.0, 5.0));
    assertThat(picks.days()).hasSize(3);
    assertThat(picks.rows()).as("H2 lost nothing").containsOnlyKeys("H1", "H2");
    assertThat(picks.title(findings.subject(), "H2")).isEqualTo("H2 Doomed anyway");
  }
}
