package regimecollapse.chart.sweep;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.Threshold;
import regimecollapse.analysis.outcome.PathCourse;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.analysis.sweep.SweepShares;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Panels;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.stats.Interval;
import regimecollapse.text.Dates;
import regimecollapse.text.Percent;

/** The chance to fall against the level of support, with the level below which the regime falls. */
public final class SupportSweepChart {
  private static final ArmStyle RUNS = ArmStyle.of(1);
  private static final BasicStroke FIT = new BasicStroke(1.8f);
  private static final BasicStroke THIN = new BasicStroke(1.1f);
  private static final BasicStroke INTERVAL = new BasicStroke(4.5f);
  private static final BasicStroke DASHED = ArmStyle.dashes(1.1f, 4, 3);

  private final Subject subject;
  private final SweepShares shares;

  public SupportSweepChart(Subject subject) {
    this.subject = subject;
    this.shares = new SweepShares(subject.scenario(), subject.findings().runs());
  }

  /** One figure a sweep. */
  public List<Figure> figures(List<Sweep> sweeps) {
    List<Figure> figures = new ArrayList<>();
    for (Sweep sweep : sweeps) {
      figures.add(figure(sweep, Subject.paged("support-sweep", figures.size())));
    }
    return figures;
  }

  private Figure figure(Sweep sweep, String name) {
    PanelGrid grid =
        subject.grid(
            List.of("By the horizon", "By day " + subject.scenario().outputs().windows().season()),
            170,
            PanelGrid.AxisTitles.of(axis(sweep), "Runs that fall").withNotes(2));
    Panels.Block panels =
        new Panels.Block(
            grid,
            (row, column) -> panel(sweep, subject.hypotheses().get(column), Within.SWEPT.get(row)),
            (g, area) -> name(g, area, grid, sweep));
    return sheet(sweep).figure(name, List.of(panels));
  }

  /** Writes each threshold above its panel. */
  private void name(Graphics2D g, Rectangle2D area, PanelGrid grid, Sweep sweep) {
    List<String> hypotheses = subject.hypotheses();
    for (int row = 0; row < grid.rows().size(); row++) {
      for (int column = 0; column < hypotheses.size(); column++) {
        Rectangle2D data = grid.data(area, row, column);
        Threshold found = shares.threshold(hypotheses.get(column), sweep, Within.SWEPT.get(row));
        grid.note(g, data, found.phrase());
      }
    }
  }

  private XYPlot panel(Sweep sweep, String hypothesis, Within within) {
    Threshold found = shares.threshold(hypothesis, sweep, within);
    double[] levels = found.levels();
    double room = 0.03 * (levels[levels.length - 1] - levels[0]);
    double left = levels[0] - room;
    double right = levels[levels.length - 1] + room;
    NumberAxis axis = Axes.numbers(left, right, "0 %");
    double step =
        Axes.step(left, right, PanelGrid.widthFor(subject.hypotheses().size()) > 300 ? 7 : 5);
    axis.setTickUnit(new NumberTickUnit(step, axis.getNumberFormatOverride()));
    Layers layers = new Layers(Axes.plot(axis, Axes.sharesWithRoom()));
    documented(sweep).ifPresent(at -> mark(layers, at));
    addFit(layers, found);
    addThreshold(layers, found, left, right);
    for (Sweep.Point point : sweep.points()) {
      Estimate share = shares.share(hypothesis, point.arm(), within);
      if (share.n() > 0) {
        addPoint(layers, point.level().orElseThrow(), share, RUNS);
      }
    }
    return layers.plot();
  }

  private static void addPoint(Layers layers, double x, Estimate share, ArmStyle style) {
    Interval interval = share.interval();
    double[] low = {x, interval.low()};
    layers.line(low, new double[] {x, interval.high()}, style.colour(), THIN);
    layers.marker(x, share.share(), style, style.equals(RUNS));
  }

