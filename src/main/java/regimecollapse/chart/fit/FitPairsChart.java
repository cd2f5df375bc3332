package regimecollapse.chart.fit;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import regimecollapse.analysis.fit.FitFindings.Draw;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Numbers;

/** Draws of the posterior, two parameters at a time: those that the record narrowed most. */
final class FitPairsChart {
  /** So many parameters can be told apart on a page. */
  static final int PARAMETERS = 4;

  private static final double PANEL = 196;
  private static final double GAP = 16;
  private static final double LEFT = 66;
  private static final double BELOW = 46;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font TINY = Fonts.regular(Fonts.LEAST);

  private final List<String> parameters;
  private final List<Draw> draws;
  private final Scenario scenario;
  private final double even;

  FitPairsChart(List<String> parameters, List<Draw> draws, Scenario scenario) {
    this.parameters = parameters;
    this.draws = draws;
    this.scenario = scenario;
    this.even = 1.0 / draws.size();
  }

  Figure figure() {
    int panels = parameters.size() - 1;
    return new Sheet(
            "Parameters together, after the record",
            draws.size() + " draws of the posterior; the area of a mark is its weight.")
        .legend(new FitStyle(scenario).legend(false))
        .caption(
            "The "
                + parameters.size()
                + " parameters whose spread shrank most, on average over the hypotheses. Axes run"
                + " from the lowest to the highest draw, in logarithms where the range is. Clouds that lie apart where the ranges of"
                + " the hypotheses lie apart were put in, not found.")
        .figure(
            "fit-pairs", LEFT + panels * (PANEL + GAP), panels * (PANEL + GAP) + BELOW, this::draw);
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    int panels = parameters.size() - 1;
    for (int row = 0; row < panels; row++) {
      for (int column = 0; column <= row; column++) {
        Rectangle2D box =
            new Rectangle2D.Double(
                area.getX() + LEFT + column * (PANEL + GAP),
                area.getY() + row * (PANEL + GAP),
                PANEL,
                PANEL);
        drawPanel(g, box, column, row + 1);
        g.setColor(Palette.INK);
        if (row == panels - 1) {
          drawBelow(g, box, column);
        }
        if (column == 0) {
          drawLeft(g, box, row + 1);
        }
      }
    }
  }

  private void drawBelow(Graphics2D g, Rectangle2D box, int k) {
    double[] ends = ends(k);
    g.setFont(TINY);
    Text.left(g, Numbers.digits(ends[0], 3), box.getX(), box.getMaxY() + 13);
    Text.right(g, Numbers.digits(ends[1], 3), box.getMaxX(), box.getMaxY() + 13);
    g.setFont(FONT);
    Text.centre(g, parameters.get(k), box.getCenterX(), box.getMaxY() + 30);
  }

  private void drawLeft(Graphics2D g, Rectangle2D box, int k) {
    double[] ends = ends(k);
    g.setFont(TINY);
    Text.right(g, Numbers.digits(ends[0], 3), box.getX() - 5, box.getMaxY());
    Text.right(g, Numbers.digits(ends[1], 3), box.getX() - 5, box.getY() + 10);
    g.setFont(FONT);
    Text.upwards(g, parameters.get(k), box.getX() - LEFT + 10, box.getCenterY());
  }

  private double[] ends(int k) {
    return new double[] {
      draws.stream().mapToDouble(d -> d.values()[k]).min().orElse(0),
      draws.stream().mapToDouble(d -> d.values()[k]).max().orElse(1)
    };
  }

  private void drawPanel(Graphics2D g, Rectangle2D box, int x, int y) {
    Pen.draw(g, Palette.AXIS, 0.7f, box);
    ValueScale across = scale(x);
    ValueScale up = scale(y);
    for (Draw draw : draws) {
      double right = across.part(draw.values()[x]);
      double high = up.part(draw.values()[y]);
      stamp(
          g,
          draw,
          box.getX() + 5 + right * (box.getWidth() - 10),
          box.getMaxY() - 5 - high * (box.getHeight() - 10));
    }
  }

  private ValueScale scale(int k) {
    double[] ends = ends(k);
    return ValueScale.of(scenario, parameters.get(k), ends[0], ends[1]);
  }

  private void stamp(Graphics2D g, Draw draw, double x, double y) {
    ArmStyle style = new FitStyle(scenario).of(draw.hypothesis());
    double size = 0.55 * Math.sqrt(draw.weight() / even);
    AffineTransform at = AffineTransform.getTranslateInstance(x, y);
    at.scale(size, size);
    Shape mark = at.createTransformedShape(style.marker());
    Pen.draw(g, style.colour(), 0.8f, mark);
  }
}
