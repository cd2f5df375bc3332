package regimecollapse.chart.sensitivity;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.RowLabel;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.RowAxis;
import regimecollapse.stats.Limits;

/**
 * Rows with a label each, in blocks below one another, against one or more horizontal axes. All
 * blocks have the same axes.
 *
 * @param blocks titles and labels
 * @param columns the axes
 * @param row height of a row, px
 * @param text width of the text at the right of each column, px
 */
record DriverGrid(List<Block> blocks, List<Column> columns, double row, double text) {
  private static final double TITLE = 26;
  private static final double AXIS = 40;
  private static final double GAP = 24;
  private static final double MOST_LABELS = 270;
  private static final double WIDTH = 620;
  private static final Font HEAD = Fonts.bold(Fonts.BODY);

  /**
   * Some rows.
   *
   * @param title above them
   * @param labels one a row
   */
  record Block(String title, List<String> labels) {}

  /**
   * An axis.
   *
   * @param title below it
   * @param from its lower end
   * @param to its upper end
   * @param format of tick labels, as for {@link String#format}
   */
  record Column(String title, double from, double to, String format) {}

  /** Where a row of a block stands in a column: its frame and its middle. */
  record Spot(Column column, Rectangle2D frame, double y) {
    double x(double value) {
      double part = (value - column.from()) / (column.to() - column.from());
      return frame.getX() + Math.max(0, Math.min(1, part)) * frame.getWidth();
    }

    boolean shows(double value) {
      return value >= column.from() && value <= column.to();
    }

    /** A marker with its interval; an interval that leaves the frame ends at its edge. */
    void estimate(Graphics2D g, Drivers.Estimate it, double shift, LegendItem.Look look) {
      double level = y + shift;
      g.setColor(look.style().colour());
      g.setStroke(new BasicStroke(1.6f));
      if (it.high() > it.low()) {
        g.draw(new Line2D.Double(x(it.low()), level, x(it.high()), level));
      }
      if (shows(it.value())) {
        LegendItem.stamp(g, look.style(), look.filled(), x(it.value()), level);
      }
    }

    /** What is written at the right of the row. */
    void text(Graphics2D g, String text, double gap) {
      Pen.ink(g, Fonts.regular(Fonts.LEAST));
      Text.left(g, text, frame.getMaxX() + gap, y + 4);
    }
  }

  /** Draws what stands in a row. */
  interface Marks {
    void draw(Graphics2D g, int block, int label, int column, Spot spot);
  }

  /** The page with all blocks. */
  Figure figure(Sheet sheet, String name, Marks marks) {
    return sheet.figure(name, width(), height(), (g, area) -> draw(g, area, marks));
  }

  private double width() {
    return WIDTH + labels();
  }

  private double height() {
    double height = 0;
    for (Block block : blocks) {
      height += TITLE + block.labels().size() * row + AXIS;
    }
    return height;
  }

  private double labels() {
    List<String> all = blocks.stream().flatMap(block -> block.labels().stream()).toList();
    return RowLabel.width(all, 16, 100, MOST_LABELS);
  }

  private double panel() {
    return (WIDTH - (columns.size() - 1) * GAP) / columns.size() - text;
  }

  private void draw(Graphics2D g, Rectangle2D area, Marks marks) {
    double y = area.getY();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      Pen.ink(g, HEAD);
      Text.left(g, Text.fit(block.title(), HEAD, width()), area.getX(), y + 15);
      y += TITLE;
      RowLabel.draw(
          g,
          block.labels(),
          new Rectangle2D.Double(area.getX(), y, area.getWidth(), row),
          labels());
      double height = block.labels().size() * row;
      for (int c = 0; c < columns.size(); c++) {
        double x = area.getX() + labels() + c * (panel() + text + GAP);
        Rectangle2D frame = new Rectangle2D.Double(x, y, panel(), height);
        axis(g, columns.get(c), frame);
        for (int i = 0; i < block.labels().size(); i++) {
          marks.draw(g, b, i, c, new Spot(columns.get(c), frame, y + (i + 0.5) * row));
        }
      }
      y += height + AXIS;
    }
  }

  private static void axis(Graphics2D g, Column column, Rectangle2D frame) {
    Spot spot = new Spot(column, frame, 0);
    double step = Axes.step(column.from(), column.to(), 5);
    RowAxis axis = new RowAxis(frame, 15, 29);
    long last = Limits.floor(column.to() / step);
    for (long i = Limits.ceil(column.from() / step); i <= last; i++) {
      axis.tick(
          g,
          spot.x(i * step),
          String.format(Locale.ROOT, column.format(), i * step),
          i == 0 ? Palette.AXIS : Palette.GRID,
          i == 0 ? 1.1f : 0.7f);
    }
    axis.title(g, column.title());
  }
}
