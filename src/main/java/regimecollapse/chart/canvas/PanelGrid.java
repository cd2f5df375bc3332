package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;

/**
 * Small multiples: panels in rows and columns with common axes, a title above each column and each
 * row.
 *
 * @param columns titles of the columns
 * @param rows titles of the rows; an empty text takes no space
 * @param panel width and height of the data area of a panel, px
 * @param axes titles of the axes and space around the panels
 */
public record PanelGrid(List<String> columns, List<String> rows, Size panel, AxisTitles axes) {
  private static final double TICKS_LEFT = 42;
  private static final double TICKS_BELOW = 20;
  private static final double TITLE = 16;
  private static final double GAP_X = 18;
  private static final double GAP_Y = 14;
  private static final double ROW_LINE = 14;
  private static final double BELOW_TITLE = 5;
  private static final Font COLUMN_FONT = Fonts.bold(Fonts.BODY);
  private static final Font ROW_FONT = Fonts.bold(Fonts.SMALL);

  /** Width and height, px. */
  public record Size(double width, double height) {}

  /**
   * What is written along the axes.
   *
   * @param x below the panels
   * @param y left of the panels
   * @param header free space between column titles and panels, px
   * @param footer free space below each panel for what the chart adds, px
   * @param everyRow whether each row has its own ticks below
   * @param notes lines above each panel, below the title of its row, for what the chart adds
   */
  public record AxisTitles(
      String x, String y, double header, double footer, boolean everyRow, int notes) {
    /** Without lines above the panels. */
    public AxisTitles(String x, String y, double header, double footer, boolean everyRow) {
      this(x, y, header, footer, everyRow, 0);
    }

    public static AxisTitles of(String x, String y) {
      return new AxisTitles(x, y, 0, 0, false);
    }

    /** The same with so many lines above each panel. */
    public AxisTitles withNotes(int lines) {
      return new AxisTitles(x, y, header, footer, everyRow, lines);
    }
  }

  /** Gives the plot of a panel. */
  public interface Plots {
    XYPlot plot(int row, int column);
  }

  /** Panels as wide as suits the number of columns. */
  public static PanelGrid of(
      List<String> columns, List<String> rows, double height, AxisTitles axes) {
    return new PanelGrid(columns, rows, new Size(widthFor(columns.size()), height), axes);
  }

  /** A panel width that suits a number of columns. */
  public static double widthFor(int columns) {
    return columns == 1 ? 560 : columns == 2 ? 430 : columns == 3 ? 318 : 270;
  }

  public double width() {
    return left() + columns.size() * panel.width() + (columns.size() - 1) * GAP_X + 12;
  }

  /** Height of the grid in points. */
  public double height() {
    double height = head();
    for (int row = 0; row < rows.size(); row++) {
      height += rowHeight(row);
    }
    return height + (axes.x().isEmpty() ? 2 : TITLE);
  }

  /** The data area of a panel when the grid stands in an area. */
  public Rectangle2D data(Rectangle2D area, int row, int column) {
    double y = area.getY() + head();
    for (int r = 0; r < row; r++) {
      y += rowHeight(r);
    }
    double x = area.getX() + left() + column * (panel.width() + GAP_X);
    return new Rectangle2D.Double(x, y + rowTitle(row), panel.width(), panel.height());
  }

  /** Draws titles and panels. */
  public void draw(Graphics2D g, Rectangle2D area, Plots plots) {
    drawColumnTitles(g, area);
    for (int row = 0; row < rows.size(); row++) {
      Rectangle2D first = data(area, row, 0);
      drawRowTitle(g, row, first);
      g.setFont(Fonts.regular(Fonts.SMALL));
      Text.upwards(g, axes.y(), area.getX() + 6, first.getCenterY());
      for (int column = 0; column < columns.size(); column++) {
        drawPanel(g, data(area, row, column), plots.plot(row, column), place(row, column));
      }
    }
    Rectangle2D last = data(area, rows.size() - 1, 0);
    double middle = last.getX() + (width() - 12 - left()) / 2;
    Pen.ink(g, Fonts.regular(Fonts.SMALL));
    Text.centre(g, axes.x(), middle, last.getMaxY() + TICKS_BELOW + 10);
  }

