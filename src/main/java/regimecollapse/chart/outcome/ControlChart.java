package regimecollapse.chart.outcome;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Panels;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.ControlBands;
import regimecollapse.chart.form.DocumentedDates;
import regimecollapse.chart.form.QuietStart;
import regimecollapse.chart.form.Subject;
import regimecollapse.text.Dates;

/** The share of the population that the government holds, over the years and over the offensive. */
public final class ControlChart {
  private static final String CUT =
      "The axis begins shortly before the first change of any curve: until then none of them moves"
          + " by more than half a point. The days of the offensive have a picture of their own.";

  /** Space of the date of day 0 above the panels of the whole run, px. */
  private static final double DATE = 13;

  private final Subject subject;
  private final DocumentedDates record;
  private final QuietStart quiet;
  private final double first;
  private final double last;

  /** A chart of this subject. */
  public ControlChart(Subject subject) {
    this.subject = subject;
    this.record = new DocumentedDates(subject);
    this.quiet = QuietStart.of(subject);
    this.last = Math.max(1, subject.scenario().outputs().magnifyDays());
    this.first = record.magnified(-2, last);
  }

  /** One figure a page of arms. */
  public List<Figure> timeline() {
    return subject.pages(
        "control-timeline",
        (arms, name) -> {
          PanelGrid grid = grid(arms, quiet.title(), header(), 84);
          Panels.Block panels =
              new Panels.Block(
                  grid,
                  (row, column) -> calendarPanel(cell(arms, row, column)),
                  (g, area) -> drawOver(g, grid, area));
          return sheet("Population held by the government, whole run", arms)
              .caption(ControlBands.KEY)
              .caption(span())
              .caption(quiet.cut() ? CUT : "")
              .caption(record.isLong(last) ? record.key(day(quiet.begin()), end()) : "")
              .figure(name, List.of(panels));
        });
  }

  /** The days of the offensive, one figure a page of arms. */
  public List<Figure> magnified() {
    List<Figure> figures = new ArrayList<>();
    for (List<String> page : Subject.pages(subject.arms(), ArmStyle.DISTINCT)) {
      List<String> arms = page.stream().filter(arm -> !subject.choosesItsDay(arm)).toList();
      if (!arms.isEmpty()) {
        String name = Subject.paged("control-magnified", figures.size());
        figures.add(magnified(name, arms, arms.size() == page.size()));
      }
    }
    return figures;
  }

  private Figure magnified(String name, List<String> arms, boolean all) {
    double header = record.isEmpty() ? 0 : DocumentedDates.HEADER;
    PanelGrid grid =
        grid(arms, "Days since " + subject.zero("the start of the offensive"), header, 104);
    Panels.Block panels =
        new Panels.Block(
            grid,
            (row, column) -> dayPanel(cell(arms, row, column)),
            (g, area) -> record.number(g, grid, area, first, last));
    return sheet("Population held by the government, days " + subject.days(), arms)
        .caption(
            ControlBands.KEY
                + " 100 %: the people of all places that the government held at the start."
                + subject.unlessNamed(
                    " Arms without a dated offensive count from the reference date."))
        .caption(
            all ? "" : "Left out: arms in which the offensive has a day of its own in each run.")
        .caption(record.key(first, last))
        .caption(record.elsewhere(last))
        .figure(name, List.of(panels));
  }

  /** Space above the panels of the whole run; a long record has its numbers there. */
  private double header() {
    return record.isEmpty() ? 0 : DATE + (record.isLong(last) ? DocumentedDates.HEADER : 0);
  }

  /** A date in days since day 0. */
  private double day(LocalDate date) {
    return ChronoUnit.DAYS.between(subject.dayZero(), date);
  }

  private double end() {
    return day(subject.scenario().timeline().end());
  }

  private void drawOver(Graphics2D g, PanelGrid grid, Rectangle2D area) {
    for (int row = 0; row < grid.rows().size(); row++) {
      for (int column = 0; column < grid.columns().size(); column++) {
        quiet.mark(g, grid.data(area, row, column));
      }
    }
    dateOffensive(g, grid, area);
    if (record.isLong(last)) {
      record.number(g, grid, area, day(quiet.begin()), end(), DATE);
    }
  }

  /** Writes the date of the documented offensive above its line. */
  private void dateOffensive(Graphics2D g, PanelGrid grid, Rectangle2D area) {
    if (record.isEmpty()) {
      return;
    }
    LocalDate end = subject.scenario().timeline().end();
    double days = ChronoUnit.DAYS.between(quiet.begin(), end);
    double at = ChronoUnit.DAYS.between(quiet.begin(), subject.dayZero()) / days;
    if (at < 0) {
      return;
    }
    String label = Dates.of(subject.dayZero());
    g.setFont(Fonts.regular(Fonts.LEAST));
    g.setColor(Palette.RECORD);
    for (int column = 0; column < grid.columns().size(); column++) {
      Rectangle2D panel = grid.data(area, 0, column);
      double x = panel.getX() + at * panel.getWidth();
      double half = Text.width(label, g.getFont()) / 2;
      double middle = Math.max(panel.getX() + half, Math.min(panel.getMaxX() - half, x));
      Text.centre(g, label, middle, panel.getY() - grid.rowTitle(0) - 1);
    }
  }

  private PanelGrid grid(List<String> arms, String x, double header, double height) {
    return subject.grid(
        arms.stream().map(subject::arm).toList(),
        height,
        new PanelGrid.AxisTitles(x, "Population held", header, 0, false));
  }

  private Sheet sheet(String title, List<String> arms) {
    String base = "median of “" + subject.arm(subject.arms().get(0)) + "”";
    return new Sheet(title, subject.sample(arms))
        .legend(ControlBands.legend(arms.size() > 1 ? base : "", record));
  }

  private String span() {
    return record.isEmpty()
        ? ""
        : "Vertical line: "
            + subject.zero("start of the documented offensive")
            + "; the "
            + record.told()
            + " run from "
            + record.span()
            + ".";
  }

  private Cell cell(List<String> arms, int row, int column) {
    return new Cell(subject.hypotheses().get(column), arms.get(row));
  }

  private XYPlot calendarPanel(Cell cell) {
    LocalDate end = subject.scenario().timeline().end();
    Layers layers = new Layers(Axes.plot(Axes.calendar(quiet.begin(), end), Axes.shares()));
    if (!record.isEmpty()) {
      double zero = Axes.millis(subject.dayZero());
      layers.vertical(zero, Palette.RECORD, DocumentedDates.LINE);
      if (record.isLong(last)) {
        record.mark(layers, day(quiet.begin()), end(), day -> zero + day * Axes.DAY);
      }
    }
    return draw(layers, cell, band -> band.date() * Axes.DAY);
  }

  private XYPlot dayPanel(Cell cell) {
    Layers layers = new Layers(Axes.plot(Axes.whole(first, last, 9), Axes.shares()));
    record.mark(layers, first, last);
    return draw(layers, cell, Band::day);
  }

  private XYPlot draw(Layers layers, Cell cell, ToDoubleFunction<Band> x) {
    Cell base = new Cell(cell.hypothesis(), subject.arms().get(0));
    List<double[]> reference = base.equals(cell) ? List.of() : points(base, x, layers);
    return ControlBands.draw(layers, points(cell, x, layers), reference);
  }

  private List<double[]> points(Cell cell, ToDoubleFunction<Band> x, Layers layers) {
    return ControlBands.points(
        subject.findings().control().of(cell), x, layers.plot().getDomainAxis());
  }
}
