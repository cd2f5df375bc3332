package regimecollapse.watch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import regimecollapse.scenario.force.Side;

/** The signs of the map, of its legend too. */
final class MapSigns {
  private static final double ARROW = 7;

  private MapSigns() {}

  /** Draws without steps from now on. */
  static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Circles for the government, squares against it, diamonds for others. */
  static Shape shape(Side side, Point2D at, double r) {
    double x = at.getX();
    double y = at.getY();
    return switch (side) {
      case REGIME -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case OPPOSITION -> new Rectangle2D.Double(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
      case THIRD -> {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - 1.25 * r);
        diamond.lineTo(x + 1.25 * r, y);
        diamond.lineTo(x, y + 1.25 * r);
        diamond.lineTo(x - 1.25 * r, y);
        diamond.closePath();
        yield diamond;
      }
    };
  }

  /** Men on the road: the way behind them, and a head that points to where they go. */
  static void way(
      Graphics2D g, List<Point2D> points, Point2D goal, Look look, Color colour, boolean open) {
    Path2D way = new Path2D.Double();
    way.moveTo(points.get(0).getX(), points.get(0).getY());
    points.forEach(p -> way.lineTo(p.getX(), p.getY()));
    g.setColor(colour);
    g.setStroke(new BasicStroke(1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(way);
    Point2D end = points.get(points.size() - 1);
    double angle = Math.atan2(goal.getY() - end.getY(), goal.getX() - end.getX());
    if (end.distance(goal) < 1 && points.size() > 1) {
      Point2D last = points.get(points.size() - 2);
      angle = Math.atan2(end.getY() - last.getY(), end.getX() - last.getX());
    }
    arrow(g, end, angle, look, colour, open);
  }

  /** A full head for a column, an empty one for those who withdraw. */
  static void arrow(Graphics2D g, Point2D at, double angle, Look look, Color colour, boolean open) {
    Path2D head = new Path2D.Double();
    // Both feet of the head lie the same angle behind its point.
    head.moveTo(
        at.getX() + ARROW * StrictMath.cos(angle), at.getY() + ARROW * StrictMath.sin(angle));
    for (double turn : new double[] {angle + 2.45, angle - 2.45}) {
      head.lineTo(
          at.getX() + ARROW * StrictMath.cos(turn), at.getY() + ARROW * StrictMath.sin(turn));
    }
    head.closePath();
    g.setColor(open ? look.paper() : colour);
    g.fill(head);
    g.setColor(open ? colour : look.paper());
    g.setStroke(new BasicStroke(open ? 1.8f : 0.8f));
    g.draw(head);
  }
}
