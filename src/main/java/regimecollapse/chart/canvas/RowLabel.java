package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The labels at the left of rows, in two lines where one does not hold it and the row is high. */
public final class RowLabel {
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final double LEADING = Fonts.SMALL * 1.2;

  private RowLabel() {}

  /** Width that holds all labels and some room, within bounds, px. */
  public static double width(List<String> labels, double room, double least, double most) {
    double longest = least;
    for (String label : labels) {
      longest = Math.max(longest, Text.width(label, FONT) + room);
    }
    return Math.min(most, longest);
  }

  /**
   * Draws labels below one another, right-justified, every other row with a shade.
   *
   * @param first the whole first row, the label's part included
   * @param width of the label's part
   */
  public static void draw(Graphics2D g, List<String> labels, Rectangle2D first, double width) {
    for (int i = 0; i < labels.size(); i++) {
      Rectangle2D row = row(first, i);
      List<String> lines = Text.wrap(labels.get(i), FONT, width - 12);
      if (lines.size() > 2 || lines.size() * LEADING > row.getHeight()) {
        lines = List.of(Text.fit(labels.get(i), FONT, width - 12));
      }
      draw(g, lines, row, width, i % 2 == 0);
    }
  }

  /** The n-th row below the first, counted from it. */
  public static Rectangle2D row(Rectangle2D first, int n) {
    double height = first.getHeight();
    return new Rectangle2D.Double(
        first.getX(), first.getY() + n * height, first.getWidth(), height);
  }

  /** Draws the lines of a label, with the row's shade behind it. */
  public static void draw(
      Graphics2D g, List<String> lines, Rectangle2D row, double width, boolean shaded) {
    if (shaded) {
      g.setColor(Palette.FILL);
      g.fill(row);
    }
    Pen.ink(g, FONT);
    double y = row.getCenterY() + Fonts.SMALL * 0.35 - (lines.size() - 1) * LEADING / 2;
    for (String line : lines) {
      Text.right(g, line, row.getX() + width - 10, y);
      y += LEADING;
    }
  }
}