  /** Writes a note above a panel, wrapped to its width; its last line is next to the panel. */
  public void note(Graphics2D g, Rectangle2D data, String text) {
    Pen.ink(g, Fonts.regular(Fonts.SMALL));
    List<String> lines = Text.wrap(text, g.getFont(), data.getWidth());
    double y = data.getY() - BELOW_TITLE - (lines.size() - 1) * ROW_LINE;
    for (String line : lines) {
      Text.left(g, line, data.getX(), y);
      y += ROW_LINE;
    }
  }

  private void drawRowTitle(Graphics2D g, int row, Rectangle2D first) {
    Pen.ink(g, ROW_FONT);
    List<String> lines = rowLines(row);
    double y = first.getY() - BELOW_TITLE - (axes.notes() + lines.size() - 1) * ROW_LINE;
    for (String line : lines) {
      Text.left(g, line, first.getX(), y);
      y += ROW_LINE;
    }
  }

  /** A title that ran on over the next column would look like one of its own. */
  private List<String> rowLines(int row) {
    return Text.wrap(rows.get(row), ROW_FONT, panel.width()).stream()
        .map(line -> Text.fit(line, ROW_FONT, panel.width()))
        .toList();
  }

  private void drawColumnTitles(Graphics2D g, Rectangle2D area) {
    Pen.ink(g, COLUMN_FONT);
    for (int column = 0; column < columns.size(); column++) {
      List<String> lines = Text.wrap(columns.get(column), COLUMN_FONT, panel.width());
      Text.lines(g, lines, data(area, 0, column).getX(), area.getY() + Fonts.BODY);
    }
  }

  /** Which tick labels a panel bears. */
  private record Place(boolean leftmost, boolean lowest) {}

  private Place place(int row, int column) {
    return new Place(column == 0, axes.everyRow() || row == rows.size() - 1);
  }

  private static void drawPanel(Graphics2D g, Rectangle2D data, XYPlot plot, Place place) {
    AxisSpace left = new AxisSpace();
    left.setLeft(TICKS_LEFT);
    AxisSpace below = new AxisSpace();
    below.setBottom(TICKS_BELOW);
    plot.setFixedRangeAxisSpace(left);
    plot.setFixedDomainAxisSpace(below);
    plot.getRangeAxis().setTickLabelsVisible(place.leftmost());
    plot.getDomainAxis().setTickLabelsVisible(place.lowest());
    Rectangle2D outer =
        new Rectangle2D.Double(
            data.getX() - TICKS_LEFT,
            data.getY(),
            data.getWidth() + TICKS_LEFT,
            data.getHeight() + TICKS_BELOW);
    plot.draw(g, outer, null, null, null);
  }

  private double head() {
    int lines = 0;
    for (String title : columns) {
      lines = Math.max(lines, Text.wrap(title, COLUMN_FONT, panel.width()).size());
    }
    return lines * Fonts.BODY * Text.LEADING + 6 + axes.header();
  }

  private double rowHeight(int row) {
    boolean ticks = axes.everyRow() || row == rows.size() - 1;
    boolean last = row == rows.size() - 1;
    return rowTitle(row)
        + panel.height()
        + axes.footer()
        + (ticks ? TICKS_BELOW : 0)
        + (last ? 0 : GAP_Y);
  }

  /** Height of the title of a row, which stands above its panels; none without a title. */
  public double rowTitle(int row) {
    int lines = rowLines(row).size() + axes.notes();
    return lines == 0 ? 0 : lines * ROW_LINE + BELOW_TITLE - 1;
  }

  private double left() {
    return TITLE + TICKS_LEFT;
  }
}