  private static void addFit(Layers layers, Threshold found) {
    double[] levels = found.levels();
    double[] fit = found.fit();
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < fit.length; i++) {
      points.add(new double[] {levels[i], fit[i]});
    }
    if (!points.isEmpty()) {
      layers.line(points, 1, Palette.INK, FIT);
    }
  }

  /** The crossing with its interval at one half, and a line down to the axis. */
  private static void addThreshold(Layers layers, Threshold found, double left, double right) {
    double low = Math.max(left, found.interval().low());
    double high = Math.min(right, found.interval().high());
    if (low <= high) {
      double[] from = {low, Threshold.HALF};
      layers.line(from, new double[] {high, Threshold.HALF}, Palette.INK, INTERVAL);
    }
    double level = found.level();
    if (Double.isFinite(level)) {
      double[] from = {level, 0};
      layers.line(from, new double[] {level, Threshold.HALF}, Palette.INK, DASHED);
    }
  }

  /** What the level is. */
  private static String axis(Sweep sweep) {
    return sweep.overShare()
        ? "Share withheld in a complete falling-out (" + sweep.lever() + ")"
        : "Level at which support is held, share of the reference";
  }

  /**
   * Money on the day of the documented offensive, if an arm without changes was run; in a sweep
   * over a share it has no place.
   */
  private Optional<PathCourse.Step> documented(Sweep sweep) {
    return base()
        .filter(arm -> !sweep.overShare())
        .flatMap(arm -> PathCourse.of(subject.scenario(), arm, PathRole.FINANCE))
        .map(course -> course.at(subject.dayZero()));
  }

  private Optional<Arm> base() {
    return subject.scenario().arms().stream().filter(a -> a.changes().isEmpty()).findFirst();
  }

  private static void mark(Layers layers, PathCourse.Step at) {
    layers.box(new double[] {at.low(), -0.035, at.high(), 1.035}, null, null, Palette.RECORD_FILL);
    layers.vertical(at.centre(), Palette.RECORD, DASHED);
  }

  /** What came of the documented course, which is no point of the line. */
  private String course(Sweep sweep) {
    if (base().isEmpty()) {
      return "";
    }
    List<String> each = new ArrayList<>();
    for (String hypothesis : subject.hypotheses()) {
      Estimate share = shares.share(hypothesis, base().orElseThrow().id(), Within.SEASON);
      each.add(subject.hypothesis(hypothesis) + " " + Percent.whole(share.share()));
    }
    String fallen = String.join(", ", each);
    if (sweep.overShare()) {
      return "With what is documented, whatever the share, fall by day %s: %s of runs."
          .formatted(subject.scenario().outputs().windows().season(), fallen);
    }
    return ("What is documented is no point of the line: its channels went apart, and later"
            + " than in these arms. Its mark stands at the level of finance alone, with the"
            + " range of that figure. In that arm fall by day %s: %s of runs.")
        .formatted(subject.scenario().outputs().windows().season(), fallen);
  }

  private Sheet sheet(Sweep sweep) {
    List<LegendItem> legend = new ArrayList<>();
    legend.add(LegendItem.marker("share of runs, 95 % Wilson interval", RUNS));
    legend.add(LegendItem.line("isotonic regression", Palette.INK, FIT));
    legend.add(LegendItem.line("its crossing of 50 %, 95 % interval", Palette.INK, INTERVAL));
    if (documented(sweep).isPresent()) {
      Color band = Palette.RECORD_FILL;
      legend.add(
          LegendItem.box(
              "finance on " + Dates.of(subject.dayZero()) + " as documented",
              band,
              Palette.RECORD));
    }
    List<String> arms = sweep.points().stream().map(Sweep.Point::arm).toList();
    String title =
        sweep.overShare()
            ? "What if neither the purges had come nor the cut that they brought on?"
            : "How much support does it take?";
    return new Sheet(title, subject.precision(arms))
        .legend(legend)
        .caption(
            "Share of runs in which the leader has fled or the capital is lost by the horizon, "
                + Dates.of(subject.scenario().timeline().end())
                + ", and by day "
                + subject.scenario().outputs().windows().season()
                + " of the offensive. "
                + levels(sweep)
                + " The fit is the non-increasing sequence nearest"
                + " to the shares; it crosses 50 % at the level below which the regime falls, with"
                + " a percentile bootstrap interval over replications, each drawn with its runs at"
                + " all levels. Runs that fell before the offensive count as fallen.")
        .caption(course(sweep));
  }

  /** What the arms do. */
  private String levels(Sweep sweep) {
    return sweep.overShare()
        ? "No arm has the purges, and each gives back what they cost by its share: at 0 % the cut"
            + " would have come anyway; the higher the share, the more of it was an answer to them,"
            + " up to the level on the eve of the first. The record is the same whatever the share,"
            + " so nothing says which point is right: the answer is the curve."
        : "In each arm all channels stay at one level: "
            + SupportWords.of(subject.scenario(), sweep)
            + "; 100 % is their reference level.";
  }
}
