package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Polyline;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.DocumentedDates;
import regimecollapse.chart.form.Subject;
import regimecollapse.quantity.Timeline;
import regimecollapse.text.Dates;

/** The share of the population that the government holds, over the years and over the offensive. */
public final class ControlChart {
  /** Above the title of the first row of panels. */
  private static final double ABOVE_TITLE = 19;

  public static final Color LINE = Palette.LINES.get(1);
  public static final Color WIDE = Palette.tint(LINE, 0.18);
  public static final Color NARROW = Palette.tint(LINE, 0.42);
  public static final BasicStroke MEDIAN = new BasicStroke(1.7f);
  public static final BasicStroke REFERENCE =
      new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);
  private static final double TOLERANCE = 0.002;
  public static final String BANDS =
      "Line: median over runs. Dark band: middle 50 % of runs; light band: middle 90 %; day by day,"
          + " so no band is the path of one run.";

  private final Subject subject;
  private final DocumentedDates record;
  private final double first = -2;
  private final double last;

  public ControlChart(Subject subject) {
    this.subject = subject;
    this.record = new DocumentedDates(subject);
    this.last = Math.max(1, subject.scenario().outputs().magnifyDays());
  }

  /** One figure a page of arms. */
  public List<Figure> timeline() {
    List<Figure> figures = new ArrayList<>();
    for (List<String> arms : subject.pages()) {
      PanelGrid grid =
          grid(
              arms,
              new PanelGrid.AxisTitles(
                  "Year", "Population held", record.isEmpty() ? 0 : 13, 0, false),
              84);
      Sheet sheet =
          sheet("Population held by the government, whole run", arms)
              .caption(BANDS)
              .caption(span());
      String name = Subject.paged("control-timeline", figures.size());
      figures.add(
          sheet.figure(
              name,
              grid.width(),
              grid.height(),
              (g, area) -> {
                grid.draw(g, area, (row, column) -> calendarPanel(cell(arms, row, column)));
                dateOffensive(g, grid, area);
              }));
    }
    return figures;
  }

  /** The days of the offensive, one figure a page of arms. */
  public List<Figure> magnified() {
    List<Figure> figures = new ArrayList<>();
    for (List<String> page : subject.pages()) {
      List<String> arms = page.stream().filter(arm -> !subject.choosesItsDay(arm)).toList();
      if (arms.isEmpty()) {
        continue;
      }
      double header = record.isEmpty() ? 0 : DocumentedDates.HEADER;
      PanelGrid.AxisTitles axes =
          new PanelGrid.AxisTitles(
              "Days since the start of the offensive", "Population held", header, 0, false);
      PanelGrid grid = grid(arms, axes, 104);
      Sheet sheet =
          sheet("Population held by the government, days of the offensive", arms)
              .caption(
                  BANDS
                      + " 100 %: the people of all places that the government held at the start."
                      + " Arms without a dated offensive count from the reference date.")
              .caption(
                  arms.size() == page.size()
                      ? ""
                      : "Left out: arms in which the offensive has a day of its own in each run.")
              .caption(record.key(first, last));
      figures.add(
          sheet.figure(
              Subject.paged("control-magnified", figures.size()),
              grid.width(),
              grid.height(),
              (g, area) -> {
                grid.draw(g, area, (row, column) -> dayPanel(cell(arms, row, column)));
                numberDates(g, grid, area);
              }));
    }
    return figures;
  }

  /** Writes the numbers of the documented dates above the first row of panels. */
  private void numberDates(Graphics2D g, PanelGrid grid, Rectangle2D area) {
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      Rectangle2D panel = grid.data(area, 0, column);
      double y = panel.getY() - ABOVE_TITLE + 3;
      record.number(
          g,
          new Rectangle2D.Double(panel.getX(), y, panel.getWidth(), panel.getHeight()),
          first,
          last);
    }
  }

  /** Writes the date of the documented offensive above its line. */
  private void dateOffensive(Graphics2D g, PanelGrid grid, Rectangle2D area) {
    if (record.isEmpty()) {
      return;
    }
    Timeline timeline = subject.scenario().timeline();
    String label = Dates.of(subject.dayZero());
    g.setFont(Fonts.regular(Fonts.LEAST));
    g.setColor(Palette.RECORD);
    for (int column = 0; column < grid.columns().size(); column++) {
      Rectangle2D panel = grid.data(area, 0, column);
      double x =
          panel.getX() + timeline.dayOf(subject.dayZero()) / timeline.length() * panel.getWidth();
      double half = Text.width(label, g.getFont()) / 2;
      double middle = Math.max(panel.getX() + half, Math.min(panel.getMaxX() - half, x));
      Text.centre(g, label, middle, panel.getY() - ABOVE_TITLE);
    }
  }

  private PanelGrid grid(List<String> arms, PanelGrid.AxisTitles axes, double height) {
    List<String> hypotheses = subject.hypotheses();
    return new PanelGrid(
        hypotheses.stream().map(subject::hypothesis).toList(),
        arms.stream().map(subject::arm).toList(),
        new PanelGrid.Size(PanelGrid.widthFor(hypotheses.size()), height),
        axes);
  }

  private Sheet sheet(String title, List<String> arms) {
    List<LegendItem> legend = new ArrayList<>();
    legend.add(LegendItem.line("median", LINE, MEDIAN));
    legend.add(LegendItem.box("middle 50 %", NARROW, NARROW));
    legend.add(LegendItem.box("middle 90 %", WIDE, WIDE));
    if (arms.size() > 1) {
      String label = "median of “" + subject.arm(subject.arms().get(0)) + "”";
      legend.add(LegendItem.line(label, Palette.INK, REFERENCE));
    }
    if (!record.isEmpty()) {
      legend.add(LegendItem.line("documented dates", Palette.RECORD, DocumentedDates.LINE));
    }
    return new Sheet(title, subject.sample(arms)).legend(legend);
  }

  private String span() {
    return record.isEmpty()
        ? ""
        : "Vertical line: start of the documented offensive; the documented events run from "
            + record.span()
            + ".";
  }

  private Cell cell(List<String> arms, int row, int column) {
    return new Cell(subject.hypotheses().get(column), arms.get(row));
  }

  private XYPlot calendarPanel(Cell cell) {
    Layers layers =
        new Layers(Axes.plot(Axes.calendar(subject.scenario().timeline()), Axes.shares()));
    if (!record.isEmpty()) {
      layers.vertical(Axes.millis(subject.dayZero()), Palette.RECORD, DocumentedDates.LINE);
    }
    draw(layers, cell, band -> band.date() * Axes.DAY);
    return layers.plot();
  }

  private XYPlot dayPanel(Cell cell) {
    Layers layers = new Layers(Axes.plot(Axes.whole(first, last, 9), Axes.shares()));
    record.mark(layers, first, last);
    draw(layers, cell, Band::day);
    return layers.plot();
  }

  private void draw(Layers layers, Cell cell, ToDoubleFunction<Band> x) {
    ValueAxis axis = layers.plot().getDomainAxis();
    List<double[]> points = points(cell, x, axis);
    if (points.isEmpty()) {
      layers.note("no finished run");
      return;
    }
    layers.band(points, 1, 5, WIDE);
    layers.band(points, 2, 4, NARROW);
    Cell base = new Cell(cell.hypothesis(), subject.arms().get(0));
    if (!base.equals(cell)) {
      layers.line(points(base, x, axis), 3, Palette.INK, REFERENCE);
    }
    layers.line(points, 3, LINE, MEDIAN);
  }

  private List<double[]> points(Cell cell, ToDoubleFunction<Band> x, ValueAxis axis) {
    return points(subject.findings().control().of(cell), x, axis);
  }

  /** The part of a curve that an axis shows: x, then its five quantiles. */
  public static List<double[]> points(List<Band> curve, ToDoubleFunction<Band> x, ValueAxis axis) {
    List<double[]> points = new ArrayList<>();
    for (Band b : curve) {
      double at = x.applyAsDouble(b);
      if (at >= axis.getLowerBound() && at <= axis.getUpperBound()) {
        points.add(new double[] {at, b.p05(), b.p25(), b.p50(), b.p75(), b.p95()});
      }
    }
    return Polyline.simplify(points, TOLERANCE);
  }
}
