package regimecollapse.chart.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.ledger.SpendingVersusMonths.Point;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.Patron;
import regimecollapse.stats.Quantiles;
import regimecollapse.text.Articles;

/** Money of the patrons against months lived: a marker an arm, a panel a hypothesis. */
public record SpendingChart(Subject subject) {
  /** More dots would hide one another. */
  private static final int MOST_DOTS = 60;

  /** One figure a page of arms. */
  public List<Figure> figures() {
    double[] ends = new double[4];
    range(Point::spending, ends, 0);
    range(Point::months, ends, 2);
    PanelGrid grid =
        subject.grid(
            List.of(""),
            260,
            PanelGrid.AxisTitles.of(
                "Spent by " + patron(subject) + ", " + subject.scenario().outputs().money(),
                "Months lived"));
    return subject.pages(
        "spending-survival",
        (arms, name) ->
            sheet(arms)
                .figure(
                    name,
                    grid,
                    (row, column) -> panel(subject.hypotheses().get(column), arms, ends)));
  }

  /** Puts the range of all points, with some room, at a place of the ends. */
  private void range(Function<Point, Quantiles> what, double[] ends, int at) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Point point : subject.findings().spending().byCell().values()) {
      Quantiles spread = what.apply(point);
      low = Math.min(low, spread.at(0));
      high = Math.max(high, spread.at(1));
    }
    low = Math.min(low, high);
    double room = 0.05 * (high - low) + 0.01 * high + 0.01;
    ends[at] = Math.max(0, low - room);
    ends[at + 1] = high + room;
  }

  /** The patrons whose money the ledger counts. */
  static String patron(Subject subject) {
    String titles =
        subject.scenario().patrons().stream()
            .filter(p -> subject.scenario().counts(p))
            .map(Patron::title)
            .map(Articles::within)
            .collect(Collectors.joining(" and "));
    return titles.isEmpty() ? "the patron" : titles;
  }

  /** Whether money of several patrons is counted. */
  private boolean several() {
    return subject.scenario().patrons().stream().filter(subject.scenario()::counts).count() > 1;
  }

  private Sheet sheet(List<String> arms) {
    return new Sheet(
            "What "
                + patron(subject)
                + (several() ? " spend" : " spends")
                + ", and how long the government lives",
            subject.sample(arms))
        .legend(subject.legend(arms, LegendItem::marker))
        .caption(
            "Dots: runs ("
                + (most() > MOST_DOTS ? "the first " + MOST_DOTS + " of each arm" : "all")
                + "); markers: medians of both, which need not be one run. Not means: runs either"
                + " fall soon or live to the horizon, and few are near their mean. Months count from the start of the"
                + " run to the collapse or the horizon, spending likewise; a government that lives to"
                + " the horizon may live on, and costs on. Money of "
                + (several() ? "these patrons" : "this patron")
                + " only, until the end of the run: other support and other patrons are not priced. Axes need not begin at 0.");
  }

  private int most() {
    return subject.findings().runs().finished().values().stream()
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  private XYPlot panel(String hypothesis, List<String> arms, double[] ends) {
    Layers layers =
        new Layers(
            Axes.plot(
                Axes.numbers(ends[0], ends[1], ends[1] - ends[0] > 5 ? "0" : "0.0##"),
                Axes.numbers(ends[2], ends[3], "0.##")));
    arms.forEach(arm -> addDots(layers, new Cell(hypothesis, arm)));
    boolean empty = true;
    for (String arm : arms) {
      Point point = subject.findings().spending().find(new Cell(hypothesis, arm)).orElse(null);
      if (point != null) {
        empty = false;
        layers.marker(point.spending().at(0.5), point.months().at(0.5), subject.style(arm), true);
      }
    }
    if (empty) {
      layers.note("no finished run");
    }
    return layers.plot();
  }

  /** Runs as dots, the medians as a marker above them. */
  private void addDots(Layers layers, Cell cell) {
    List<double[]> dots = new ArrayList<>();
    subject.findings().runs().of(cell).stream()
        .limit(MOST_DOTS)
        .forEach(row -> dots.add(new double[] {row.patronSpend(), row.monthsLived()}));
    layers.dots(dots, Palette.tint(subject.style(cell.arm()).colour(), 0.4));
  }
}
