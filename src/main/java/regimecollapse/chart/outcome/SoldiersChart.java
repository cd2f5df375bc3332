package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Polyline;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.Limits;

/** Where the soldiers are during the offensive: stacked shares, a panel a hypothesis. */
public final class SoldiersChart {
  private static final double FIRST = -2;
  private static final double LEAST_LAST = 30;
  private static final BasicStroke EDGE = new BasicStroke(0.8f);
  private static final BasicStroke SPREAD = ArmStyle.dashes(1.4f, 5, 3);
  private static final BasicStroke HALO = new BasicStroke(3);

  /** From the bottom of the stack up; neighbours differ in lightness. */
  private static final Map<String, Color> STATUSES = statuses();

  private final Subject subject;
  private final double last;
  private final double top;

  /** A chart of this subject. */
  public SoldiersChart(Subject subject) {
    this.subject = subject;
    this.last = Math.max(LEAST_LAST, subject.scenario().outputs().magnifyDays());
    double most = 1;
    for (Map<String, Curve> curves : subject.findings().soldiers().byCell().values()) {
      for (double[] sums : stack(curves)) {
        most = Math.max(most, sums[sums.length - 1]);
      }
    }
    this.top = Limits.ceil(most * 20) / 20.0;
  }

  private static Map<String, Color> statuses() {
    Map<String, Color> statuses = new LinkedHashMap<>();
    statuses.put("holding", new Color(0x0B3C6F));
    statuses.put("withdrawing", new Color(0x56B4E9));
    statuses.put("handed-over", new Color(0x7A7A7A));
    statuses.put("went-home", new Color(0xF5D77A));
    statuses.put("surrendered", new Color(0xB8860B));
    statuses.put("defected", new Color(0x8C2D04));
    statuses.put("killed", new Color(0x111111));
    statuses.put("released", new Color(0xE8E8E8));
    return Collections.unmodifiableMap(statuses);
  }

  /** The figure of an arm; none if its series were not stored. */
  public List<Figure> figure(String arm, String name) {
    List<String> hypotheses = subject.hypotheses();
    if (hypotheses.stream()
        .allMatch(h -> subject.findings().soldiers().of(new Cell(h, arm)).isEmpty())) {
      return List.of();
    }
    PanelGrid grid =
        subject.grid(
            List.of(""),
            240,
            PanelGrid.AxisTitles.of(
                "Days since " + subject.zero("the start of the offensive"),
                "Share of soldiers at start"));
    return List.of(
        new Sheet("Where the soldiers are: " + subject.arm(arm), subject.sample(List.of(arm)))
            .legend(legend())
            .caption(
                "Means over runs, stacked in the order of the legend from the bottom, as shares of the"
                    + " soldiers at the start of the run. Those who went home or were released before"
                    + " the offensive are included, and recruits come on top, so that the sum can pass"
                    + " 100 %. Dashed: the share who hold is between the two lines in nine of ten runs,"
                    + " day by day: the spread of single runs, not the error of the mean.")
            .of(arm)
            .figure(name, grid, (row, column) -> panel(new Cell(hypotheses.get(column), arm))));
  }

  private static List<LegendItem> legend() {
    List<LegendItem> legend = new ArrayList<>();
    STATUSES.forEach(
        (status, colour) ->
            legend.add(LegendItem.box(status.replace('-', ' '), colour, Palette.AXIS)));
    legend.add(LegendItem.line("holding: middle 90 % of runs", Palette.INK, SPREAD));
    return legend;
  }

  private XYPlot panel(Cell cell) {
    Layers layers = new Layers(Axes.plot(Axes.whole(FIRST, last, 8), Axes.shares()));
    layers.plot().getRangeAxis().setRange(0, top);
    List<double[]> sums = Polyline.simplify(stack(subject.findings().soldiers().of(cell)), 0.001);
    if (sums.isEmpty()) {
      return layers.orNote("no finished run");
    }
    int column = 1;
    for (Color colour : STATUSES.values()) {
      layers.band(sums, column, column + 1, colour);
      layers.line(sums, column + 1, Palette.PAPER, EDGE);
      column++;
    }
    drawSpread(layers, cell);
    return layers.plot();
  }

  /** Between two lines, each on a lighter one, so that they are seen on every colour. */
  private void drawSpread(Layers layers, Cell cell) {
    for (Curve end : subject.findings().soldiers().holding().getOrDefault(cell, List.of())) {
      List<double[]> points = new ArrayList<>();
      for (int i = 0; i < end.size(); i++) {
        if (end.day(i) >= FIRST && end.day(i) <= last) {
          points.add(new double[] {end.day(i), end.value(i)});
        }
      }
      if (points.size() > 1) {
        List<double[]> line = Polyline.simplify(points, 0.001);
        layers.line(line, 1, Palette.PAPER, HALO);
        layers.line(line, 1, Palette.INK, SPREAD);
      }
    }
  }

  /** For each sampled day {day, 0, sum of the first, of the first two, ...}. */
  private List<double[]> stack(Map<String, Curve> curves) {
    List<double[]> stack = new ArrayList<>();
    Curve days = curves.values().stream().findFirst().orElse(null);
    for (int i = 0; days != null && i < days.size(); i++) {
      double day = days.day(i);
      if (day >= FIRST && day <= last) {
        double[] sums = new double[STATUSES.size() + 2];
        sums[0] = day;
        int column = 2;
        for (String status : STATUSES.keySet()) {
          double share = curves.containsKey(status) ? curves.get(status).at(day) : 0;
          sums[column] = sums[column - 1] + (Double.isNaN(share) ? 0 : share);
          column++;
        }
        stack.add(sums);
      }
    }
    return stack;
  }
}
