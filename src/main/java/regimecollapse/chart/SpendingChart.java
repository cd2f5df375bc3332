package regimecollapse.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.Cell;
import regimecollapse.analysis.SpendingVersusMonths.Point;
import regimecollapse.scenario.PathRole;
import regimecollapse.scenario.Patron;
import regimecollapse.stats.Quantiles;

/** Money of the patrons against months lived: a marker an arm, a panel a hypothesis. */
final class SpendingChart {
  private final Subject subject;

  SpendingChart(Subject subject) {
    this.subject = subject;
  }

  /** One figure a page of arms. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    List<String> hypotheses = subject.hypotheses();
    double[] ends = new double[4];
    range(Point::spending, ends, 0);
    range(Point::months, ends, 2);
    for (List<String> arms : subject.pages()) {
      PanelGrid grid =
          new PanelGrid(
              hypotheses.stream().map(subject::hypothesis).toList(),
              List.of(""),
              new PanelGrid.Size(PanelGrid.widthFor(hypotheses.size()), 260),
              PanelGrid.AxisTitles.of("Spent by " + patron() + ", USD bn", "Months lived"));
      figures.add(
          sheet(arms)
              .figure(
                  Subject.paged("spending-survival", figures.size()),
                  grid.width(),
                  grid.height(),
                  (g, area) ->
                      grid.draw(
                          g, area, (row, column) -> panel(hypotheses.get(column), arms, ends))));
    }
    return figures;
  }

  /** Puts the range of all points, with some room, at a place of the ends. */
  private void range(Function<Point, Quantiles> what, double[] ends, int at) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Point point : subject.findings().spending().byCell().values()) {
      Quantiles spread = what.apply(point);
      low = Math.min(low, Math.min(spread.at(0.05), spread.mean()));
      high = Math.max(high, Math.max(spread.at(0.95), spread.mean()));
    }
    low = Math.min(low, high);
    double room = 0.08 * (high - low) + 0.01 * high + 0.01;
    ends[at] = Math.max(0, low - room);
    ends[at + 1] = high + room;
  }

  /** The patron whose finance path the case has. */
  private String patron() {
    return subject.scenario().paths().stream()
        .filter(p -> p.role() == PathRole.FINANCE)
        .flatMap(p -> p.patron().stream())
        .flatMap(id -> subject.scenario().patrons().stream().filter(p -> p.id().equals(id)))
        .map(Patron::title)
        .findFirst()
        .orElse("the patron");
  }

  private Sheet sheet(List<String> arms) {
    List<LegendItem> legend = new ArrayList<>();
    arms.forEach(arm -> legend.add(LegendItem.marker(subject.arm(arm), style(arm))));
    return new Sheet(
            "What " + patron() + " spends, and how long the government lives", subject.sample(arms))
        .legend(legend)
        .caption(
            "Markers: means over runs; bars: middle 90 % of runs. Months count from the start of the"
                + " run to the collapse or the horizon, spending likewise; a government that lives to"
                + " the horizon may live on, and costs on. Money of this patron only, until the end of the"
                + " run: other support and other patrons are not priced. Axes need not begin at 0.");
  }

  private XYPlot panel(String hypothesis, List<String> arms, double[] ends) {
    Layers layers =
        new Layers(
            Axes.plot(
                Axes.numbers(ends[0], ends[1], ends[1] - ends[0] > 5 ? "0" : "0.0##"),
                Axes.numbers(ends[2], ends[3], "0.##")));
    boolean empty = true;
    for (String arm : arms) {
      Point point = subject.findings().spending().find(new Cell(hypothesis, arm)).orElse(null);
      if (point != null) {
        empty = false;
        add(layers, point, style(arm));
      }
    }
    if (empty) {
      layers.note("no finished run");
    }
    return layers.plot();
  }

  private static void add(Layers layers, Point point, ArmStyle style) {
    double x = point.spending().mean();
    double y = point.months().mean();
    BasicStroke thin = new BasicStroke(1.1f);
    layers.line(
        List.of(
            new double[] {point.spending().at(0.05), y},
            new double[] {point.spending().at(0.95), y}),
        1,
        style.colour(),
        thin);
    layers.line(
        List.of(
            new double[] {x, point.months().at(0.05)}, new double[] {x, point.months().at(0.95)}),
        1,
        style.colour(),
        thin);
    layers.marker(x, y, style, true);
  }

  private ArmStyle style(String arm) {
    return ArmStyle.of(subject.arms().indexOf(arm));
  }
}
