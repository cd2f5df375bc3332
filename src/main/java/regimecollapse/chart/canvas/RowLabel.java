package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The label at the left of a row, in two lines where one does not hold it and the row is high. */
public final class RowLabel {
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final double LEADING = Fonts.SMALL * 1.2;

  private RowLabel() {}

  /**
   * Draws the label, right-justified, with the row's shade behind it.
   *
   * @param row the whole row, the label's part included
   * @param width of the label's part
   * @param shaded whether the row has a shade
   */
  public static void draw(
      Graphics2D g, String label, Rectangle2D row, double width, boolean shaded) {
    if (shaded) {
      g.setColor(Palette.FILL);
      g.fill(row);
    }
    g.setFont(FONT);
    g.setColor(Palette.INK);
    List<String> lines = Text.wrap(label, FONT, width - 12);
    if (lines.size() > 2 || lines.size() * LEADING > row.getHeight()) {
      lines = List.of(Text.fit(label, FONT, width - 12));
    }
    double y = row.getCenterY() + Fonts.SMALL * 0.35 - (lines.size() - 1) * LEADING / 2;
    for (String line : lines) {
      Text.right(g, line, row.getX() + width - 10, y);
      y += LEADING;
    }
  }
}
