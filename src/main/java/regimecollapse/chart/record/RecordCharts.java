package regimecollapse.chart.record;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Panels;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.ControlBands;
import regimecollapse.chart.form.DocumentedDates;
import regimecollapse.chart.form.Subject;
import regimecollapse.chart.outcome.CollapseChart;

/**
 * Prior and posterior beside each other, on the same axes: the control curve of the base arm with
 * the record drawn in, and the chance of collapse of all arms.
 */
public final class RecordCharts {
  /** What the names of these charts begin with. */
  private static final String NAME = "record-";

  private static final double HEIGHT = 128;
  private static final double VALUES = 84;

  private final Subject subject;
  private final RecordChange change;
  private final DocumentedDates record;
  private final double first;
  private final double last;

  /** A chart of this subject. */
  public RecordCharts(Subject subject, RecordChange change) {
    this.subject = subject;
    this.change = change;
    this.record = new DocumentedDates(subject);
    this.last = Math.max(1, subject.scenario().outputs().magnifyDays());
    this.first = record.magnified(-2, last);
  }

  /** Both; none if nothing was run, and no curve of an arm whose offensive has no date. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    if (subject.arms().isEmpty()) {
      return figures;
    }
    String base = subject.arms().get(0);
    if (!subject.choosesItsDay(base)) {
      figures.add(control(base));
    }
    figures.add(collapse());
    return figures;
  }

  private Figure collapse() {
    return new CollapseChart(
            subject,
            new CollapseChart.Shown(
                NAME + "collapse",
                "Chance of collapse before and after the record",
                precision(subject.arms()),
                new CollapseChart.Chance(
                    "from the ranges (prior)",
                    subject.findings().collapse().byHorizon(),
                    new LegendItem.Look(ArmStyle.of(0), false)),
                new CollapseChart.Chance(
                    "under the fit (posterior)",
                    change.collapse().byHorizon(),
                    new LegendItem.Look(ArmStyle.of(1), true)),
                Figure.Group.RECORD,
                CollapseChart.CAPTION + " Figures at the right: ranges → fit.",
                VALUES))
        .figure();
  }

  private String sample(List<String> arms) {
    return both(subject.sample(arms, own().runs()), subject.sample(arms, change.runs()));
  }

  private String precision(List<String> arms) {
    return both(
        subject.precision(arms, own().runs(), own().collapse()),
        subject.precision(arms, change.runs(), change.collapse()));
  }

  private Findings own() {
    return subject.findings();
  }

  private static String both(String prior, String posterior) {
    return prior.equals(posterior)
        ? "Ranges and fit each: " + prior
        : "From the ranges: " + prior + " Under the fit: " + posterior;
  }

  private Figure control(String arm) {
    PanelGrid grid =
        subject.grid(
            List.of("From the ranges (prior)", "Under the fit (posterior)"),
            HEIGHT,
            new PanelGrid.AxisTitles(
                "Days since " + subject.zero("the start of the offensive"),
                "Population held",
                record.isEmpty() ? 0 : DocumentedDates.HEADER,
                0,
                false));
    Panels.Block panels =
        new Panels.Block(
            grid,
            (row, column) -> panel(arm, row == 1, column),
            (g, area) -> record.number(g, grid, area, first, last));
    return new Sheet(
            "Population held in “" + subject.arm(arm) + "”, before and after the record",
            sample(List.of(arm)))
        .of(arm)
        .in(Figure.Group.RECORD)
        .legend(ControlBands.legend("median from the ranges", record))
        .caption(
            ControlBands.KEY
                + " 100 %: the people of all places that the government held at the start. Both"
                + " rows have the same axes and, replication by replication, the same chance.")
        .caption(record.key(first, last))
        .caption(record.elsewhere(last))
        .figure(NAME + "control", List.of(panels));
  }

  private XYPlot panel(String arm, boolean posterior, int column) {
    Cell cell = new Cell(subject.hypotheses().get(column), arm);
    Layers layers = new Layers(Axes.plot(Axes.whole(first, last, 9), Axes.shares()));
    record.mark(layers, first, last);
    List<double[]> prior = points(subject.findings().control().of(cell), layers);
    return posterior
        ? ControlBands.draw(layers, points(change.control().of(cell), layers), prior)
        : ControlBands.draw(layers, prior, List.of());
  }

  private static List<double[]> points(List<Band> curve, Layers layers) {
    return ControlBands.points(curve, Band::day, layers.plot().getDomainAxis());
  }
}
