package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.SpeedOfCollapse;
import regimecollapse.analysis.outcome.SpeedOfCollapse.Estimate;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.MarkedAxis;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Interval;

/** Median days to lose parts of the population: a line an arm, a panel a hypothesis. */
public final class SpeedChart {
  /** Earlier days, and those before the offensive, stand here: the step in which places fall. */
  private static final double EARLIEST = 0.25;

  /** The axis of days reaches at least so far. */
  private static final double LEAST_END = 10;

  private static final double[] MARKS = {0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000};

  /** Width of the strip of what is not reached, as a part of the axis before it. */
  private static final double STRIP = 0.2;

  private static final double PANEL_HEIGHT = 300;
  private static final double APART = 9;
  private static final double SPREAD = 0.84;

  /** Labels nearer to "never", px, would touch it. */
  private static final double NEAR = 34;

  private static final BasicStroke BAR = new BasicStroke(1.3f);
  private static final BasicStroke HAIR = new BasicStroke(0.9f);

  private final Subject subject;
  private final List<Integer> levels = SpeedOfCollapse.levels();
  private final double start;
  private final double end;

  /** A chart of this subject. */
  public SpeedChart(Subject subject) {
    this.subject = subject;
    double earliest = LEAST_END / 10;
    double latest = LEAST_END;
    for (Cell cell : subject.findings().speed().byCell().keySet()) {
      for (int level : levels) {
        Estimate found = find(cell, level);
        double[] days = {found.value(), found.interval().low(), found.interval().high()};
        for (double day : DoubleStream.of(days).filter(Double::isFinite).toArray()) {
          earliest = Math.min(earliest, day);
          latest = Math.max(latest, day);
        }
      }
    }
    start = place(earliest) - 0.08;
    end = place(1.2 * latest);
  }

  private static double place(double day) {
    return StrictMath.log10(Math.max(EARLIEST, day));
  }

  private double never() {
    return end + STRIP / 2 * (end - start);
  }

  private double placeOrNever(double day) {
    return Double.isInfinite(day) ? never() : place(day);
  }

  private Estimate find(Cell cell, int level) {
    return subject.findings().speed().daysToLose(cell, level);
  }

  /** One figure a page of arms; none for results without the table. */
  public List<Figure> figures() {
    if (subject.findings().speed().byCell().isEmpty()) {
      return List.of();
    }
    PanelGrid grid =
        subject.grid(
            List.of(""),
            PANEL_HEIGHT,
            PanelGrid.AxisTitles.of(
                "Days since the offensive (logarithmic)", "Share of the population lost"));
    return subject.pages(
        "speed",
        (arms, name) ->
            sheet(arms)
                .figure(
                    name, grid, (row, column) -> panel(subject.hypotheses().get(column), arms)));
  }

  private Sheet sheet(List<String> arms) {
    return new Sheet("How fast control is lost", subject.sample(arms))
        .legend(subject.legend(arms, (label, style) -> LegendItem.curve(label, style, true)))
        .caption(
            ("Markers: median over all runs of the days until that share of the"
                    + " population held at the start was lost; lines join them. Bars: its 95 %%"
                    + " bootstrap interval, the sampling error of so many runs; where none is"
                    + " seen it is narrower than its marker, or there are fewer than %s runs."
                    + " Hollow markers in the grey strip (never): half of the runs or more do"
                    + " not lose so much before the end; a bar that ends there has no upper"
                    + " end. Days count from each run's offensive, in arms without one from the"
                    + " reference date; days before %s stand at the left edge.")
                .formatted(Bootstrap.FEWEST, EARLIEST));
  }

  private XYPlot panel(String hypothesis, List<String> arms) {
    XYPlot plot = Axes.plot(days(), shares());
    // Lines between the levels, not through them.
    plot.setRangeGridlinesVisible(false);
    Layers layers = new Layers(plot);
    double edge = end + STRIP * (end - start);
    layers.box(new double[] {end, 0, edge, levels.size()}, BAR, null, Palette.FILL);
    for (int l = 1; l < levels.size(); l++) {
      layers.line(new double[] {start, l}, new double[] {edge, l}, Palette.GRID, HAIR);
    }
    boolean empty = true;
    // In px; the panel has so many for each level.
    double step = Math.min(APART, SPREAD * PANEL_HEIGHT / levels.size() / Math.max(1, arms.size()));
    for (int i = 0; i < arms.size(); i++) {
      Cell cell = new Cell(hypothesis, arms.get(i));
      double shift = ((arms.size() - 1) / 2.0 - i) * step / PANEL_HEIGHT * levels.size();
      if (find(cell, levels.get(0)).n() > 0) {
        empty = false;
        add(layers, cell, shift);
      }
    }
    if (empty) {
      layers.note("no finished run");
    }
    return layers.plot();
  }

  private void add(Layers layers, Cell cell, double shift) {
    ArmStyle style = subject.style(cell.arm());
    List<double[]> line = new ArrayList<>();
    for (int l = 0; l < levels.size(); l++) {
      double y = l + 0.5 + shift;
      Estimate found = find(cell, levels.get(l));
      Interval around = found.interval();
      if (Double.isFinite(found.value())) {
        line.add(new double[] {place(found.value()), y});
      }
      if (!Double.isNaN(around.low()) && around.low() != around.high()) {
        double[] from = {placeOrNever(around.low()), y};
        double[] to = {placeOrNever(around.high()), y};
        layers.line(from, to, style.colour(), BAR);
      }
    }
    if (line.size() > 1) {
      layers.line(line, 1, style.colour(), style.stroke());
    }
    for (int l = 0; l < levels.size(); l++) {
      double value = find(cell, levels.get(l)).value();
      layers.marker(placeOrNever(value), l + 0.5 + shift, style, Double.isFinite(value));
    }
  }

  private MarkedAxis days() {
    Map<Double, String> marks = new LinkedHashMap<>();
    double unit = PanelGrid.widthFor(subject.hypotheses().size()) / (1 + STRIP) / (end - start);
    for (double day : MARKS) {
      if (place(day) <= end) {
        boolean room = (never() - place(day)) * unit > NEAR;
        String label = day == Math.rint(day) ? Integer.toString((int) day) : Double.toString(day);
        marks.put(place(day), room ? label : "");
      }
    }
    marks.put(never(), "never");
    return Axes.marked(marks, start, end + STRIP * (end - start));
  }

  private MarkedAxis shares() {
    Map<Double, String> marks = new LinkedHashMap<>();
    for (int l = 0; l < levels.size(); l++) {
      marks.put(l + 0.5, levels.get(l) + " %");
    }
    return Axes.marked(marks, 0, levels.size());
  }
}
