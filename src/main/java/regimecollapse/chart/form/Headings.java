package regimecollapse.chart.form;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Text;

/**
 * Titles above columns that are drawn by hand, wrapped where they are too long.
 *
 * @param titles one a column
 * @param width of a column, px
 */
public record Headings(List<String> titles, double width) {
  private static final Font FONT = Fonts.bold(Fonts.BODY);

  /** The names of the hypotheses. */
  public static Headings of(Subject subject, double width) {
    return new Headings(subject.titles(), width);
  }

  /** Height of the longest, px. */
  public double height() {
    int lines = 1;
    for (String title : titles) {
      lines = Math.max(lines, Text.wrap(title, FONT, width).size());
    }
    return lines * Fonts.BODY * Text.LEADING;
  }

  /** Writes the title of a column from its upper left corner; gives the base line after it. */
  public double draw(Graphics2D g, int column, double x, double top) {
    Pen.ink(g, FONT);
    return Text.lines(g, Text.wrap(titles.get(column), FONT, width), x, top + Fonts.BODY);
  }
}
