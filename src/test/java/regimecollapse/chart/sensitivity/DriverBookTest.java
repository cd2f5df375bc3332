package regimecollapse.chart.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.sensitivity.DriverOutput;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Palette;

/** What the charts of a made-up sensitivity analysis of one hypothesis show. */
class DriverBookTest {
  private static final double NONE = Double.NaN;
  private static final Drivers.Place DAYS = new Drivers.Place("H1", DriverOutput.DAYS);
  private static final Drivers.Place FALLS = new Drivers.Place("H1", DriverOutput.COLLAPSE);

  private static Drivers.Effect effect(
      Drivers.Place place, String parameter, double mu, double holm, double muStar, double sigma) {
    Estimate mean = new Estimate(mu, mu - 1, mu + 1);
    return new Drivers.Effect(place, parameter, 12, mean, holm, muStar, sigma, muStar, 1, true);
  }

  private static Drivers.Linear linear(
      Drivers.Place place, String parameter, Estimate change, double holm, double share) {
    Estimate part = new Estimate(share, 0, 1);
    return new Drivers.Linear(place, parameter, 400, change, holm, part, 0.6, 1, true);
  }

  private static Estimate about(double value, double off) {
    return new Estimate(value, value - off, value + off);
  }

  private static Drivers drivers() {
    return new Drivers(
        "aid",
        List.of(
            effect(DAYS, "news.weight", -30, 0.01, 40, 20),
            effect(DAYS, "army.pay", 5, 0.5, 25, 35),
            effect(FALLS, "news.weight", 0.2, 0.01, 0.3, 0.1),
            effect(FALLS, "army.pay", -0.1, 0.5, 0.1, 0.4)),
        List.of(
            linear(DAYS, "news.weight", about(-60, 20), 0.001, 0.25),
            linear(DAYS, "army.pay", about(10, 30), 0.7, 0.02),
            linear(FALLS, "news.weight", about(0.4, 0.1), 0.001, 0.3),
            linear(FALLS, "army.pay", about(-0.1, 0.2), 0.7, 0.01)),
        List.of(
            new Drivers.Share(
                DAYS, "news.weight", about(0.3, 0.1), about(0.5, 0.1), about(0.7, 0.1)),
            new Drivers.Share(
                FALLS, "news.weight", about(0.1, 0.05), about(0.2, 0.1), about(0.4, 0.1))),
        List.of(
            new Drivers.Noise(DAYS, Drivers.Noise.KEPT, 1, 1, about(0.35, 0.05), 64, 8),
            new Drivers.Noise(DAYS, Drivers.Noise.ALL, 1, 1, about(0.15, 0.05), 32, 4),
            new Drivers.Noise(FALLS, Drivers.Noise.KEPT, 1, 1, about(0.6, 0.05), 64, 8),
            new Drivers.Noise(
                FALLS, Drivers.Noise.ALL, 1, 1, new Estimate(0.9, NONE, NONE), 32, 4)),
        List.of(box()));
  }

  /** A peeling of three boxes, the second of which is reported, with limits on two parameters. */
  private static Drivers.SurvivalBox box() {
    Drivers.Peel chosen = new Drivers.Peel(0.8, 0.6, 0.5, 1);
    return new Drivers.SurvivalBox(
        "H1",
        List.of(new Drivers.Peel(1, 0.3, 1, 0), chosen, new Drivers.Peel(0.4, 0.9, 0.2, 2)),
        Optional.of(chosen),
        List.of(
            new Drivers.Limit("news.weight", 0.123456, 0.5, 0.25, 0.75, 0.0004),
            new Drivers.Limit("army.pay", 0, 1200, 0, 0.4, 0.03)),
        about(0.7, 0.1),
        about(0.55, 0.05),
        about(0.3, 0.02),
        0.0001,
        800,
        400);
  }

  private static final Map<String, Figure> FIGURES =
      DriverBook.figures(drivers(), MadeUpFindings.SCENARIO).stream()
          .collect(Collectors.toMap(Figure::name, Function.identity()));

  private static void assertPlaces(
      List<Point2D> markers, DoubleUnaryOperator axis, double... values) {
    assertThat(markers).hasSizeGreaterThanOrEqualTo(values.length);
    for (int i = 0; i < values.length; i++) {
      double scale = Math.max(1, Math.abs(values[i]));
      assertThat(axis.applyAsDouble(markers.get(i).getX()))
          .as("marker %s", i)
          .isCloseTo(values[i], within(1e-4 * scale));
    }
  }

