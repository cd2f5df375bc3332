package regimecollapse.chart.record;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.DocumentedDates;
import regimecollapse.chart.form.Subject;
import regimecollapse.chart.outcome.CollapseChart;
import regimecollapse.chart.outcome.ControlChart;

/**
 * Prior and posterior beside each other, on the same axes: the control curve of the base arm with
 * the record drawn in, and the chance of collapse of all arms.
 */
public final class RecordCharts {
  /** What the names of these charts begin with. */
  private static final String NAME = "record-";

  private static final double FIRST = -2;
  private static final double HEIGHT = 128;
  private static final double ABOVE_TITLE = 19;
  private static final double VALUES = 84;

  private final Subject subject;
  private final RecordChange change;
  private final DocumentedDates record;
  private final double last;

  /** A chart of this subject. */
  public RecordCharts(Subject subject, RecordChange change) {
    this.subject = subject;
    this.change = change;
    this.record = new DocumentedDates(subject);
    this.last = Math.max(1, subject.scenario().outputs().magnifyDays());
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
                sample(subject.arms()),
                new CollapseChart.Chance(
                    "prior: parameters from their ranges",
                    subject.findings().collapse().byHorizon(),
                    ArmStyle.of(0),
                    false),
                new CollapseChart.Chance(
                    "posterior: parameters of the fit",
                    change.collapse().byHorizon(),
                    ArmStyle.of(1),
                    true),
                CollapseChart.CAPTION + " Figures at the right: prior → posterior.",
                VALUES))
        .figure();
  }

  private String sample(List<String> arms) {
    String prior = subject.sample(arms);
    String posterior = subject.sample(arms, change.runs(), change.collapse());
    return prior.equals(posterior)
        ? "Prior and posterior each: " + prior
        : "Prior: " + prior + " Posterior: " + posterior;
  }

  private Figure control(String arm) {
    List<String> hypotheses = subject.hypotheses();
    PanelGrid grid =
        new PanelGrid(
            hypotheses.stream().map(subject::hypothesis).toList(),
            List.of("Prior: parameters from their ranges", "Posterior: parameters of the fit"),
            new PanelGrid.Size(PanelGrid.widthFor(hypotheses.size()), HEIGHT),
            new PanelGrid.AxisTitles(
                "Days since the start of the offensive",
                "Population held",
                record.isEmpty() ? 0 : DocumentedDates.HEADER,
                0,
                false));
    return sheet(arm)
        .figure(
            NAME + "control",
            grid.width(),
            grid.height(),
            (g, area) -> {
              grid.draw(g, area, (row, column) -> panel(arm, row == 1, column));
              number(g, grid, area);
            });
  }

  private Sheet sheet(String arm) {
    List<LegendItem> legend = new ArrayList<>();
    legend.add(LegendItem.line("median", ControlChart.LINE, ControlChart.MEDIAN));
    legend.add(LegendItem.box("middle 50 %", ControlChart.NARROW, ControlChart.NARROW));
    legend.add(LegendItem.box("middle 90 %", ControlChart.WIDE, ControlChart.WIDE));
    legend.add(LegendItem.line("median of the prior", Palette.INK, ControlChart.REFERENCE));
    if (!record.isEmpty()) {
      legend.add(LegendItem.line("documented dates", Palette.RECORD, DocumentedDates.LINE));
    }
    return new Sheet(
            "Population held in “" + subject.arm(arm) + "”, before and after the record",
            sample(List.of(arm)))
        .legend(legend)
        .caption(
            ControlChart.BANDS
                + " 100 %: the people of all places that the government held at the start. Both"
                + " rows have the same axes and, replication by replication, the same chance.")
        .caption(record.key(FIRST, last));
  }

  private XYPlot panel(String arm, boolean posterior, int column) {
    Cell cell = new Cell(subject.hypotheses().get(column), arm);
    Layers layers = new Layers(Axes.plot(Axes.whole(FIRST, last, 9), Axes.shares()));
    record.mark(layers, FIRST, last);
    List<double[]> prior = points(subject.findings().control().of(cell), layers);
    List<double[]> shown = posterior ? points(change.control().of(cell), layers) : prior;
    if (shown.isEmpty()) {
      layers.note("no finished run");
      return layers.plot();
    }
    layers.band(shown, 1, 5, ControlChart.WIDE);
    layers.band(shown, 2, 4, ControlChart.NARROW);
    if (posterior && !prior.isEmpty()) {
      layers.line(prior, 3, Palette.INK, ControlChart.REFERENCE);
    }
    layers.line(shown, 3, ControlChart.LINE, ControlChart.MEDIAN);
    return layers.plot();
  }

  private static List<double[]> points(List<Band> curve, Layers layers) {
    return ControlChart.points(curve, Band::day, layers.plot().getDomainAxis());
  }

  /** Writes the numbers of the documented dates above the upper panels. */
  private void number(Graphics2D g, PanelGrid grid, Rectangle2D area) {
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      Rectangle2D panel = grid.data(area, 0, column);
      double y = panel.getY() - ABOVE_TITLE + 3;
      record.number(
          g,
          new Rectangle2D.Double(panel.getX(), y, panel.getWidth(), panel.getHeight()),
          FIRST,
          last);
    }
  }
}
