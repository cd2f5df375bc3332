package regimecollapse.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import regimecollapse.analysis.Cell;
import regimecollapse.analysis.CollapseProbability;
import regimecollapse.analysis.CollapseProbability.Estimate;
import regimecollapse.stats.Interval;

/** The chance of collapse with its interval: a row an arm, a column a hypothesis. */
final class CollapseChart {
  private static final double ROW = 30;
  private static final double NARROW_ROW = 21;
  private static final double MOST_LABELS = 330;
  private static final double GAP = 22;
  private static final double VALUES = 50;
  private static final double AXIS = 38;
  private static final int MANY = 16;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font HEAD = Fonts.bold(Fonts.BODY);

  private final Subject subject;
  private final double panel;
  private final double row;
  private final double head;
  private final double labels;

  CollapseChart(Subject subject) {
    this.subject = subject;
    int columns = subject.hypotheses().size();
    this.panel = columns <= 2 ? 300 : columns == 3 ? 215 : 180;
    this.row = subject.arms().size() > MANY ? NARROW_ROW : ROW;
    double longest = 120;
    for (String arm : subject.arms()) {
      longest = Math.max(longest, Text.width(subject.arm(arm), FONT) + 14);
    }
    this.labels = Math.min(MOST_LABELS, longest);
    int lines = 1;
    for (String h : subject.hypotheses()) {
      lines = Math.max(lines, Text.wrap(subject.hypothesis(h), HEAD, panel + VALUES).size());
    }
    this.head = lines * Fonts.BODY * Text.LEADING + 8;
  }

  Figure figure() {
    int columns = subject.hypotheses().size();
    double width = labels + columns * (panel + VALUES) + (columns - 1) * GAP;
    double height = head + subject.arms().size() * row + AXIS;
    return new Sheet("Chance of collapse", subject.sample(subject.arms()))
        .legend(
            List.of(
                LegendItem.marker("by the horizon", style(true), true),
                LegendItem.marker(
                    "within " + CollapseProbability.SOON_DAYS + " days of the offensive",
                    style(false),
                    false)))
        .caption(
            "Share of runs in which the leader flees or the capital is lost, with its 95 % Wilson"
                + " interval. The interval is the sampling error of so many runs, not a doubt about"
                + " the model. Figures at the right: share by the horizon.")
        .figure("collapse-probability", width, height, this::draw);
  }

  private static ArmStyle style(boolean horizon) {
    return ArmStyle.of(horizon ? 1 : 2);
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    List<String> arms = subject.arms();
    for (int i = 0; i < arms.size(); i++) {
      double y = area.getY() + head + i * row;
      Rectangle2D whole = new Rectangle2D.Double(area.getX(), y, area.getWidth(), row);
      RowLabel.draw(g, subject.arm(arms.get(i)), whole, labels, i % 2 == 0);
    }
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      double x = area.getX() + labels + column * (panel + VALUES + GAP);
      double y = area.getY() + head;
      drawFrame(g, new Rectangle2D.Double(x, y, panel, arms.size() * row), column);
      for (int i = 0; i < arms.size(); i++) {
        Cell cell = new Cell(subject.hypotheses().get(column), arms.get(i));
        drawCell(g, cell, x, y + (i + 0.5) * row);
      }
    }
  }

  private void drawFrame(Graphics2D g, Rectangle2D frame, int column) {
    g.setFont(HEAD);
    g.setColor(Palette.INK);
    String title = subject.hypothesis(subject.hypotheses().get(column));
    Text.lines(
        g, Text.wrap(title, HEAD, panel + VALUES), frame.getX(), frame.getY() - head + Fonts.BODY);
    g.setStroke(new BasicStroke(0.7f));
    g.setFont(Fonts.regular(Fonts.LEAST));
    for (int quarter = 0; quarter <= 4; quarter++) {
      double x = frame.getX() + quarter / 4.0 * panel;
      g.setColor(quarter % 4 == 0 ? Palette.AXIS : Palette.GRID);
      g.draw(new Line2D.Double(x, frame.getMinY(), x, frame.getMaxY() + 3));
      g.setColor(Palette.INK);
      Text.centre(g, 25 * quarter + " %", x, frame.getMaxY() + 16);
    }
    g.setFont(FONT);
    Text.centre(g, "Runs that collapse", frame.getCenterX(), frame.getMaxY() + 32);
  }

  private void drawCell(Graphics2D g, Cell cell, double x, double y) {
    CollapseProbability found = subject.findings().collapse();
    double apart = row / 6;
    drawDot(g, found.soon(), cell, new double[] {x, y + apart}, false);
    drawDot(g, found.byHorizon(), cell, new double[] {x, y - apart}, true);
    Estimate estimate = found.byHorizon().get(cell);
    g.setFont(FONT);
    g.setColor(Palette.INK);
    String share =
        estimate == null || estimate.n() == 0
            ? "–"
            : String.format(Locale.ROOT, "%.0f %%", 100 * estimate.share());
    Text.right(g, share, x + panel + VALUES - 2, y + Fonts.SMALL * 0.35);
  }

  private void drawDot(
      Graphics2D g, Map<Cell, Estimate> shares, Cell cell, double[] at, boolean horizon) {
    Estimate estimate = shares.get(cell);
    if (estimate == null || estimate.n() == 0) {
      return;
    }
    Interval interval = estimate.interval();
    ArmStyle style = style(horizon);
    g.setColor(style.colour());
    g.setStroke(new BasicStroke(1.4f));
    g.draw(
        new Line2D.Double(
            at[0] + interval.low() * panel, at[1], at[0] + interval.high() * panel, at[1]));
    LegendItem.stamp(g, style, horizon, at[0] + estimate.share() * panel, at[1]);
  }
}
