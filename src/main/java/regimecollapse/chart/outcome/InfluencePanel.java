package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.analysis.rests.Influence;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Text;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.stats.ConditionalMean.Group;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.text.Numbers;
import regimecollapse.text.PValues;

/**
 * The conditional mean over the range of the parameter that moves a contrast most.
 *
 * @param block of the contrast
 * @param influence of that parameter
 */
record InfluencePanel(HonestyBlock block, Influence influence) {
  static final double WIDTH = 318;

  private static final double LINE = 13;
  private static final ArmStyle STYLE = ArmStyle.of(1);
  private static final BasicStroke THIN = new BasicStroke(1.2f);
  private static final BasicStroke DASHED = ArmStyle.dashes(1.1f, 4, 3);
  private static final Font PLAIN = Fonts.regular(Fonts.LEAST);
  private static final Font BOLD = Fonts.bold(Fonts.LEAST);

  /** What the marks are. */
  static List<LegendItem> legend() {
    return List.of(
        LegendItem.marker("mean in a fifth of the draws, with 95 % interval", STYLE),
        LegendItem.line("mean of all", Palette.MUTED, DASHED));
  }

  /** The days that it shows. */
  DoubleStream days() {
    return influence.curve().groups().stream()
        .flatMapToDouble(
            group -> {
              Interval bar = group.interval(Confidence.NINETY_FIVE);
              return Double.isNaN(bar.low())
                  ? DoubleStream.of(group.mean())
                  : DoubleStream.of(bar.low(), bar.high());
            });
  }

  /** Draws it; the days reach from end to end in all panels. */
  XYPlot plot(double[] ends) {
    double from = influence.low();
    double to = influence.high();
    double room = 0.03 * (to - from);
    Layers layers =
        new Layers(
            Axes.plot(
                Axes.numbers(from - room, to + room, "0.######"), Axes.whole(ends[0], ends[1], 4)));
    layers.horizontal(0, Palette.INK, THIN);
    layers.horizontal(block.headline().survival().value(), Palette.MUTED, DASHED);
    List<double[]> points = new ArrayList<>();
    for (Group group : influence.curve().groups()) {
      points.add(new double[] {group.middle(), group.mean()});
      Interval bar = group.interval(Confidence.NINETY_FIVE);
      if (group.standardError() > 0) {
        double[] low = {group.middle(), bar.low()};
        double[] high = {group.middle(), bar.high()};
        layers.line(low, high, STYLE.colour(), THIN);
      }
    }
    layers.line(points, 1, STYLE.colour(), THIN);
    points.forEach(p -> layers.marker(p[0], p[1], STYLE, true));
    return layers.plot();
  }

  /** Space below a panel for what is written there, px. */
  double footer() {
    return 16 + lines().size() * LINE;
  }

  /** Writes below the panel which parameter it has and how strong the correlation is. */
  void write(Graphics2D g, Rectangle2D data) {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      boolean isMeaning = i < meaning().size();
      Font font = isMeaning ? BOLD : PLAIN;
      g.setFont(font);
      g.setColor(isMeaning ? Palette.INK : Palette.MUTED);
      String line = Text.fit(lines.get(i), font, data.getWidth());
      Text.centre(g, line, data.getCenterX(), data.getMaxY() + 32 + i * LINE);
    }
  }

  private List<String> meaning() {
    return Text.wrap(words(influence.parameter()), BOLD, WIDTH);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(meaning());
    lines.add(influence.parameter().unit() + " (" + influence.parameter().key() + ")");
    Interval rho = influence.correlation().interval(Confidence.NINETY_FIVE);
    lines.add(
        "rank correlation %s (%s to %s), Holm %s"
            .formatted(
                Numbers.signed(influence.correlation().rho(), 2),
                Numbers.signed(rho.low(), 2),
                Numbers.signed(rho.high(), 2),
                PValues.of(influence.pHolm())));
    block.survival().flipping().stream()
        .findFirst()
        .ifPresent(it -> lines.add("the sign flips with " + it.parameter().key()));
    return lines;
  }

  /** What a parameter means, as a title. */
  static String words(Parameter parameter) {
    String meaning = parameter.meaning();
    return meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1);
  }
}
