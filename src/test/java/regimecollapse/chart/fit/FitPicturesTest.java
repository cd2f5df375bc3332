package regimecollapse.chart.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.analysis.fit.FitFindings.Draw;
import regimecollapse.analysis.fit.FitFindings.Marginal;
import regimecollapse.analysis.fit.FitFindings.Step;
import regimecollapse.analysis.fit.FitFindings.Weight;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.scenario.Scenario;

/** What the charts of a made-up fit and of made-up twins show. */
class FitPicturesTest {
  private static final Scenario SCENARIO = MadeUpFindings.SCENARIO;
  private static final double NONE = Double.NaN;

  private static final FitFindings FIT =
      new FitFindings(
          List.of(
              new Weight("sequential", "H1", 0.5, 0.7, 0.6, 0.8, 90, 0.4),
              new Weight("rejection", "H1", 0.5, 0.65, 0.5, 0.75, 40, 0.5),
              new Weight("regression", "H1", 0.5, 0.9, 0.85, 0.95, 200, 1.5),
              new Weight("sequential", "H2", 0.5, 0.3, 0.2, 0.4, 90, 0.4)),
          List.of(
              new Marginal("H1", "a.one", "share", at(1, 2, 3), at(0, 1, 2, 3, 4), 0.25, 90),
              new Marginal(
                  "H2", "a.one", "share", at(2, 3, 4), at(NONE, NONE, NONE, NONE, NONE), NONE, 9)),
          List.of(new Step(0, 20, 1, 100), new Step(1, 2, 0.5, 80), new Step(2, 0.5, 0.1, 60)));

  private static double[] at(double... values) {
    return values;
  }

  private static void assertEnds(Line2D line, DoubleUnaryOperator axis, double low, double high) {
    assertThat(axis.applyAsDouble(line.getX1())).isCloseTo(low, within(1e-3));
    assertThat(axis.applyAsDouble(line.getX2())).isCloseTo(high, within(1e-3));
  }

  private static double value(DoubleUnaryOperator axis, List<Point2D> markers, int n) {
    return axis.applyAsDouble(markers.get(n).getX());
  }

  @Test
  void eachMethodHasItsWeightWithItsIntervalBesideTheHypothesis() {
    Figure figure = new FitHypothesesChart(FIT, SCENARIO).figure();
    assertThat(Picture.legend(figure))
        .containsExactly(
            "sequential ABC #000000",
            "plain rejection #0072B2",
            "regression #D55E00",
            "before the record #777777");
    assertThat(figure.description())
        .contains("sequential: 90 draws, tolerance 0.40; rejection: 40 draws, tolerance 0.50");
    Picture picture = Picture.of(figure);
    DoubleUnaryOperator axis = picture.across("0 %", 0, "100 %", 1, 0);
    List<Point2D> sequential = picture.markers(ArmStyle.of(0), true);
    assertThat(value(axis, sequential, 0)).isCloseTo(0.7, within(1e-4));
    assertThat(value(axis, sequential, 1)).isCloseTo(0.3, within(1e-4));
    assertThat(value(axis, picture.markers(ArmStyle.of(1), false), 0))
        .isCloseTo(0.65, within(1e-4));
    assertThat(value(axis, picture.markers(ArmStyle.of(2), false), 0)).isCloseTo(0.9, within(1e-4));
    assertEnds(picture.lines(ArmStyle.of(0).colour(), 1.6f).get(0), axis, 0.6, 0.8);
    assertEnds(picture.lines(ArmStyle.of(2).colour(), 1.6f).get(0), axis, 0.85, 0.95);
    assertEnds(picture.lines(Palette.AXIS, 1.2f).get(0), axis, 0.5, 0.5);
    assertThat(sequential.get(1).getY() - sequential.get(0).getY())
        .isEqualTo(
            picture.at("H2 Doomed anyway", 0).getY() - picture.at("H1 Coercion gamble", 0).getY(),
            within(1e-3));
  }