  private static void assertEnds(Line2D line, DoubleUnaryOperator axis, double low, double high) {
    assertThat(axis.applyAsDouble(line.getX1())).isCloseTo(low, within(1e-3));
    assertThat(axis.applyAsDouble(line.getX2())).isCloseTo(high, within(1e-3));
  }

  @Test
  void aStudyHasFiveChartsAndNamesItsArm() {
    assertThat(FIGURES).containsOnlyKeys("morris", "linear", "sobol", "prim", "prim-limits");
    FIGURES.values().forEach(f -> assertThat(f.description()).contains("Arm: Arm aid."));
  }

  @Test
  void theScreeningDrawsTheSizeOfTheMeanTheAbsoluteMeanAndTheSpread() {
    Figure figure = FIGURES.get("morris");
    assertThat(Picture.legend(figure))
        .containsExactly(
            "size of the mean effect, |μ|, told from 0 #0072B2",
            "|μ|, not told from 0 #0072B2",
            "mean absolute effect, μ* #D55E00",
            "standard deviation of effects, σ #009E73");
    Picture picture = Picture.of(figure);
    assertThat(picture.bold()).containsExactly("H1 Coercion gamble");
    // Days at the left, chance at the right; news.weight above army.pay.
    DoubleUnaryOperator days = picture.across("10", 10, "30", 30, 0);
    assertPlaces(picture.markers(ArmStyle.of(1), true), days, 30);
    assertPlaces(picture.markers(ArmStyle.of(1), false), days, 5);
    assertPlaces(picture.markers(ArmStyle.of(2), false), days, 40, 25);
    assertPlaces(picture.markers(ArmStyle.of(3), false), days, 20, 35);
    DoubleUnaryOperator chance = picture.across("0.1", 0.1, "0.3", 0.3, 0);
    assertPlaces(picture.markers(ArmStyle.of(2), false).subList(2, 4), chance, 0.3, 0.1);
    assertEnds(picture.lines(ArmStyle.of(1).colour(), 2).get(0), days, 0, 30);
    double row = picture.at("news.weight", 0).getY();
    assertThat(picture.beside(row, 2)).containsExactly("news.weight", "lowers", "raises");
    assertThat(picture.beside(picture.at("army.pay", 0).getY(), 2))
        .as("a mean below half of its absolute mean goes both ways; at the half it does not")
        .startsWith("army.pay", "±")
        .hasSize(3);
  }

  @Test
  void linearEffectsHaveIntervalsAndTheirShareOfTheVariance() {
    Figure figure = FIGURES.get("linear");
    Picture picture = Picture.of(figure);
    DoubleUnaryOperator days = picture.across("-50", -50, "0", 0, 0);
    assertPlaces(picture.markers(ArmStyle.of(1), true), days, -60);
    assertPlaces(picture.markers(ArmStyle.of(1), false), days, 10);
    List<Line2D> intervals = picture.lines(ArmStyle.of(1).colour(), 1.6f);
    assertThat(intervals).hasSize(4);
    assertEnds(intervals.get(0), days, -80, -40);
    assertEnds(intervals.get(1), days, -20, 40);
    DoubleUnaryOperator chance = picture.across("0.2", 0.2, "0.4", 0.4, 0);
    assertEnds(intervals.get(2), chance, 0.3, 0.5);
    assertThat(picture.beside(picture.at("news.weight", 0).getY(), 2))
        .containsExactly("news.weight", "25.0 %", "30.0 %");
    assertThat(picture.beside(picture.at("army.pay", 0).getY(), 2))
        .containsExactly("army.pay", "2.0 %", "1.0 %");
    assertThat(figure.description()).contains("n = 400 runs", "explain 60 % of the variance");
  }

