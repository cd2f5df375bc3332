package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.contrast.Contrast;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.RowAxis;
import regimecollapse.stats.Interval;

/**
 * The contrasts of one hypothesis in one measure, a row an arm.
 *
 * @param measure what it shows
 * @param first the first row, without the figures at its right
 */
record ContrastPanel(ContrastMeasure measure, Rectangle2D first) {
  static final double WIDTH = 300;

  /** Width of the figures at the right, px. */
  static final double VALUES = 172;

  static final ArmStyle STYLE = ArmStyle.of(1);
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final BasicStroke PAIRED =
      new BasicStroke(4.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final BasicStroke UNPAIRED = new BasicStroke(1.1f);

  /** The sample of an interval. */
  static LegendItem legend(String label, boolean paired) {
    return LegendItem.line(
        label, paired ? STYLE.colour() : Palette.INK, paired ? PAIRED : UNPAIRED);
  }

  /** Draws the axis and, of the contrasts of a hypothesis, those of these arms. */
  void draw(Graphics2D g, Contrasts contrasts, String hypothesis, List<String> arms) {
    drawFrame(g, arms.size());
    for (Contrast contrast : contrasts.byHypothesis()) {
      int i = arms.indexOf(contrast.arm());
      if (contrast.hypothesis().equals(hypothesis) && i >= 0) {
        double y = first.getY() + (i + 0.5) * first.getHeight();
        if (contrast.changesNothing()) {
          drawWords(g, "no run differs", y);
        } else {
          drawContrast(g, measure.of(contrast), y);
        }
      }
    }
  }

  private double x(double value) {
    return first.getX() + measure.scale().at(value) * WIDTH;
  }

  private double right() {
    return first.getX() + WIDTH + VALUES - 4;
  }

  private void drawFrame(Graphics2D g, int rows) {
    RowAxis axis =
        new RowAxis(
            new Rectangle2D.Double(first.getX(), first.getY(), WIDTH, rows * first.getHeight()));
    for (double value : measure.scale().ticks()) {
      axis.tick(
          g,
          x(value),
          Difference.signed(measure.scale().format(), value),
          value == 0 ? Palette.INK : Palette.GRID,
          value == 0 ? 1.2f : 0.7f);
    }
  }

  private void drawContrast(Graphics2D g, Optional<Difference> found, double y) {
    if (found.isEmpty()) {
      drawWords(g, "–", y);
      return;
    }
    Difference values = found.get();
    boolean both = measure.toldApart(values);
    double upper = both ? y - 2.5 : y;
    drawInterval(g, values.paired(), upper, true);
    if (both) {
      drawInterval(g, values.unpaired(), y + 5.5, false);
    }
    LegendItem.stamp(g, STYLE, true, x(values.value()), upper);
    Pen.ink(g, FONT);
    Text.right(g, values.text(measure.format()), right(), y + Fonts.SMALL * 0.35);
  }

  /** What stands in place of figures. */
  private void drawWords(Graphics2D g, String words, double y) {
    g.setFont(FONT);
    g.setColor(Palette.MUTED);
    Text.right(g, words, right(), y + Fonts.SMALL * 0.35);
  }

  private void drawInterval(Graphics2D g, Interval interval, double y, boolean paired) {
    if (Double.isNaN(interval.low()) || Double.isNaN(interval.high())) {
      return;
    }
    Color colour = paired ? STYLE.colour() : Palette.INK;
    double from = x(interval.low());
    double to = x(interval.high());
    g.setColor(colour);
    g.setStroke(paired ? PAIRED : UNPAIRED);
    g.draw(new Line2D.Double(from, y, to, y));
    if (!paired) {
      g.draw(new Line2D.Double(from, y - 2.5, from, y + 2.5));
      g.draw(new Line2D.Double(to, y - 2.5, to, y + 2.5));
    }
  }
}
