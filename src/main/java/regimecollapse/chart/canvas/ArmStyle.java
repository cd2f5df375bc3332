package regimecollapse.chart.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How an arm looks in every chart: told apart by colour, by dashes and by marker, each alone.
 *
 * @param colour of line and marker
 * @param stroke of lines
 * @param marker around the origin
 */
public record ArmStyle(Color colour, BasicStroke stroke, Shape marker) {
  /** How many arms can be told apart in one panel. */
  public static final int DISTINCT = Palette.LINES.size();

  private static final float[][] DASHES = {
    {}, {9, 3}, {2.5f, 2.5f}, {9, 3, 2, 3}, {14, 4}, {5, 2.5f}, {9, 3, 2, 3, 2, 3}
  };

  /** The style of the n-th arm, counted from 0; styles repeat after {@link #DISTINCT}. */
  public static ArmStyle of(int index) {
    int i = Math.floorMod(index, DISTINCT);
    return new ArmStyle(Palette.LINES.get(i), stroke(i), marker(i));
  }

  /** A line of dashes and gaps, px. */
  public static BasicStroke dashes(float width, float... dashes) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  private static BasicStroke stroke(int index) {
    float[] dash = DASHES[index];
    return dash.length == 0
        ? new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
        : dashes(1.8f, dash);
  }

  private static Shape marker(int index) {
    return switch (index) {
      case 0 -> new Ellipse2D.Double(-4, -4, 8, 8);
      case 1 -> new Rectangle2D.Double(-3.6, -3.6, 7.2, 7.2);
      case 2 -> polygon(0, -4.8, 4.6, 3.4, -4.6, 3.4);
      case 3 -> polygon(0, -5.2, 5.2, 0, 0, 5.2, -5.2, 0);
      case 4 -> polygon(0, 4.8, 4.6, -3.4, -4.6, -3.4);
      case 5 -> plus();
      default -> AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(plus());
    };
  }

  private static Shape plus() {
    return polygon(
        -1.5, -5, 1.5, -5, 1.5, -1.5, 5, -1.5, 5, 1.5, 1.5, 1.5, 1.5, 5, -1.5, 5, -1.5, 1.5, -5,
        1.5, -5, -1.5, -1.5, -1.5);
  }

  private static Shape polygon(double... xy) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }
}
