package regimecollapse.chart.form;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Text;

/**
 * The axis below rows that are drawn by hand.
 *
 * @param frame of the rows
 * @param below base line of the labels under it, px
 * @param last base line of the title under them, px
 */
public record RowAxis(Rectangle2D frame, double below, double last) {
  /** Space that labels and title take. */
  public static final double HEIGHT = 38;

  public RowAxis(Rectangle2D frame) {
    this(frame, 16, 32);
  }

  /** A thin line over all rows with its label. */
  public void tick(Graphics2D g, double x, String label) {
    tick(g, x, label, Palette.GRID, 0.7f);
  }

  /** A line of a colour and width over all rows with its label. */
  public void tick(Graphics2D g, double x, String label, Color colour, float width) {
    g.setFont(Fonts.regular(Fonts.LEAST));
    Pen.draw(g, colour, width, new Line2D.Double(x, frame.getMinY(), x, frame.getMaxY() + 3));
    g.setColor(Palette.INK);
    Text.centre(g, label, x, frame.getMaxY() + below);
  }

  /** What the axis is of. */
  public void title(Graphics2D g, String title) {
    Pen.ink(g, Fonts.regular(Fonts.SMALL));
    Text.centre(g, title, frame.getCenterX(), frame.getMaxY() + last);
  }
}
