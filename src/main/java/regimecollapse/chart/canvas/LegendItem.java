package regimecollapse.chart.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * An entry of a legend.
 *
 * @param label its text
 * @param swatch draws the sample into a box
 */
public record LegendItem(String label, Swatch swatch) {
  /** Size of the box of a sample. */
  static final double WIDTH = 34;

  static final double HEIGHT = 12;

  /** Draws a sample. */
  public interface Swatch {
    void draw(Graphics2D g, Rectangle2D box);
  }

  /** A line in the style of an arm. */
  public static LegendItem line(String label, ArmStyle style) {
    return line(label, style.colour(), style.stroke());
  }

  /** An entry with a line. */
  public static LegendItem line(String label, Color colour, BasicStroke stroke) {
    return new LegendItem(
        label,
        (g, box) -> {
          g.setColor(colour);
          g.setStroke(stroke);
          double y = box.getCenterY();
          g.draw(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y));
        });
  }

  /** The marker of an arm. */
  public static LegendItem marker(String label, ArmStyle style) {
    return marker(label, style, true);
  }

  /** A marker, filled or hollow. */
  public static LegendItem marker(String label, ArmStyle style, boolean filled) {
    return new LegendItem(
        label, (g, box) -> stamp(g, style, filled, box.getCenterX(), box.getCenterY()));
  }

  /** A filled box. */
  public static LegendItem box(String label, Color fill, Color outline) {
    return new LegendItem(
        label,
        (g, box) -> {
          g.setColor(fill);
          g.fill(box);
          Pen.draw(g, outline, 0.7f, box);
        });
  }

  /** The line of an arm with its marker on it. */
  public static LegendItem curve(String label, ArmStyle style, boolean filled) {
    LegendItem line = line(label, style);
    return new LegendItem(
        label,
        (g, box) -> {
          line.swatch().draw(g, box);
          stamp(g, style, filled, box.getCenterX(), box.getCenterY());
        });
  }

  /** Draws an interval as a line and on it its marker; all x in px. */
  public static void estimate(
      Graphics2D g, Look look, float width, double[] lowValueHigh, double y) {
    interval(g, look.style().colour(), width, lowValueHigh[0], lowValueHigh[2], y);
    stamp(g, look.style(), look.filled(), lowValueHigh[1], y);
  }

  /** Draws a level line. */
  public static void interval(
      Graphics2D g, Color colour, float width, double from, double to, double y) {
    Pen.draw(g, colour, width, new Line2D.Double(from, y, to, y));
  }

  /** How a marker looks. */
  public record Look(ArmStyle style, boolean filled) {}

  /** Draws a marker around a point. */
  public static void stamp(Graphics2D g, ArmStyle style, boolean filled, double x, double y) {
    Shape at = AffineTransform.getTranslateInstance(x, y).createTransformedShape(style.marker());
    g.setColor(filled ? style.colour() : Palette.PAPER);
    g.fill(at);
    Pen.draw(g, style.colour(), 1.2f, at);
  }
}
