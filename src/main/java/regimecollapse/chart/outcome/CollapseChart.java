package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.RowLabel;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.Interval;
import regimecollapse.text.Percent;

/**
 * Two chances of collapse with their intervals, one below the other: a row an arm, a column a
 * hypothesis.
 */
public final class CollapseChart {
  private static final double ROW = 30;
  private static final double NARROW_ROW = 21;
  private static final double MOST_LABELS = 330;
  private static final double GAP = 22;
  private static final double AXIS = 38;
  private static final int MANY = 16;

  /** What the markers of a chance are. */
  public static final String CAPTION =
      "Share of runs in which the leader flees or the capital is lost, with its 95 % Wilson"
          + " interval. The interval is the sampling error of so many runs, not a doubt about"
          + " the model.";

  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font HEAD = Fonts.bold(Fonts.BODY);

  /**
   * One of the two chances.
   *
   * @param label in the legend
   * @param shares by cell
   * @param style of its marker
   * @param filled whether the marker is filled
   */
  public record Chance(String label, Map<Cell, Estimate> shares, ArmStyle style, boolean filled) {}

  /**
   * What the chart shows.
   *
   * @param name of its files
   * @param title for people
   * @param sample how many runs stand behind it
   * @param upper drawn above
   * @param lower drawn below
   * @param caption what the markers are and what the figures at the right say
   * @param values width of the figures at the right, px
   */
  public record Shown(
      String name,
      String title,
      String sample,
      Chance upper,
      Chance lower,
      String caption,
      double values) {}

  private final Subject subject;
  private final Shown shown;
  private final double panel;
  private final double row;
  private final double head;
  private final double labels;

  /** The chances by the horizon and soon after the offensive began. */
  public CollapseChart(Subject subject) {
    this(
        subject,
        new Shown(
            "collapse-probability",
            "Chance of collapse",
            subject.sample(subject.arms()),
            new Chance(
                "by the horizon", subject.findings().collapse().byHorizon(), ArmStyle.of(1), true),
            new Chance(
                "by day " + CollapseProbability.SOON_DAYS + " of the offensive, or before",
                Within.SOON.shares(subject.findings().runs()),
                ArmStyle.of(2),
                false),
            CAPTION + " Figures at the right: share by the horizon.",
            50));
  }

  /** A chart of the shares of this kind. */
  public CollapseChart(Subject subject, Shown shown) {
    this.subject = subject;
    this.shown = shown;
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
      lines =
          Math.max(lines, Text.wrap(subject.hypothesis(h), HEAD, panel + shown.values()).size());
    }
    this.head = lines * Fonts.BODY * Text.LEADING + 8;
  }

  /** Draws it. */
  public Figure figure() {
    int columns = subject.hypotheses().size();
    double width = labels + columns * (panel + shown.values()) + (columns - 1) * GAP;
    double height = head + subject.arms().size() * row + AXIS;
    return new Sheet(shown.title(), shown.sample())
        .legend(List.of(item(shown.upper()), item(shown.lower())))
        .caption(shown.caption())
        .figure(shown.name(), width, height, this::draw);
  }

  private static LegendItem item(Chance chance) {
    return LegendItem.marker(chance.label(), chance.style(), chance.filled());
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    List<String> arms = subject.arms();
    for (int i = 0; i < arms.size(); i++) {
      double y = area.getY() + head + i * row;
      Rectangle2D whole = new Rectangle2D.Double(area.getX(), y, area.getWidth(), row);
      RowLabel.draw(g, subject.arm(arms.get(i)), whole, labels, i % 2 == 0);
    }
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      double x = area.getX() + labels + column * (panel + shown.values() + GAP);
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
        g,
        Text.wrap(title, HEAD, panel + shown.values()),
        frame.getX(),
        frame.getY() - head + Fonts.BODY);
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
    double apart = row / 6;
    drawDot(g, shown.lower(), cell, x, y + apart);
    drawDot(g, shown.upper(), cell, x, y - apart);
    g.setFont(FONT);
    g.setColor(Palette.INK);
    Text.right(g, figures(cell), x + panel + shown.values() - 2, y + Fonts.SMALL * 0.35);
  }

  /** The upper share, and the lower one where both are of the same event. */
  private String figures(Cell cell) {
    String upper = percent(shown.upper().shares().get(cell));
    boolean both = shown.lower().filled();
    String shares = both ? upper + " → " + percent(shown.lower().shares().get(cell)) : upper;
    return shares.endsWith("–") ? shares : shares + " %";
  }

  private static String percent(Estimate estimate) {
    return estimate == null || estimate.n() == 0 ? "–" : Percent.points(estimate.share(), 0);
  }

  private void drawDot(Graphics2D g, Chance chance, Cell cell, double x, double y) {
    Estimate estimate = chance.shares().get(cell);
    if (estimate == null || estimate.n() == 0) {
      return;
    }
    Interval interval = estimate.interval();
    g.setColor(chance.style().colour());
    g.setStroke(new BasicStroke(1.4f));
    g.draw(new Line2D.Double(x + interval.low() * panel, y, x + interval.high() * panel, y));
    LegendItem.stamp(g, chance.style(), chance.filled(), x + estimate.share() * panel, y);
  }
}
