package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.contrast.Parting;
import regimecollapse.analysis.ledger.ServiceMeasure;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.Limits;
import regimecollapse.stats.Quantiles;

/** What the patron spent against what it got: a row a service, a column a hypothesis. */
public final class ServiceChart {
  private static final BasicStroke BAR = new BasicStroke(1.1f);

  private static final String BASES =
      " A base counts where the government holds its place at the end, or where the place was handed"
          + " over with a guarantee, by a deal or at the flight: so a collapse can leave bases.";

  /** Smaller values would look large. */
  private static final double LEAST_TOP = 0.1;

  /** Space at both ends of the axis of a service, so that no marker is cut, as a part of it. */
  private static final double ROOM = 0.08;

  /**
   * A service with its own scale, the same in all columns.
   *
   * @param most the greatest value that is shown
   */
  private record Row(ServiceMeasure measure, double most) {
    String title() {
      return measure.title() + " (100 %: " + measure.whole() + ")";
    }

    NumberAxis axis() {
      double step = Axes.step(0, most, 4);
      double top = step * Limits.ceil(most / step - 1e-9);
      NumberAxis axis = Axes.numbers(-ROOM * top, (1 + ROOM) * top, "0 %");
      axis.setTickUnit(new NumberTickUnit(step, axis.getNumberFormatOverride()));
      return axis;
    }
  }

  private final Subject subject;
  private final double[] ends = {Double.POSITIVE_INFINITY, 0};

  /** A chart of this subject. */
  public ServiceChart(Subject subject) {
    this.subject = subject;
    for (String hypothesis : subject.hypotheses()) {
      for (String arm : subject.arms()) {
        Quantiles spend = spend(new Cell(hypothesis, arm));
        if (spend.n() > 0) {
          ends[0] = Math.min(ends[0], spend.at(0.05));
          ends[1] = Math.max(ends[1], spend.at(0.95));
        }
      }
    }
    ends[0] = Math.min(ends[0], ends[1]);
    double room = 0.06 * (ends[1] - ends[0]) + 0.01 * ends[1] + 0.01;
    ends[0] = Math.max(0, ends[0] - room);
    ends[1] += room;
  }

  /** One figure a page of arms; none if no run tells of services. */
  public List<Figure> figures() {
    List<Row> rows = rows();
    if (rows.isEmpty()) {
      return List.of();
    }
    PanelGrid grid =
        subject.grid(
            rows.stream().map(Row::title).toList(),
            104,
            PanelGrid.AxisTitles.of(
                "Spent by "
                    + SpendingChart.patron(subject)
                    + ", "
                    + subject.scenario().outputs().money(),
                "Mean over runs"));
    return subject.pages(
        "service",
        (arms, name) ->
            sheet(arms)
                .figure(
                    name,
                    grid,
                    (row, column) -> panel(rows.get(row), subject.hypotheses().get(column), arms)));
  }

  /** The services that runs tell of. */
  private List<Row> rows() {
    return Arrays.stream(ServiceMeasure.values())
        .filter(measure -> measure.moves(subject.scenario()))
        .filter(
            measure ->
                subject.findings().runs().finished().values().stream()
                    .anyMatch(rows -> measure.values(rows).length > 0))
        .map(measure -> new Row(measure, most(measure)))
        .toList();
  }

  /** The greatest value that a panel shows. */
  private double most(ServiceMeasure measure) {
    double most = LEAST_TOP;
    for (String hypothesis : subject.hypotheses()) {
      for (String arm : subject.arms()) {
        Quantiles got = measure.spread(subject.findings().runs().of(new Cell(hypothesis, arm)));
        most = got.n() > 0 ? Math.max(most, Math.max(got.mean(), got.at(0.95))) : most;
      }
    }
    return most;
  }

  private Quantiles spend(Cell cell) {
    return Quantiles.of(
        subject.findings().runs().of(cell).stream().mapToDouble(RunRow::patronSpend).toArray());
  }

  private XYPlot panel(Row row, String hypothesis, List<String> arms) {
    Layers layers =
        new Layers(
            Axes.plot(
                Axes.numbers(ends[0], ends[1], ends[1] - ends[0] > 5 ? "0" : "0.0##"), row.axis()));
    for (String arm : arms) {
      Cell cell = new Cell(hypothesis, arm);
      Quantiles spend = spend(cell);
      Quantiles got = row.measure().spread(subject.findings().runs().of(cell));
      if (got.n() > 0) {
        ArmStyle style = subject.style(arm);
        double x = spend.at(0.5);
        double y = got.mean();
        double[] least = {x, got.at(0.05)};
        layers.line(least, new double[] {x, got.at(0.95)}, style.colour(), BAR);
        double[] cheapest = {spend.at(0.05), y};
        layers.line(cheapest, new double[] {spend.at(0.95), y}, style.colour(), BAR);
        layers.marker(x, y, style, true);
      }
    }
    return layers.plot();
  }

  private Sheet sheet(List<String> arms) {
    Optional<Parting> parting =
        Parting.closest(
            subject.scenario(),
            subject.findings().runs(),
            subject.findings().control(),
            subject.arms());
    return new Sheet(
            "What " + SpendingChart.patron(subject) + " got for its money", subject.sample(arms))
        .legend(subject.legend(arms, LegendItem::marker))
        .caption(parting.map(Parting::sentence).orElse(""))
        .caption(
            "Markers: median of money, mean of service; bars: middle 90 % of runs. Read at the end of"
                + " each run, which is the collapse where there is one: who falls early has had less"
                + " time for both. The services are never added up."
                + (rows().stream().anyMatch(row -> row.measure() == ServiceMeasure.BASES)
                    ? BASES
                    : "")
                + " Each service has a scale of its own; the axis of money need not begin at 0.");
  }
}
