package regimecollapse.chart.outcome;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.LegendItem.Look;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.RowLabel;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Headings;
import regimecollapse.chart.form.RowAxis;
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
  private static final int MANY = 16;

  /** What the markers of a chance are. */
  public static final String CAPTION =
      "Share of runs in which the leader flees or the capital is lost, with its 95 % Wilson"
          + " interval. The interval is the sampling error of so many runs, not a doubt about"
          + " the model.";

  private static final Font FONT = Fonts.regular(Fonts.SMALL);

  /**
   * One of the two chances.
   *
   * @param label in the legend
   * @param shares by cell
   * @param look of its marker
   */
  public record Chance(String label, Map<Cell, Estimate> shares, Look look) {}

  /**
   * What the chart shows.
   *
   * @param name of its files
   * @param title for people
   * @param sample how many runs stand behind it
   * @param upper drawn above
   * @param lower drawn below
   * @param group where it stands on the page
   * @param caption what the markers are and what the figures at the right say
   * @param values width of the figures at the right, px
   */
  public record Shown(
      String name,
      String title,
      String sample,
      Chance upper,
      Chance lower,
      Figure.Group group,
      String caption,
      double values) {}

  private final Subject subject;
  private final Shown shown;
  private final double panel;
  private final double row;
  private final Headings headings;
  private final List<String> arms;
  private final double labels;

  /** The chances by the horizon and in the first offensive: two answers to two questions. */
  public CollapseChart(Subject subject) {
    this(
        subject,
        new Shown(
            "collapse-probability",
            "Chance of collapse",
            subject.precision(subject.arms()),
            new Chance(
                "by the horizon",
                subject.findings().collapse().byHorizon(),
                new Look(ArmStyle.of(1), true)),
            new Chance("in the first offensive", first(subject), new Look(ArmStyle.of(2), false)),
            Figure.Group.ALL,
            CAPTION
                + " By the horizon there may have been a second offensive,"
                + " or local risings. Figures at the right: share by the horizon."
                + (subject.arms().stream().allMatch(subject::hasOffensive)
                    ? ""
                    : " An arm without an offensive has no mark of the first."),
            50));
  }

  /** Those that fall in the first offensive, of the arms that have one. */
  private static Map<Cell, Estimate> first(Subject subject) {
    Map<Cell, Estimate> shares = FellIn.FIRST.shares(subject.findings().runs());
    shares.keySet().removeIf(cell -> !subject.hasOffensive(cell.arm()));
    return shares;
  }

  /** A chart of the shares of this kind. */
  public CollapseChart(Subject subject, Shown shown) {
    this.subject = subject;
    this.shown = shown;
    int columns = subject.hypotheses().size();
    this.panel = columns <= 2 ? 300 : columns == 3 ? 215 : 180;
    this.arms = subject.arms().stream().map(subject::arm).toList();
    this.row = arms.size() > MANY ? NARROW_ROW : ROW;
    this.labels = RowLabel.width(arms, 14, 120, MOST_LABELS);
    this.headings = Headings.of(subject, panel + shown.values());
  }

  /** Draws it. */
  public Figure figure() {
    int columns = subject.hypotheses().size();
    double width = labels + columns * (panel + shown.values()) + (columns - 1) * GAP;
    double height = head() + arms.size() * row + RowAxis.HEIGHT;
    return new Sheet(shown.title(), shown.sample())
        .in(shown.group())
        .legend(List.of(item(shown.upper()), item(shown.lower())))
        .caption(shown.caption())
        .figure(shown.name(), width, height, this::draw);
  }

  private static LegendItem item(Chance chance) {
    return LegendItem.marker(chance.label(), chance.look().style(), chance.look().filled());
  }

  private double head() {
    return headings.height() + 8;
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY() + head();
    RowLabel.draw(g, arms, new Rectangle2D.Double(area.getX(), top, area.getWidth(), row), labels);
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      double x = area.getX() + labels + column * (panel + shown.values() + GAP);
      headings.draw(g, column, x, area.getY());
      drawAxis(g, new RowAxis(new Rectangle2D.Double(x, top, panel, arms.size() * row)));
      for (int i = 0; i < arms.size(); i++) {
        Cell cell = new Cell(subject.hypotheses().get(column), subject.arms().get(i));
        drawCell(g, cell, x, top + (i + 0.5) * row);
      }
    }
  }

  private void drawAxis(Graphics2D g, RowAxis axis) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      double x = axis.frame().getX() + quarter / 4.0 * panel;
      axis.tick(g, x, 25 * quarter + " %", quarter % 4 == 0 ? Palette.AXIS : Palette.GRID, 0.7f);
    }
    axis.title(g, "Runs that collapse");
  }

  private void drawCell(Graphics2D g, Cell cell, double x, double y) {
    double apart = row / 6;
    drawDot(g, shown.lower(), cell, x, y + apart);
    drawDot(g, shown.upper(), cell, x, y - apart);
    Pen.ink(g, FONT);
    Text.right(g, figures(cell), x + panel + shown.values() - 2, y + Fonts.SMALL * 0.35);
  }

  /** The upper share, and the lower one where both are of the same event. */
  private String figures(Cell cell) {
    String upper = percent(shown.upper().shares().get(cell));
    boolean both = shown.lower().look().filled();
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
    double[] ends = {
      x + interval.low() * panel, x + estimate.share() * panel, x + interval.high() * panel
    };
    LegendItem.estimate(g, chance.look(), 1.4f, ends, y);
  }
}
