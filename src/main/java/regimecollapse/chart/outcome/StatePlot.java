package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import regimecollapse.analysis.base.Curve;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.SplitAxis;

/** Draws a state over a split time axis, as a line or as a strip of colour. */
final class StatePlot {
  /** Distance of strips, px. */
  static final double ROW = 17;

  private StatePlot() {}

  /** Draws a mean as a line in a frame from 0 to 100 %. */
  static void line(Graphics2D g, SplitAxis axis, Curve curve, Rectangle2D frame) {
    Pen.draw(
        g,
        Palette.GRID,
        0.7f,
        new Line2D.Double(
            frame.getMinX(), frame.getCenterY(), frame.getMaxX(), frame.getCenterY()));
    for (boolean magnified : new boolean[] {false, true}) {
      Path2D.Double path = new Path2D.Double();
      for (int i = 0; i < curve.size(); i++) {
        if (axis.holds(curve.day(i), magnified) && !Double.isNaN(curve.value(i))) {
          double x = axis.x(curve.day(i), magnified);
          double y = frame.getMaxY() - Math.min(1, curve.value(i)) * frame.getHeight();
          if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
          } else {
            path.lineTo(x, y);
          }
        }
      }
      g.setColor(Palette.INK);
      g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      g.draw(path);
    }
  }

  /** Draws a mean as a strip of colour whose upper edge is at y. */
  static void strip(Graphics2D g, SplitAxis axis, Curve curve, double y) {
    for (boolean magnified : new boolean[] {false, true}) {
      double from = Double.NaN;
      double shade = Double.NaN;
      double end = axis.end(magnified);
      double last = Double.NaN;
      for (int i = 0; i < curve.size(); i++) {
        if (!axis.holds(curve.day(i), magnified)) {
          continue;
        }
        last = magnified ? curve.day(i) + 1 : Double.NaN;
        double now = Math.rint(curve.value(i) * 25) / 25;
        if (Double.compare(now, shade) != 0) {
          double x = axis.x(curve.day(i), magnified);
          // A hair wider, so that no paper shows between neighbours.
          fill(g, shade, new Rectangle2D.Double(from, y, x - from + 0.4, ROW - 1));
          from = x;
          shade = now;
        }
      }
      // Nothing is known after the last value: the strip ends a day later.
      double to = Double.isNaN(last) ? end : Math.min(end, axis.x(last, magnified));
      fill(g, shade, new Rectangle2D.Double(from, y, to - from, ROW - 1));
    }
  }

  private static void fill(Graphics2D g, double shade, Rectangle2D box) {
    if (!Double.isNaN(shade) && box.getWidth() > 0) {
      g.setColor(Palette.share(shade));
      g.fill(box);
    }
  }
}
