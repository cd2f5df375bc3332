package regimecollapse.chart.sweep;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
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
import regimecollapse.stats.Interval;
import regimecollapse.text.Dates;
import regimecollapse.text.Percent;

/**
 * The chance to fall against the date of the offensive, a line a series; beneath it what the patron
 * gave and what pay bought, on the same calendar.
 */
public final class FragilityChart {
  private static final int MOST_LINES = 4;
  private static final double CHANCE = 190;
  private static final double DRIVER = 92;

  private final Subject subject;
  private final List<Sweep> sweeps;
  private final SweepShares shares;
  private final DriverPanels drivers;

  /** A chart of this subject. */
  public FragilityChart(Subject subject, List<Sweep> sweeps) {
    this.subject = subject;
    this.sweeps = sweeps.subList(0, Math.min(MOST_LINES, sweeps.size()));
    this.shares = new SweepShares(subject.scenario(), subject.findings().runs());
    this.drivers = new DriverPanels(subject.scenario(), this.sweeps);
  }

  /** One figure; none without a sweep over dates. */
  public List<Figure> figures() {
    return sweeps.isEmpty() ? List.of() : List.of(sheet().figure("fragility", blocks()));
  }

  private List<Panels.Block> blocks() {
    List<Panels.Block> blocks = new ArrayList<>();
    PanelGrid.AxisTitles fall = PanelGrid.AxisTitles.of("", "Runs that fall by day " + days());
    PanelGrid above = subject.grid(List.of(""), CHANCE, fall);
    blocks.add(new Panels.Block(above, (row, column) -> chance(column)));
    List<String> none = Collections.nCopies(above.columns().size(), "");
    for (int i = 0; i < drivers.count(); i++) {
      int driver = i;
      String below = i == drivers.count() - 1 ? "Date of the offensive" : "";
      PanelGrid grid =
          PanelGrid.of(
              none, List.of(drivers.title(i)), DRIVER, PanelGrid.AxisTitles.of(below, "Index"));
      blocks.add(new Panels.Block(grid, (row, column) -> drivers.panel(driver, zero())));
    }
    return blocks;
  }

  private String days() {
    return "" + subject.scenario().outputs().windows().season();
  }

  private LocalDate zero() {
    return subject.dayZero();
  }

  private XYPlot chance(int column) {
    String hypothesis = subject.hypotheses().get(column);
    Layers layers = drivers.calendar(Axes.sharesWithRoom(), zero());
    List<List<double[]>> curves = new ArrayList<>();
    for (int i = 0; i < sweeps.size(); i++) {
      List<double[]> points = points(hypothesis, sweeps.get(i));
      Color colour = ArmStyle.of(i).colour();
      layers.band(points, 2, 3, Palette.veil(colour, 42));
      curves.add(points);
    }
    for (int i = sweeps.size() - 1; i >= 0; i--) {
      ArmStyle style = ArmStyle.of(i);
      layers.line(curves.get(i), 1, style.colour(), new BasicStroke(1.5f));
      curves.get(i).forEach(p -> layers.marker(p[0], p[1], style, style.equals(ArmStyle.of(0))));
    }
    return layers.plot();
  }

  /** Points {date, share, low, high}. */
  private List<double[]> points(String hypothesis, Sweep sweep) {
    List<double[]> points = new ArrayList<>();
    for (Sweep.Point point : sweep.points()) {
      Estimate share = shares.share(hypothesis, point.arm(), Within.SEASON);
      if (share.n() > 0) {
        Interval interval = share.interval();
        double x = Axes.millis(point.date().orElseThrow());
        points.add(new double[] {x, share.share(), interval.low(), interval.high()});
      }
    }
    return points;
  }

  private Sheet sheet() {
    List<LegendItem> legend = new ArrayList<>();
    for (int i = 0; i < sweeps.size(); i++) {
      legend.add(LegendItem.marker(sweeps.get(i).title(), ArmStyle.of(i), i == 0));
    }
    legend.addAll(drivers.legend());
    List<String> arms =
        sweeps.stream().flatMap(s -> s.points().stream()).map(Sweep.Point::arm).toList();
    return new Sheet("Was it doomed, and since when?", subject.precision(arms))
        .legend(legend)
        .caption(answer())
        .caption(
            "Upper row: share of runs in which the leader has fled or the capital is lost by day "
                + days()
                + " of an offensive that begins on the date, with 95 % Wilson bands of the sampling"
                + " error. "
                + before()
                + "The opposition is as strong and as good as on that day.")
        .caption(drivers.key());
  }

  /** Since when at least half of the runs fall, computed. */
  private String answer() {
    List<String> parts = new ArrayList<>();
    for (String hypothesis : subject.hypotheses()) {
      String each =
          sweeps.stream()
              .map(
                  s ->
                      Subject.brief(s.title()).toLowerCase(Locale.ROOT)
                          + ": "
                          + since(hypothesis, s))
              .collect(Collectors.joining("; "));
      parts.add(subject.hypothesis(hypothesis) + " – " + each);
    }
    return "At least half of the runs fall, on this date of the offensive and on each later one (in"
        + " brackets by the ends of the 95 % intervals). "
        + String.join(". ", parts)
        + ".";
  }

  private String since(String hypothesis, Sweep sweep) {
    SweepShares.Since since = shares.doomedSince(hypothesis, sweep, Within.SEASON);
    String range =
        since.earliest().map(Dates::of).orElse("no date run")
            + " to "
            + since.latest().map(Dates::of).orElse("no date run");
    boolean open = since.date().isEmpty() && since.earliest().isEmpty();
    return since.date().map(date -> "from " + Dates.of(date)).orElse("on no date run")
        + (open ? "" : " (" + range + ")");
  }

  private String before() {
    double most = 0;
    for (Sweep sweep : sweeps) {
      most = Math.max(most, shares.mostBefore(subject.hypotheses(), sweep));
    }
    return most == 0
        ? ""
        : "Runs that fell before the offensive count as fallen: at most %s at any point. "
            .formatted(Percent.whole(most));
  }
}