  /** The scale of the row runs from 0, the least end of H1's posterior, to 4. */
  @Test
  void aParameterHasItsPriorAsABarAndItsPosteriorAsLinesAndMedian() {
    Figure figure = new FitMarginalsChart(FIT, SCENARIO).figure();
    assertThat(Picture.legend(figure))
        .startsWith("H1 Coercion gamble #000000", "H2 Doomed anyway #0072B2");
    Picture picture = Picture.of(figure);
    double left = picture.lines(Palette.AXIS, 0.7f).get(0).getX1();
    double right = picture.lines(Palette.AXIS, 0.7f).get(0).getX2();
    DoubleUnaryOperator axis = x -> (x - left) / (right - left) * 4;
    assertThat(picture.texts()).contains("a.one", "share", "0", "4", "0.25", "fixed");
    List<Rectangle2D> priors = picture.filled(new Color(0xDDDDDD));
    assertThat(axis.applyAsDouble(priors.get(0).getMinX())).isCloseTo(1, within(1e-6));
    assertThat(axis.applyAsDouble(priors.get(0).getMaxX())).isCloseTo(3, within(1e-6));
    assertThat(axis.applyAsDouble(priors.get(1).getMinX())).isCloseTo(2, within(1e-6));
    assertEnds(picture.lines(Color.BLACK, 1.2f).get(0), axis, 0, 4);
    assertEnds(picture.lines(Color.BLACK, 3.4f).get(0), axis, 1, 3);
    assertThat(value(axis, picture.markers(ArmStyle.of(0), true), 0)).isCloseTo(2, within(1e-6));
    assertThat(picture.markers(ArmStyle.of(1), true)).as("H2 has no draws").isEmpty();
  }

  @Test
  void pairsOfDrawsStandAtBothTheirValuesInTheColourOfTheirHypothesis() {
    List<Draw> draws =
        List.of(
            new Draw("H1", 0.25, at(0, 10)),
            new Draw("H1", 0.25, at(4, 10)),
            new Draw("H2", 0.5, at(1, 20)));
    Figure figure = new FitPairsChart(List.of("a.one", "b.two"), draws, SCENARIO).figure();
    Picture picture = Picture.of(figure);
    assertThat(picture.texts()).contains("a.one", "b.two", "0", "4", "10", "20");
    // One panel of 196 px, 66 px from the left, with 5 px of room at each side.
    List<List<double[]>> first = picture.paths(ArmStyle.of(0).colour());
    List<List<double[]>> second = picture.paths(ArmStyle.of(1).colour());
    assertThat(first).hasSize(2);
    assertThat(second).hasSize(1);
    double[] centre = middle(second.get(0));
    assertThat(centre[0])
        .as("a quarter of the way from 0 to 4")
        .isCloseTo(66 + 5 + 186 * 0.25, within(1e-6));
    assertThat(centre[1]).as("the greatest is at the top").isCloseTo(5, within(1e-6));
    double more = wide(second.get(0)) / 7.2;
    double less = wide(first.get(0)) / 8;
    assertThat(more / less)
        .as("twice the weight has twice the area")
        .isCloseTo(Math.sqrt(2), within(1e-6));
  }

  private static double[] middle(List<double[]> points) {
    double x = (points.get(0)[0] + points.get(1)[0]) / 2;
    double y = (points.get(1)[1] + points.get(2)[1]) / 2;
    return new double[] {x, y};
  }

  private static double wide(List<double[]> points) {
    double least = points.stream().mapToDouble(p -> p[0]).min().orElseThrow();
    return points.stream().mapToDouble(p -> p[0]).max().orElseThrow() - least;
  }

  @Test
  void generationsHaveToleranceAcceptanceAndSampleSize() {
    Figure figure = new FitGenerationsChart(FIT.generations()).figure();
    assertThat(Panel.rows(figure)).hasSize(3);
    Color line = ArmStyle.of(0).colour();
    Panel tolerance = Panel.of(figure, 0, 0);
    assertThat(tolerance.lines(line)).containsExactly("0 20, 1 2, 2 0.5");
    assertThat(tolerance.y()).as("whole powers of ten, with room").isEqualTo("0.091 to 110");
    Panel accepted = Panel.of(figure, 1, 0);
    assertThat(accepted.marks(line)).containsExactly("0 1", "1 0.5", "2 0.1");
    assertThat(accepted.y()).isEqualTo("-0.035 to 1.035");
    Panel size = Panel.of(figure, 2, 0);
    assertThat(size.lines(line)).containsExactly("0 100, 1 80, 2 60");
    assertThat(size.y()).isEqualTo("0 to 108");
    assertThat(size.x()).isEqualTo("-0.2 to 2.2");
  }

