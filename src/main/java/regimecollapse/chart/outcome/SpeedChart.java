package regimecollapse.chart.outcome;

import java.util.List;
import java.util.stream.DoubleStream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.SpeedOfCollapse;
import regimecollapse.analysis.outcome.SpeedOfCollapse.Estimate;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.Bootstrap;

/** Median days to lose parts of the population: a line an arm, a panel a hypothesis. */
public final class SpeedChart {
  /** The axis of days reaches at least so far. */
  private static final double LEAST_END = 10;

  private static final double HEIGHT = 300;

  private final Subject subject;
  private final List<Integer> levels = SpeedOfCollapse.levels();

  /** A chart of this subject. */
  public SpeedChart(Subject subject) {
    this.subject = subject;
  }

  /** One figure a page of arms; none for results without the table. */
  public List<Figure> figures() {
    if (subject.findings().speed().byCell().isEmpty()) {
      return List.of();
    }
    PanelGrid grid =
        subject.grid(
            List.of(""),
            HEIGHT,
            PanelGrid.AxisTitles.of(
                "Days since " + subject.zero("the offensive") + " (logarithmic)",
                "Share of the population lost"));
    SpeedPanel panel = new SpeedPanel(subject, axis(), levels, grid.panel());
    return subject.pages(
        "speed",
        (arms, name) ->
            sheet(arms)
                .figure(
                    name,
                    grid,
                    (row, column) -> panel.draw(subject.hypotheses().get(column), arms)));
  }

  /** An axis that holds all days of all arms. */
  private SpeedAxis axis() {
    double earliest = LEAST_END / 10;
    double latest = LEAST_END;
    for (Cell cell : subject.findings().speed().byCell().keySet()) {
      for (int level : levels) {
        Estimate found = subject.findings().speed().daysToLose(cell, level);
        double[] days = {found.value(), found.interval().low(), found.interval().high()};
        for (double day : DoubleStream.of(days).filter(Double::isFinite).toArray()) {
          earliest = Math.min(earliest, day);
          latest = Math.max(latest, day);
        }
      }
    }
    return SpeedAxis.of(earliest, latest);
  }

  private Sheet sheet(List<String> arms) {
    return new Sheet("How fast control is lost", subject.sample(arms))
        .legend(subject.legend(arms, (label, style) -> LegendItem.curve(label, style, true)))
        .caption(
            ("Markers: median over all runs of the days until that share of the"
                    + " population held at the start was lost, on the line of the share or, where"
                    + " two would touch, just beside it; lines join them. Bars: its 95 %%"
                    + " bootstrap interval, the sampling error of so many runs; where none is"
                    + " seen it is narrower than its marker, or there are fewer than %s runs."
                    + " Hollow markers in the grey strip (never): half of the runs or more do"
                    + " not lose so much before the end; a bar that reaches the strip has no upper"
                    + " end. Days count from %s; days before %s stand at the left edge.")
                .formatted(
                    Bootstrap.FEWEST,
                    subject.zero(
                        "each run's offensive, in arms without one from the reference date"),
                    SpeedAxis.EARLIEST));
  }
}
