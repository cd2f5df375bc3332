package regimecollapse.chart.form;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Text;

/** Names on a map: next to their places, not over one another, not outside. */
public final class PlaceLabels {
  private static final Font FONT = Fonts.regular(Fonts.LEAST);
  private static final double[] REACH = {3, 9, 16, 26, 38, 52, 68};
  private static final int DIRECTIONS = 16;

  private final Rectangle2D frame;
  private final Color ink;
  private final Color line;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Rectangle2D> better = new ArrayList<>();

  PlaceLabels(Rectangle2D frame) {
    this(frame, Palette.INK, Palette.MUTED);
  }

  /** Names within a frame, in a colour, with lines in another. */
  public PlaceLabels(Rectangle2D frame, Color ink, Color line) {
    this.frame = frame;
    this.ink = ink;
    this.line = line;
  }

  /** Keeps a mark free of names: at any cost, or only if there is room elsewhere. */
  public void keepFree(Point2D centre, double radius, boolean always) {
    (always ? taken : better)
        .add(
            new Rectangle2D.Double(
                centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius));
  }

  /** Writes a name near a mark, with a line where it has to stand off; else leaves it out. */
  public void write(Graphics2D g, String name, Point2D centre, double radius) {
    if (!tryToWrite(g, name, centre, radius, true)) {
      tryToWrite(g, name, centre, radius, false);
    }
  }

  private boolean tryToWrite(
      Graphics2D g, String name, Point2D centre, double radius, boolean freeOfAll) {
    double width = Text.width(name, FONT) + 2;
    double height = Fonts.LEAST + 1;
    for (double reach : REACH) {
      for (int i = 0; i < DIRECTIONS; i++) {
        double angle = 2 * Math.PI * i / DIRECTIONS;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double x = centre.getX() + cos * (radius + reach + width / 2);
        double y = centre.getY() + sin * (radius + reach + height / 2);
        Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        if (frame.contains(box)
            && taken.stream().noneMatch(box::intersects)
            && (!freeOfAll || better.stream().noneMatch(box::intersects))) {
          draw(g, name, box, reach > REACH[1] ? centre : null);
          taken.add(box);
          return true;
        }
      }
    }
    return false;
  }

  private void draw(Graphics2D g, String name, Rectangle2D box, Point2D from) {
    if (from != null) {
      double x = Math.max(box.getMinX(), Math.min(box.getMaxX(), from.getX()));
      double y = Math.max(box.getMinY() + 1, Math.min(box.getMaxY(), from.getY()));
      Pen.draw(g, line, 0.6f, new Line2D.Double(from.getX(), from.getY(), x, y));
    }
    g.setFont(FONT);
    g.setColor(ink);
    Text.left(g, name, box.getX() + 1, box.getMaxY() - 2.2);
  }
}