  private static TwinFindings.Bin bin(String method, String subject, int number, int twins) {
    return new TwinFindings.Bin(method, subject, number, twins, 10, 4, 16);
  }

  private static final TwinFindings TWINS =
      new TwinFindings(
          Map.of("twins", "20", "table", "4000", "kept", "39"),
          List.of(
              new TwinFindings.Coverage("rejection", "a.one", 20, 0.95, 0.9, 0.98, 0.4),
              new TwinFindings.Coverage("rejection", "b.two", 20, 0.95, 0.9, 0.98, 0.0004)),
          List.of(
              bin("rejection", "a.one", 1, 8),
              bin("rejection", "a.one", 2, 12),
              bin("regression", "a.one", 1, 15),
              bin("regression", "a.one", 2, 5),
              bin("rejection", "b.two", 1, 9),
              bin("rejection", "b.two", 2, 11)),
          List.of(
              new TwinFindings.Confusion("rejection", "H1", "H1", 10, 0.9, 0.85, 0.95, 8),
              new TwinFindings.Confusion("rejection", "H1", "H2", 10, 0.1, 0.05, 0.15, 2),
              new TwinFindings.Confusion("rejection", "H2", "H1", 10, 0.4, 0.3, 0.5, 3),
              new TwinFindings.Confusion("rejection", "H2", "H2", 10, 0.6, 0.5, 0.7, 7)),
          List.of(new TwinFindings.Truth("rejection", 20, 0.75, 0.7, 0.8)));

  @Test
  void ranksAreStepsOverTheirBandOfChance() {
    Figure figure = new RankChart(TWINS).figure();
    assertThat(Panel.columns(figure)).containsExactly("a.one", "b.two");
    assertThat(Picture.legend(figure)).startsWith("rejection #000000", "regression #0072B2");
    Panel panel = Panel.of(figure, 0, 0);
    assertThat(panel.lines(ArmStyle.of(0).colour()))
        .containsExactly("0.5 8, 1.5 8, 1.5 12, 2.5 12");
    assertThat(panel.lines(ArmStyle.of(1).colour()))
        .containsExactly("0.5 15, 1.5 15, 1.5 5, 2.5 5");
    assertThat(panel.boxes(new Color(0xD9D9D9)))
        .containsExactly("0.5 4 to 1.5 16", "1.5 4 to 2.5 16");
    assertThat(panel.horizontals()).containsExactly(10.0);
    assertThat(panel.y()).as("above the band").isEqualTo("0 to 18");
    assertThat(Panel.of(figure, 0, 1).lines(ArmStyle.of(0).colour()))
        .singleElement()
        .asString()
        .startsWith("0.5 9");
    assertThat(figure.description()).contains("rejection: < 0.001 (b.two)");
  }

  @Test
  void theRowOfTheConfusionIsTheTruthAndItsGreatestCellIsFramed() {
    Picture picture = Picture.of(new ConfusionChart(TWINS).figure());
    assertThat(picture.texts())
        .containsSubsequence(
            "90.0 %", "85.0 % to 95.0 %", "most in 8 of 10", "10.0 %", "40.0 %", "60.0 %");
    Point2D right = picture.at("90.0 %", 0);
    Point2D wrong = picture.at("10.0 %", 0);
    assertThat(right.getY()).isEqualTo(wrong.getY());
    assertThat(right.getX()).isLessThan(wrong.getX());
    assertThat(right.getX()).isEqualTo(picture.at("H1", 0).getX(), within(0.01));
    assertThat(picture.ground(right.getX(), right.getY() + 6)).isEqualTo(Palette.fallen(0.9));
    Point2D last = picture.at("60.0 %", 0);
    assertThat(picture.ground(last.getX(), last.getY() + 6)).isEqualTo(Palette.fallen(0.6));
    assertThat(last.getX()).isEqualTo(wrong.getX(), within(0.01));
  }
}
