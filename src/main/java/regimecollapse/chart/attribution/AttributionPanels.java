package regimecollapse.chart.attribution;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import regimecollapse.analysis.attribution.AttributionMeasure;
import regimecollapse.analysis.attribution.AttributionReading;
import regimecollapse.analysis.attribution.FactorEffect;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.RowLabel;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Headings;
import regimecollapse.chart.form.RowAxis;
import regimecollapse.chart.form.Scale;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.stats.Interval;
import regimecollapse.stats.ReplicationMean;

/** The figure of one measure: a row a factor, a column a hypothesis, the same axis in all. */
final class AttributionPanels {
  private static final double ROW = 38;
  private static final double GAP = 22;
  private static final double VALUES = 52;
  private static final int STEPS = 4;
  private static final double MOST_LABELS = 300;

  /** Heights of the three markers of a row, from its middle. */
  private static final double[] LEVELS = {-9, 2, 12};

  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final ArmStyle SHARE = ArmStyle.of(1);
  private static final ArmStyle ADDED = ArmStyle.of(2);
  private static final ArmStyle LEFT_OUT = ArmStyle.of(3);

  private final Subject subject;
  private final Attribution attribution;
  private final AttributionMeasure measure;
  private final List<FactorEffects> columns;
  private final List<String> factors;
  private final Scale scale;
  private final double panel;
  private final double labels;
  private final Headings headings;
  private final AttributionWords words;

  /**
   * Panels, not yet drawn.
   *
   * @param columns effects on one measure, a hypothesis each, at least one
   */
  AttributionPanels(Subject subject, Attribution attribution, List<FactorEffects> columns) {
    this.subject = subject;
    this.attribution = attribution;
    this.measure = columns.get(0).measure();
    this.words = AttributionWords.of(subject);
    this.columns = columns;
    this.factors = ordered();
    this.scale =
        Scale.withSpace(columns.stream().flatMapToDouble(AttributionPanels::values), STEPS);
    this.panel = columns.size() <= 2 ? 330 : columns.size() == 3 ? 235 : 190;
    this.labels = RowLabel.width(factors.stream().map(this::title).toList(), 14, 140, MOST_LABELS);
    List<String> titles =
        columns.stream().map(column -> subject.hypothesis(column.hypothesis())).toList();
    this.headings = new Headings(titles, panel + VALUES);
  }

  /** The titles, and what both ends are. */
  private double head() {
    return headings.height() + Fonts.BODY * Text.LEADING + 8;
  }

  private static DoubleStream values(FactorEffects column) {
    return column.factors().stream()
        .flatMapToDouble(
            f ->
                DoubleStream.of(
                    f.shapley().value(),
                    f.shapley().interval().low(),
                    f.shapley().interval().high(),
                    f.addOne().value(),
                    f.leaveOneOut().value()));
  }

  /** The factors by their mean share over the hypotheses, the greatest part of the effect first. */
  private List<String> ordered() {
    double whole = columns.stream().mapToDouble(c -> c.total().value()).sum();
    double sign = whole < 0 ? -1 : 1;
    Map<String, Double> mean =
        columns.stream()
            .flatMap(c -> c.factors().stream())
            .collect(
                Collectors.groupingBy(
                    FactorEffect::factor,
                    Collectors.averagingDouble(f -> sign * f.shapley().value())));
    return columns.get(0).factors().stream()
        .map(FactorEffect::factor)
        .sorted(Comparator.comparingDouble(f -> -mean.get(f)))
        .toList();
  }