  @Test
  void sharesOfTheVarianceStandBelowOneAnotherAndChanceAbove() {
    Figure figure = FIGURES.get("sobol");
    assertThat(Picture.legend(figure))
        .containsExactly(
            "first order #0072B2",
            "total #D55E00",
            "total with chance #009E73",
            "chance alone #000000");
    Picture picture = Picture.of(figure);
    DoubleUnaryOperator days = picture.across("0.5", 0.5, "1.0", 1, 0);
    DoubleUnaryOperator falls = picture.across("0.5", 0.5, "1.0", 1, 1);
    assertPlaces(picture.markers(ArmStyle.of(1), true), days, 0.3);
    assertPlaces(picture.markers(ArmStyle.of(2), false), days, 0.5);
    assertPlaces(picture.markers(ArmStyle.of(3), false), days, 0.7);
    assertPlaces(picture.markers(ArmStyle.of(3), false).subList(1, 2), falls, 0.4);
    // The row of all parameters fixed comes first.
    assertPlaces(picture.markers(ArmStyle.of(0), true), days, 0.15, 0.35);
    assertPlaces(picture.markers(ArmStyle.of(0), true).subList(2, 4), falls, 0.9, 0.6);
    assertEnds(picture.lines(ArmStyle.of(2).colour(), 1.6f).get(0), days, 0.4, 0.6);
    assertThat(picture.lines(ArmStyle.of(0).colour(), 1.6f))
        .as("an estimate without an interval has no line")
        .hasSize(3);
    double first = picture.markers(ArmStyle.of(1), true).get(0).getY();
    double total = picture.markers(ArmStyle.of(2), false).get(0).getY();
    assertThat(total - first).isEqualTo(10, within(1e-6));
    assertThat(figure.description()).contains("n = 64 points with 8 draws");
  }

  @Test
  void thePeelingIsCoverageAgainstDensity() {
    Figure figure = FIGURES.get("prim");
    assertThat(Panel.columns(figure)).containsExactly("H1 Coercion gamble");
    assertThat(Panel.axes(figure, 0).get(0)).startsWith("Coverage");
    Panel panel = Panel.of(figure, 0, 0);
    assertThat(panel.lines(ArmStyle.of(1).colour())).containsExactly("1 0.3, 0.8 0.6, 0.4 0.9");
    assertThat(panel.dots(ArmStyle.of(1).colour())).isEqualTo("1 0.3, 0.8 0.6, 0.4 0.9");
    assertThat(panel.marks(ArmStyle.of(2).colour())).containsExactly("0.8 0.6");
    assertThat(panel.marks(ArmStyle.of(0).colour())).containsExactly("(0.7 0.55)");
    assertThat(panel.lines(ArmStyle.of(0).colour()))
        .containsExactly("0.6 0.55, 0.8 0.55", "0.7 0.5, 0.7 0.6");
    assertThat(panel.x()).isEqualTo("-0.035 to 1.035");
    assertThat(figure.description())
        .contains("n = 800 runs per hypothesis to find the box, 400 others")
        .contains("55 % (50 to 60) survive in the box, 30 % (28 to 32) of all", "p < 0.001");
  }

  @Test
  void theLimitsOfTheBoxAreBarsOverThePrior() {
    Picture picture = Picture.of(FIGURES.get("prim-limits"));
    DoubleUnaryOperator part = picture.across("0.2", 0.2, "0.8", 0.8, 0);
    List<Rectangle2D> bars = picture.filled(Palette.tint(ArmStyle.of(1).colour(), 0.6));
    assertThat(bars).hasSize(2);
    assertThat(part.applyAsDouble(bars.get(0).getMinX())).isCloseTo(0.25, within(1e-4));
    assertThat(part.applyAsDouble(bars.get(0).getMaxX())).isCloseTo(0.75, within(1e-4));
    assertThat(part.applyAsDouble(bars.get(1).getMaxX())).isCloseTo(0.4, within(1e-4));
    assertThat(picture.texts())
        .contains("0.123 to 0.5; p < 0.001", "0 to 1200; p = 0.030")
        .containsSubsequence("news.weight", "army.pay");
  }

  @Test
  void withoutABoxTheLimitsAreLeftOut() {
    Drivers all = drivers();
    Drivers.SurvivalBox found = box();
    Drivers.SurvivalBox none =
        new Drivers.SurvivalBox(
            "H1",
            List.of(),
            Optional.empty(),
            List.of(),
            new Estimate(NONE, NONE, NONE),
            new Estimate(NONE, NONE, NONE),
            found.base(),
            NONE,
            800,
            400);
    List<Figure> figures =
        DriverBook.figures(
            new Drivers("aid", all.effects(), List.of(), all.shares(), all.noise(), List.of(none)),
            MadeUpFindings.SCENARIO);
    assertThat(figures).extracting(Figure::name).containsExactly("morris", "sobol", "prim");
    assertThat(Panel.of(figures.get(2), 0, 0).note()).startsWith("too few runs");
  }
}
