package regimecollapse.chart.fit;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import regimecollapse.analysis.fit.PooledFindings;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.text.Numbers;

/** What was foretold of a case from the others, beside its record and forecasts without a model. */
record PooledChart(String leftOut, List<PooledFindings.Row> rows) {
  private static final double ROW = 15;
  private static final double LABELS = 230;
  private static final double WIDTH = 680;
  private static final double RIGHT = 16;
  private static final double HEAD = 26;
  private static final double BELOW = 42;
  private static final int TICKS = 4;
  private static final Font FONT = Fonts.regular(Fonts.LEAST);

  /** Rows on one scale. */
  private record Block(String title, List<PooledFindings.Row> rows, double from, double to) {
    double height() {
      return rows.isEmpty() ? 0 : HEAD + rows.size() * ROW + BELOW;
    }

    double x(Rectangle2D area, double value) {
      double part = Math.max(0, Math.min(1, (value - from) / (to - from)));
      return area.getX() + LABELS + part * (area.getWidth() - RIGHT - LABELS);
    }
  }

  private List<Block> blocks() {
    List<PooledFindings.Row> days =
        rows.stream()
            .filter(r -> r.kind().equals("day"))
            .sorted(Comparator.comparingDouble(r -> r.observedLow()))
            .toList();
    List<PooledFindings.Row> shares =
        rows.stream().filter(r -> !r.kind().equals("day") && isShare(r)).toList();
    double to = days.stream().mapToDouble(PooledChart::most).max().orElse(1);
    double from = days.stream().mapToDouble(r -> r.observedLow()).min().orElse(0);
    return List.of(
        new Block("Days since day 0", days, Math.max(Math.min(0, from), -to), Math.max(1, to)),
        new Block("Yes or no, shares, and order (tau-b)", shares, least(shares), 1));
  }

  private static double most(PooledFindings.Row r) {
    return Math.max(r.observedHigh(), r.high());
  }

  private static double least(List<PooledFindings.Row> rows) {
    return rows.stream().mapToDouble(r -> r.low()).anyMatch(v -> v < 0) ? -1 : 0;
  }

  /** Whether all that is drawn lies from -1 to 1: a share, yes or no, or an order. */
  private static boolean isShare(PooledFindings.Row r) {
    return r.low() >= -1 && Math.max(most(r), Math.abs(r.median())) <= 1;
  }

  Figure figure() {
    double height = blocks().stream().mapToDouble(Block::height).sum();
    return new Sheet("What the other cases foretell of " + leftOut, subtitle())
        .legend(
            List.of(
                LegendItem.box("record", Palette.RECORD_FILL, Palette.RECORD),
                LegendItem.marker("foretold: median, 5 to 95 %", ArmStyle.of(0)),
                LegendItem.marker("before any record", ArmStyle.of(1), false),
                LegendItem.marker("road distance", ArmStyle.of(2), false),
                LegendItem.marker("as in the other cases", ArmStyle.of(3), false)))
        .caption(
            "Its own record was not looked at. What lies off the scale stands at its edge; the last"
                + " day stands for never. Counts of men and places stand in the table.")
        .figure("pooled-" + leftOut, WIDTH, height, this::draw);
  }

  private String subtitle() {
    return "All mechanisms with their weights; spread between cases tau = "
        + Numbers.fixed(rows.get(0).tau(), 1)
        + ".";
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY();
    for (Block block : blocks()) {
      if (!block.rows().isEmpty()) {
        draw(g, area, block, top);
        top += block.height();
      }
    }
  }

  private static void draw(Graphics2D g, Rectangle2D area, Block block, double top) {
    Pen.ink(g, Fonts.regular(Fonts.SMALL));
    Text.left(g, block.title(), area.getX(), top + HEAD - 10);
    double bottom = top + HEAD + block.rows().size() * ROW;
    for (int tick = 0; tick <= TICKS; tick++) {
      double value = block.from() + tick * (block.to() - block.from()) / TICKS;
      double x = block.x(area, value);
      Pen.draw(g, Palette.GRID, 0.7f, new Line2D.Double(x, top + HEAD - 4, x, bottom));
      Pen.ink(g, FONT);
      Text.centre(g, Numbers.fixed(value, block.to() > 2 ? 0 : 2), x, bottom + 14);
    }
    double y = top + HEAD;
    for (PooledFindings.Row row : block.rows()) {
      Pen.ink(g, FONT);
      Text.left(g, Text.fit(row.statistic(), FONT, LABELS - 10), area.getX(), y + ROW * 0.7);
      drawRow(g, area, block, row, y + ROW / 2);
      y += ROW;
    }
  }

  private static void drawRow(
      Graphics2D g, Rectangle2D area, Block block, PooledFindings.Row row, double y) {
    double from = block.x(area, row.observedLow()) - 2;
    double to = block.x(area, row.observedHigh()) + 2;
    Rectangle2D seen = new Rectangle2D.Double(from, y - ROW * 0.4, to - from, ROW * 0.8);
    g.setColor(Palette.RECORD_FILL);
    g.fill(seen);
    Pen.draw(g, Palette.RECORD, 0.8f, seen);
    double[] marks = {row.prior(), row.road(), row.others()};
    for (int i = 0; i < marks.length; i++) {
      if (!Double.isNaN(marks[i])) {
        LegendItem.stamp(g, ArmStyle.of(i + 1), false, block.x(area, marks[i]), y);
      }
    }
    double[] ends = {
      block.x(area, row.low()), block.x(area, row.median()), block.x(area, row.high())
    };
    LegendItem.estimate(g, new LegendItem.Look(ArmStyle.of(0), true), 1.4f, ends, y);
  }
}
