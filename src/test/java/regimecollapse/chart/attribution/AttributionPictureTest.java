package regimecollapse.chart.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.attribution.AttributionMeasure;
import regimecollapse.analysis.attribution.FactorEffect;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Picture;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Factors;
import regimecollapse.stats.Interval;
import regimecollapse.stats.ReplicationMean;

/** What the chart of what each factor did shows, with effects that are said. */
class AttributionPictureTest {
  private static final Scenario SCENARIO = Factors.in(MadeUpFindings.SCENARIO, Factors.among(2, 2));

  private static ReplicationMean mean(double value, double off) {
    return new ReplicationMean(20, value, off / 2, new Interval(value - off, value + off));
  }

  private static FactorEffects effects(AttributionMeasure measure, double a, double b) {
    return new FactorEffects(
        measure,
        "H1",
        0,
        new FactorEffects.Ends(0.1, 0.1 + a + b),
        400,
        List.of(
            new FactorEffect("a", mean(a, 0.05), mean(0.3, 0.1), mean(0.25, 0.1)),
            new FactorEffect("b", mean(b, 0.2), mean(0.15, 0.1), mean(-0.05, 0.1))),
        mean(a + b, 0.1),
        a + b);
  }

  private static List<Figure> figures(FactorEffects effects) {
    MadeUpFindings findings =
        new MadeUpFindings().runs(MadeUpFindings.H1_BASE, 5).attribution(effects);
    return new AttributionChart(findings.subject(SCENARIO)).figures();
  }

  private static void assertPlace(Point2D marker, DoubleUnaryOperator axis, double value) {
    assertThat(axis.applyAsDouble(marker.getX())).isCloseTo(value, within(1e-4));
  }

  @Test
  void eachFactorHasItsShareWithItsIntervalAndBothHollowMarkers() {
    Figure figure = figures(effects(AttributionMeasure.COLLAPSE, 0.1, 0.6)).get(0);
    assertThat(figure.name()).isEqualTo("attribution-collapse");
    assertThat(Picture.legend(figure))
        .containsExactly(
            "share (Shapley value) with 95 % interval #0072B2",
            "added alone, all others off #D55E00", "left out alone, all others on #009E73");
    Picture picture = Picture.of(figure);
    assertThat(picture.texts()).contains("all off 0.10, all on 0.80");
    // From -0.05 to 0.8: ticks at 0.5.
    DoubleUnaryOperator axis = picture.across("0.00", 0, "+0.50", 0.5, 0);
    List<Point2D> shares = picture.markers(ArmStyle.of(1), true);
    // The effects are drawn in their order; the row of the greater one is above.
    assertPlace(shares.get(0), axis, 0.1);
    assertPlace(shares.get(1), axis, 0.6);
    assertThat(shares.get(1).getY()).isLessThan(shares.get(0).getY());
    assertThat(picture.at("Factor b", 0).getY()).isLessThan(picture.at("Factor a", 0).getY());
    List<Line2D> intervals = picture.lines(ArmStyle.of(1).colour(), 2);
    assertThat(axis.applyAsDouble(intervals.get(1).getX1())).isCloseTo(0.4, within(1e-4));
    assertThat(axis.applyAsDouble(intervals.get(1).getX2())).isCloseTo(0.8, within(1e-4));
    assertPlace(picture.markers(ArmStyle.of(2), false).get(0), axis, 0.3);
    assertPlace(picture.markers(ArmStyle.of(3), false).get(0), axis, 0.25);
    assertPlace(picture.markers(ArmStyle.of(3), false).get(1), axis, -0.05);
    assertThat(picture.texts()).contains("+0.10", "+0.60", "Change of the chance of collapse");
  }

  @Test
  void daysAreWrittenWithoutDecimals() {
    Figure figure = figures(effects(AttributionMeasure.DAYS_LIVED, -40, -10)).get(0);
    assertThat(figure.name()).isEqualTo("attribution-days");
    assertThat(Picture.of(figure).texts()).contains("−40", "−10", "Change of the days lived");
  }

  @Test
  void theShareIn30DaysOfTheOffensiveAloneIsNotDrawn() {
    assertThat(figures(effects(AttributionMeasure.COLLAPSE_SOON, 0.1, 0.6))).isEmpty();
  }
}
