package regimecollapse.chart.sweep;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.Threshold;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.analysis.sweep.SweepShares;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.ShareScale;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Headings;
import regimecollapse.chart.form.Subject;

/** The chance to fall by level of support and date of the offensive: a heat map a hypothesis. */
public final class SupportDateChart {
  private static final double ROW = 30;
  private static final double LABELS = 66;
  private static final double GAP = 24;
  private static final double BELOW = 58;
  private static final double SCALE = 38;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font TINY = Fonts.regular(Fonts.LEAST);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

  private final Subject subject;
  private final Sweep sweep;
  private final SweepShares shares;
  private final List<LocalDate> dates;
  private final List<Double> levels;
  private final Map<LocalDate, Map<Double, Sweep.Point>> points = new LinkedHashMap<>();
  private final double cell;
  private final Headings headings;

  /** A chart of one sweep. */
  public SupportDateChart(Subject subject, Sweep sweep) {
    this.subject = subject;
    this.sweep = sweep;
    this.shares = new SweepShares(subject.scenario(), subject.findings().runs());
    TreeSet<Double> all = new TreeSet<>();
    for (Sweep.Point point : sweep.points()) {
      double level = point.level().orElseThrow();
      all.add(level);
      points
          .computeIfAbsent(point.date().orElseThrow(), d -> new LinkedHashMap<>())
          .put(level, point);
    }
    dates = List.copyOf(points.keySet());
    levels = List.copyOf(all.descendingSet());
    int columns = subject.hypotheses().size();
    cell = Math.max(40, Math.min(64, PanelGrid.widthFor(columns) / dates.size()));
    headings = Headings.of(subject, panelWidth());
  }

  /** Draws it under this name. */
  public Figure figure(String name) {
    int panels = subject.hypotheses().size();
    double width = LABELS + panels * panelWidth() + (panels - 1) * GAP + 4;
    double height = head() + levels.size() * ROW + BELOW + SCALE;
    List<String> arms = sweep.points().stream().map(Sweep.Point::arm).toList();
    return new Sheet("Support and the date of the offensive", subject.precision(arms))
        .caption(
            ("Cells: share of runs, in per cent, in which the leader has fled or the"
                    + " capital is lost by day %s of the offensive, those before it included."
                    + " Heavy line: between cells in which at least half fall and in which"
                    + " fewer do, after isotonic regression on the level. Below each column:"
                    + " the level below which half fall, interpolated; its interval is in"
                    + " thresholds.csv. Support: %s; 100 %% is the reference level.")
                .formatted(
                    subject.scenario().outputs().windows().season(),
                    SupportWords.of(subject.scenario(), sweep)))
        .figure(name, width, height, this::draw);
  }

  private double panelWidth() {
    return dates.size() * cell;
  }

  private double head() {
    return headings.height() + 8;
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY() + head();
    drawLevels(g, area.getX(), top);
    for (int i = 0; i < subject.hypotheses().size(); i++) {
      double x = area.getX() + LABELS + i * (panelWidth() + GAP);
      headings.draw(g, i, x, area.getY());
      drawPanel(g, subject.hypotheses().get(i), x, top);
    }
    double scale = top + levels.size() * ROW + BELOW;
    ShareScale.draw(g, "Runs that fall", area.getX() + LABELS, scale, Palette::fallen);
  }

  private void drawLevels(Graphics2D g, double left, double top) {
    Pen.ink(g, FONT);
    Text.upwards(g, "Level of support", left + 6, top + levels.size() * ROW / 2);
    for (int row = 0; row < levels.size(); row++) {
      String label = percent(levels.get(row)) + " %";
      Text.right(g, label, left + LABELS - 7, top + (row + 0.5) * ROW + 4);
    }
    double below = top + levels.size() * ROW;
    g.setFont(TINY);
    Text.right(g, "offensive", left + LABELS - 7, below + 15);
    Text.right(g, "half fall", left + LABELS - 7, below + 32);
    Text.right(g, "below", left + LABELS - 7, below + 43);
  }

  private void drawPanel(Graphics2D g, String hypothesis, double left, double top) {
    List<boolean[]> falls = new ArrayList<>();
    for (int c = 0; c < dates.size(); c++) {
      double x = left + c * cell;
      Map<Double, Sweep.Point> column = points.get(dates.get(c));
      for (int row = 0; row < levels.size(); row++) {
        Rectangle2D box = new Rectangle2D.Double(x, top + row * ROW, cell, ROW);
        drawCell(g, box, hypothesis, column.get(levels.get(row)));
      }
      Sweep alone =
          new Sweep(sweep.series(), sweep.title(), sweep.lever(), List.copyOf(column.values()));
      Threshold found = shares.threshold(hypothesis, alone, Within.SEASON);
      falls.add(falls(found));
      Pen.ink(g, TINY);
      double below = top + levels.size() * ROW;
      Text.centre(g, MONTH.format(dates.get(c)), x + cell / 2, below + 15);
      Text.centre(g, found.words(), x + cell / 2, below + 37);
    }
    drawContour(g, falls, left, top);
  }

  private void drawCell(Graphics2D g, Rectangle2D box, String hypothesis, Sweep.Point point) {
    Estimate share =
        point == null ? new Estimate(0, 0) : shares.share(hypothesis, point.arm(), Within.SEASON);
    Color ground = Palette.fallen(share.share());
    g.setColor(ground);
    g.fill(box);
    Pen.draw(g, Palette.PAPER, 0.7f, box);
    g.setColor(Palette.on(ground));
    g.setFont(FONT);
    String number = share.n() == 0 ? "–" : Long.toString(Math.round(100 * share.share()));
    Text.centre(g, number, box.getCenterX(), box.getCenterY() + Fonts.SMALL * 0.35);
  }

  /** Whether at least half fall at each level, highest first, by the fit. */
  private boolean[] falls(Threshold found) {
    boolean[] falls = new boolean[levels.size()];
    double[] at = found.levels();
    double[] fit = found.fit();
    for (int i = 0; i < fit.length; i++) {
      falls[levels.indexOf(at[i])] = fit[i] >= Threshold.HALF;
    }
    return falls;
  }

  private void drawContour(Graphics2D g, List<boolean[]> falls, double left, double top) {
    g.setColor(Palette.RECORD);
    g.setStroke(new BasicStroke(3f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    for (int c = 0; c < dates.size(); c++) {
      double x = left + c * cell;
      for (int row = 0; row < levels.size(); row++) {
        double y = top + row * ROW;
        if (row > 0 && falls.get(c)[row] != falls.get(c)[row - 1]) {
          g.draw(new Line2D.Double(x, y, x + cell, y));
        }
        if (c > 0 && falls.get(c)[row] != falls.get(c - 1)[row]) {
          g.draw(new Line2D.Double(x, y, x, y + ROW));
        }
      }
    }
  }

  private static long percent(double level) {
    return Math.round(100 * level);
  }
}
