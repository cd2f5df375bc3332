package regimecollapse.chart.outcome;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.ShareScale;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.SplitAxis;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Headings;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.force.Formation;

/**
 * Morale and belief over time: the mean of the force as a line and below it, as strips of colour,
 * the formations that differ from it, and all others as one; a column a hypothesis. Each panel
 * shows the years first, then the days of the offensive magnified.
 */
public final class StatesChart {
  private static final double LEAST_LABELS = 150;
  private static final double MOST_LABELS = 420;
  private static final double GAP = 26;
  private static final double LINE = 56;
  private static final double TITLE = 22;
  private static final double AXIS = 44;
  private static final double KEY = 34;
  private static final Font FONT = Fonts.regular(Fonts.LEAST);
  private static final Font HEAD = Fonts.bold(Fonts.BODY);

  private final Subject subject;
  private final double panel;
  private final Headings headings;

  /** A block of rows with its title. */
  private record Block(String title, StateRows rows) {
    double height() {
      return TITLE + LINE + 6 + rows.size() * StatePlot.ROW + AXIS;
    }
  }

  /** A chart of this subject. */
  public StatesChart(Subject subject) {
    this.subject = subject;
    int columns = subject.hypotheses().size();
    this.panel = columns == 1 ? 560 : columns == 2 ? 400 : columns == 3 ? 290 : 240;
    this.headings = Headings.of(subject, panel);
  }

  private double head() {
    return headings.height() + 6;
  }

  /** The figure of an arm; none if its series were not stored. */
  public List<Figure> figure(String arm, String name) {
    List<Block> blocks =
        List.of(
            new Block("Morale", StateRows.of(subject, subject.findings().morale(), arm)),
            new Block("Belief", StateRows.of(subject, subject.findings().belief(), arm)));
    if (blocks.stream().allMatch(block -> block.rows().isEmpty())) {
      return List.of();
    }
    double labels = labels(blocks);
    int columns = subject.hypotheses().size();
    double width = labels + columns * panel + (columns - 1) * GAP + 14;
    double height = head() + blocks.stream().mapToDouble(Block::height).sum() + KEY;
    return List.of(
        new Sheet(
                "Morale and belief by formation: " + subject.arm(arm), subject.sample(List.of(arm)))
            .caption(
                "Means over runs. Line: mean of the whole force. Rows: the formations that are on"
                    + " average more than %.0f points away from it, before or during the offensive,"
                        .formatted(100 * StateRows.FAR)
                    + " under any hypothesis; the others are alike and share the last row.")
            .caption(
                "Left part of each panel: calendar years until two days before "
                    + subject.zero("the offensive")
                    + "; right part: days since "
                    + subject.zero("the offensive")
                    + ", magnified. Morale and belief, the"
                    + " chance that they give the government to survive, are those of the soldiers who"
                    + " are left: who loses heart leaves and counts no more, so that both can stay"
                    + " high, or rise, while the government falls. Days on which fewer than a fifth of the"
                    + " runs still have a government are left out (no colour).")
            .of(arm)
            .figure(name, width, height, (g, area) -> draw(g, area, arm, blocks, labels)));
  }

  /** Width that holds all names whole. */
  private double labels(List<Block> blocks) {
    double longest = LEAST_LABELS;
    for (Block block : blocks) {
      for (int i = 0; i < block.rows().size(); i++) {
        longest = Math.max(longest, Text.width(label(block.rows(), i), FONT) + 14);
      }
    }
    return Math.min(MOST_LABELS, longest);
  }

  private String label(StateRows rows, int row) {
    if (row < rows.unlike().size()) {
      return formation(rows.unlike().get(row));
    }
    String others = rows.unlike().isEmpty() ? "all " : "the other ";
    return others + rows.alike() + ", like the whole force";
  }

  private void draw(Graphics2D g, Rectangle2D area, String arm, List<Block> blocks, double labels) {
    double first = area.getX() + labels;
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      headings.draw(g, column, x(first, column), area.getY());
    }
    double y = area.getY() + head();
    for (Block block : blocks) {
      drawLabels(g, block, first, y);
      for (int column = 0; column < subject.hypotheses().size(); column++) {
        Cell cell = new Cell(subject.hypotheses().get(column), arm);
        drawPanel(g, block.rows(), cell, new Point2D.Double(x(first, column), y + TITLE));
      }
      y += block.height();
    }
    ShareScale.draw(g, "Morale, belief (0 to 100 %)", area.getX(), area.getMaxY() - KEY + 4);
  }

  private double x(double first, int column) {
    return first + column * (panel + GAP);
  }

  /** Writes what stands left of the first panel of a block. */
  private void drawLabels(Graphics2D g, Block block, double right, double y) {
    double top = y + TITLE;
    Pen.ink(g, HEAD);
    Text.right(g, block.title(), right - 8, y + 14);
    g.setFont(FONT);
    Text.right(g, "whole force", right - 36, top + LINE / 2 + 3.5);
    Text.right(g, "100 %", right - 4, top + 6);
    Text.right(g, "0 %", right - 4, top + LINE + 1);
    for (int i = 0; i < block.rows().size(); i++) {
      String label = Text.fit(label(block.rows(), i), FONT, MOST_LABELS - 14);
      double base = top + LINE + 6 + (i + 1) * StatePlot.ROW;
      Text.right(g, label, right - 8, base - (StatePlot.ROW - Fonts.LEAST) / 2 - 2);
    }
  }

  /** Draws the line and the strips from an upper left corner. */
  private void drawPanel(Graphics2D g, StateRows rows, Cell cell, Point2D corner) {
    Rectangle2D line = new Rectangle2D.Double(corner.getX(), corner.getY(), panel, LINE);
    double top = line.getMaxY() + 6;
    double height = rows.size() * StatePlot.ROW;
    g.setColor(Palette.FILL);
    g.fill(new Rectangle2D.Double(corner.getX(), top, panel, height));
    Curve force = rows.force(cell).orElse(null);
    if (force != null && force.size() > 0) {
      SplitAxis axis = axis(force, line);
      StatePlot.line(g, axis, force, line);
      for (int i = 0; i < rows.size(); i++) {
        double y = top + i * StatePlot.ROW;
        rows.curve(cell, i).ifPresent(curve -> StatePlot.strip(g, axis, curve, y));
      }
      axis.draw(g, line.getMinY(), line.getMaxY(), false);
      axis.draw(g, top, top + height, true);
    }
  }

  private SplitAxis axis(Curve curve, Rectangle2D frame) {
    LocalDate zero = LocalDate.ofEpochDay((long) Math.floor(curve.date(0) - curve.day(0)));
    double magnify = Math.max(1, subject.scenario().outputs().magnifyDays());
    return new SplitAxis(
        subject.scenario().timeline().start(),
        zero,
        magnify,
        frame.getX(),
        frame.getWidth(),
        subject.scenario().timeline().zero().isPresent()
            ? "days " + subject.days()
            : "day of the offensive");
  }

  private String formation(String id) {
    return subject.scenario().formations().stream()
        .filter(f -> f.id().equals(id))
        .map(Formation::title)
        .findFirst()
        .orElse(id);
  }
}
