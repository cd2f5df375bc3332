package regimecollapse.chart.sweep;

import java.awt.BasicStroke;
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
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.ShareMap;
import regimecollapse.chart.form.Subject;

/** The chance to fall by level of support and date of the offensive: a heat map a hypothesis. */
public final class SupportDateChart {
  private static final double ROW = 30;
  private static final double LABELS = 66;
  private static final double BELOW = 58;
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
  private final ShareMap map;

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
    double even = PanelGrid.widthFor(subject.hypotheses().size()) / dates.size();
    cell = Math.max(40, Math.min(64, even));
    List<String> rows = levels.stream().map(level -> percent(level) + " %").toList();
    map = new ShareMap(subject, rows, dates.size(), new ShareMap.Size(LABELS, cell, ROW, BELOW));
  }

  /** Draws it under this name. */
  public Figure figure(String name) {
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
        .figure(name, map.width(), map.height(), this::draw);
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    map.draw(g, area, "Level of support", this::share, this::drawPanel);
    double right = area.getX() + LABELS - 7;
    double below = map.bottom(area);
    Pen.ink(g, TINY);
    Text.right(g, "offensive", right, below + 15);
    Text.right(g, "half fall", right, below + 32);
    Text.right(g, "below", right, below + 43);
  }

  private Estimate share(String hypothesis, int column, int row) {
    Sweep.Point point = points.get(dates.get(column)).get(levels.get(row));
    return point == null
        ? new Estimate(0, 0)
        : shares.share(hypothesis, point.arm(), Within.SEASON);
  }

  private void drawPanel(Graphics2D g, String hypothesis, double left, double top) {
    List<boolean[]> falls = new ArrayList<>();
    double below = top + map.cells();
    Pen.ink(g, TINY);
    for (int c = 0; c < dates.size(); c++) {
      List<Sweep.Point> column = List.copyOf(points.get(dates.get(c)).values());
      Sweep alone = new Sweep(sweep.series(), sweep.title(), sweep.lever(), column);
      Threshold found = shares.threshold(hypothesis, alone, Within.SEASON);
      falls.add(falls(found));
      double middle = left + (c + 0.5) * cell;
      Text.centre(g, MONTH.format(dates.get(c)), middle, below + 15);
      Text.centre(g, found.words(), middle, below + 37);
    }
    drawContour(g, falls, left, top);
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