  Figure figure() {
    double width = labels + columns.size() * (panel + VALUES) + (columns.size() - 1) * GAP;
    double height = head() + factors.size() * ROW + RowAxis.HEIGHT;
    AttributionReading reading = AttributionReading.of(subject.scenario());
    Sheet sheet =
        new Sheet(words.title(measure), sample())
            .legend(
                List.of(
                    LegendItem.marker("share (Shapley value) with 95 % interval", SHARE, true),
                    LegendItem.marker("added alone, all others off", ADDED, false),
                    LegendItem.marker("left out alone, all others on", LEFT_OUT, false)))
            .caption(AttributionWords.howToRead(measure));
    for (FactorEffects column : columns) {
      sheet.caption(reading.sentences(subject.hypothesis(column.hypothesis()), column));
    }
    return sheet
        .caption(AttributionWords.oneAtATime())
        .caption(
            columns.stream()
                .map(c -> reading.oneAtATime(subject.hypothesis(c.hypothesis()), c))
                .collect(Collectors.joining(" ")))
        .figure(words.file(measure), width, height, this::draw);
  }

  private String sample() {
    int least = columns.stream().mapToInt(FactorEffects::n).min().orElse(0);
    int most = columns.stream().mapToInt(FactorEffects::n).max().orElse(0);
    int dropped = columns.stream().mapToInt(FactorEffects::dropped).sum();
    return "n = "
        + (least == most ? "" + most : least + " to " + most)
        + " replications per hypothesis, "
        + attribution.permutations()
        + " orders of "
        + factors.size()
        + " factors in each, "
        + words.span(columns.get(0))
        + (dropped == 0 ? "." : "; " + dropped + " replications with a failed run left out.");
  }

  private String title(String factor) {
    return attribution.title(factor);
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY() + head();
    Rectangle2D first = new Rectangle2D.Double(area.getX(), top, area.getWidth(), ROW);
    for (int i = 0; i < factors.size(); i++) {
      String label = Text.fit(title(factors.get(i)), FONT, labels - 12);
      RowLabel.draw(g, List.of(label), RowLabel.row(first, i), labels, i % 2 == 0);
    }
    for (int c = 0; c < columns.size(); c++) {
      double x = area.getX() + labels + c * (panel + VALUES + GAP);
      double below = headings.draw(g, c, x, area.getY());
      g.setFont(FONT);
      Text.left(g, AttributionWords.ends(columns.get(c)), x, below);
      Rectangle2D frame = new Rectangle2D.Double(x, top, panel, factors.size() * ROW);
      drawAxis(g, new RowAxis(frame));
      for (FactorEffect effect : columns.get(c).factors()) {
        double y = frame.getY() + (factors.indexOf(effect.factor()) + 0.5) * ROW;
        drawEffect(g, effect, frame, y);
      }
    }
  }

  private void drawAxis(Graphics2D g, RowAxis axis) {
    for (double tick : scale.ticks()) {
      axis.tick(
          g,
          x(axis.frame(), tick),
          AttributionWords.number(measure, tick),
          tick == 0 ? Palette.AXIS : Palette.GRID,
          tick == 0 ? 1.1f : 0.7f);
    }
    axis.title(g, AttributionWords.axis(measure));
  }

  private double x(Rectangle2D frame, double value) {
    return frame.getX() + scale.at(value) * panel;
  }

  private void drawEffect(Graphics2D g, FactorEffect effect, Rectangle2D frame, double y) {
    LegendItem.stamp(g, ADDED, false, x(frame, effect.addOne().value()), y + LEVELS[1]);
    LegendItem.stamp(g, LEFT_OUT, false, x(frame, effect.leaveOneOut().value()), y + LEVELS[2]);
    double top = y + LEVELS[0];
    ReplicationMean share = effect.shapley();
    Interval interval = share.interval();
    if (!Double.isNaN(interval.low())) {
      double low = x(frame, interval.low());
      LegendItem.interval(g, SHARE.colour(), 2f, low, x(frame, interval.high()), top);
    }
    LegendItem.stamp(g, SHARE, true, x(frame, share.value()), top);
    Pen.ink(g, share.isToldFromNothing() ? Fonts.bold(Fonts.SMALL) : FONT);
    String text = AttributionWords.number(measure, share.value());
    Text.right(g, text, frame.getMaxX() + VALUES - 2, top + Fonts.SMALL * 0.35);
  }
}
