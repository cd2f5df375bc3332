package regimecollapse.chart.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;

/** What a chart is drawn with. */
public final class Pen {
  private Pen() {}

  /** Writes in ink from now on. */
  public static void ink(Graphics2D g, Font font) {
    g.setFont(font);
    g.setColor(Palette.INK);
  }

  /**
   * Draws an outline; colour and stroke stay set.
   *
   * @param width of the line, in px
   */
  public static void draw(Graphics2D g, Color colour, float width, Shape shape) {
    g.setColor(colour);
    g.setStroke(new BasicStroke(width));
    g.draw(shape);
  }
}
