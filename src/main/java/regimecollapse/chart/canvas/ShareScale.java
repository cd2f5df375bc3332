package regimecollapse.chart.canvas;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;

/** The colour scale of shares, as a key. */
public final class ShareScale {
  static final double WIDTH = 190;
  private static final int STEPS = 38;
  private static final double HEIGHT = 11;

  private ShareScale() {}

  /** Draws the scale with its label before it; the point is where the label begins. */
  public static void draw(Graphics2D g, String label, double x, double y) {
    draw(g, label, x, y, Palette::share);
  }

  /** The same for other colours of shares. */
  public static void draw(
      Graphics2D g, String label, double x, double y, DoubleFunction<Color> colours) {
    Pen.ink(g, Fonts.regular(Fonts.SMALL));
    Text.left(g, label, x, y + 9.5);
    double left = x + Text.width(label, g.getFont()) + 12;
    for (int i = 0; i < STEPS; i++) {
      g.setColor(colours.apply((i + 0.5) / STEPS));
      double from = left + i * WIDTH / STEPS;
      // A hair wider, so that no paper shows between the steps.
      g.fill(new Rectangle2D.Double(from, y, WIDTH / STEPS + (i < STEPS - 1 ? 0.5 : 0), HEIGHT));
    }
    Pen.draw(g, Palette.AXIS, 0.7f, new Rectangle2D.Double(left, y, WIDTH, HEIGHT));
    Pen.ink(g, Fonts.regular(Fonts.LEAST));
    for (int quarter = 0; quarter <= 4; quarter += 2) {
      Text.centre(g, 25 * quarter + " %", left + quarter * WIDTH / 4, y + HEIGHT + 12);
    }
  }
}
