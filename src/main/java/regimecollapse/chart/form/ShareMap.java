package regimecollapse.chart.form;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.ShareScale;
import regimecollapse.chart.canvas.Text;

/**
 * A heat map of shares of runs, side by side for each hypothesis: a coloured cell with its number
 * for each pair of a column and a row, names of rows at the left, the scale of colours below.
 */
public final class ShareMap {
  private static final double GAP = 24;
  private static final double SCALE = 38;
  private static final double AFTER_LABELS = 7;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);

  private final Subject subject;
  private final List<String> rows;
  private final int columns;
  private final Size size;
  private final Headings headings;

  /**
   * How large its parts are, px.
   *
   * @param labels width of the names of rows, that of the axis among them
   * @param cell width of a cell
   * @param row height of a cell
   * @param below room under the cells for what its owner writes there
   */
  public record Size(double labels, double cell, double row, double below) {}

  /** The runs of a cell that fall, of all of them; of no runs where there is no such point. */
  @FunctionalInterface
  public interface Shares {
    Estimate of(String hypothesis, int column, int row);
  }

  /** What is drawn over and under the cells of a hypothesis, whose upper left corner is given. */
  @FunctionalInterface
  public interface Panel {
    void draw(Graphics2D g, String hypothesis, double left, double top);
  }

  /**
   * A map.
   *
   * @param rows names of the rows, from the top
   * @param columns how many
   */
  public ShareMap(Subject subject, List<String> rows, int columns, Size size) {
    this.subject = subject;
    this.rows = rows;
    this.columns = columns;
    this.size = size;
    this.headings = Headings.of(subject, columns * size.cell());
  }

  /** Width of all, px. */
  public double width() {
    return size.labels() + panels() + 4;
  }

  /** Height of all, px. */
  public double height() {
    return head() + cells() + size.below() + SCALE;
  }

  /** Width of the panels of all hypotheses, px; they begin after the names of the rows. */
  public double panels() {
    int many = subject.hypotheses().size();
    return many * columns * size.cell() + (many - 1) * GAP;
  }

  /** Height of the cells of a hypothesis, px. */
  public double cells() {
    return rows.size() * size.row();
  }

  /** Where the cells end in an area whose upper edge is given. */
  public double bottom(Rectangle2D area) {
    return area.getY() + head() + cells();
  }

  private double head() {
    return headings.height() + 8;
  }

  /**
   * Draws it.
   *
   * @param up what the rows are
   */
  public void draw(Graphics2D g, Rectangle2D area, String up, Shares shares, Panel panel) {
    double top = area.getY() + head();
    Pen.ink(g, FONT);
    Text.upwards(g, up, area.getX() + 6, top + cells() / 2);
    double labels = area.getX() + size.labels();
    for (int row = 0; row < rows.size(); row++) {
      Text.right(g, rows.get(row), labels - AFTER_LABELS, top + (row + 0.5) * size.row() + 4);
    }
    for (int i = 0; i < subject.hypotheses().size(); i++) {
      double left = labels + i * (columns * size.cell() + GAP);
      headings.draw(g, i, left, area.getY());
      String hypothesis = subject.hypotheses().get(i);
      draw(g, hypothesis, shares, left, top);
      panel.draw(g, hypothesis, left, top);
    }
    double scale = top + cells() + size.below();
    ShareScale.draw(g, "Runs that fall", labels, scale, Palette::fallen);
  }

  private void draw(Graphics2D g, String hypothesis, Shares shares, double left, double top) {
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows.size(); row++) {
        double x = left + column * size.cell();
        double y = top + row * size.row();
        Rectangle2D box = new Rectangle2D.Double(x, y, size.cell(), size.row());
        draw(g, box, shares.of(hypothesis, column, row));
      }
    }
  }

  private static void draw(Graphics2D g, Rectangle2D box, Estimate share) {
    Color ground = Palette.fallen(share.share());
    g.setColor(ground);
    g.fill(box);
    Pen.draw(g, Palette.PAPER, 0.7f, box);
    g.setColor(Palette.on(ground));
    g.setFont(FONT);
    String number = share.n() == 0 ? "–" : Long.toString(Math.round(100 * share.share()));
    Text.centre(g, number, box.getCenterX(), box.getCenterY() + Fonts.SMALL * 0.35);
  }
}
