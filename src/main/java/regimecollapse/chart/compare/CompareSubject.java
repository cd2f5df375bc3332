package regimecollapse.chart.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.text.Counts;

/** What charts of a comparison have in common: who is compared, in which panels, in what style. */
record CompareSubject(Comparison comparison) {
  /** Arms on a page, one below the other. */
  private static final int ROWS = 6;

  /** Bands of more folders would hide each other. */
  private static final int MOST_WITH_BANDS = 2;

  private static final double HEIGHT = 104;
  private static final int MARKERS = 4;
  private static final double ROOM = 0.06;

  List<StoredResults> folders() {
    return comparison.folders();
  }

  /** What day 0 is: the event that all folders name, else as told. */
  String zero(String otherwise) {
    return comparison.namedZero().orElse(otherwise);
  }

  /** A text that holds where days count from the offensive; else nothing. */
  String unlessNamed(String text) {
    return comparison.namedZero().isPresent() ? "" : text;
  }

  List<String> hypotheses() {
    return comparison.cells().stream().map(Cell::hypothesis).distinct().toList();
  }

  List<String> arms() {
    return comparison.cells().stream().map(Cell::arm).distinct().toList();
  }

  /** A figure for each page of arms; each panel is of a cell. */
  List<Figure> figures(String name, List<String> arms, Pages pages) {
    List<Figure> figures = new ArrayList<>();
    for (List<String> page : Subject.pages(arms, ROWS)) {
      figures.add(
          pages
              .sheet()
              .apply(page)
              .figure(
                  Subject.paged(name, figures.size()),
                  grid(page, pages.axes()),
                  (row, column) ->
                      pages.panel().apply(new Cell(hypotheses().get(column), page.get(row)))));
    }
    return figures;
  }

  /**
   * What each page has.
   *
   * @param axes titles of the axes
   * @param sheet around panels of some arms
   * @param panel of a cell
   */
  record Pages(
      PanelGrid.AxisTitles axes,
      Function<List<String>, Sheet> sheet,
      Function<Cell, XYPlot> panel) {}

  /** Shares from 0 to 100 %, with room for the markers of lines at either end. */
  static NumberAxis shares() {
    NumberAxis axis = Axes.shares();
    axis.setRange(-ROOM, 1 + ROOM);
    return axis;
  }

  boolean hasBands() {
    return folders().size() <= MOST_WITH_BANDS;
  }

  ArmStyle style(int folder) {
    return ArmStyle.of(folder);
  }

  /** The panels of a page: a column for each hypothesis, a row for each arm. */
  private PanelGrid grid(List<String> arms, PanelGrid.AxisTitles axes) {
    StoredFolder first = comparison.first().folder();
    return PanelGrid.of(
        hypotheses().stream().map(id -> first.title("hypotheses", id)).toList(),
        arms.stream().map(id -> first.title("arms", id)).toList(),
        HEIGHT,
        axes);
  }

  /** The page around the panels, with a legend of the folders. */
  Sheet sheet(String title, List<String> arms) {
    List<LegendItem> legend = new ArrayList<>();
    for (int i = 0; i < folders().size(); i++) {
      legend.add(LegendItem.curve(folders().get(i).folder().shown(), style(i), false));
    }
    return new Sheet(title, sample(arms)).legend(legend);
  }

  /** How many runs stand behind the curves. */
  private String sample(List<String> arms) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (StoredResults folder : folders()) {
      for (Cell cell : comparison.cells()) {
        if (arms.contains(cell.arm()) && folder.finished(cell) > 0) {
          least = Math.min(least, folder.finished(cell));
          most = Math.max(most, folder.finished(cell));
        }
      }
    }
    String n = Counts.range(least, most, "finished run", "finished runs");
    return "n = " + n + " per folder, hypothesis and arm.";
  }

  /** A curve in the style of a folder; each has its markers at days of its own. */
  void curve(Layers layers, List<double[]> points, int column, int folder) {
    ArmStyle style = style(folder);
    layers.line(points, column, style.colour(), style.stroke());
    double from = layers.plot().getDomainAxis().getLowerBound();
    double to = layers.plot().getDomainAxis().getUpperBound();
    int all = folders().size();
    for (int m = 0; m < MARKERS; m++) {
      double x = from + (to - from) * (m + (folder + 0.5) / all) / MARKERS;
      double y = at(points, x, column);
      if (!Double.isNaN(y)) {
        layers.marker(x, y, style, false);
      }
    }
  }

  /** The height of a line at an x; NaN beyond its ends. */
  private static double at(List<double[]> points, double x, int column) {
    for (int i = 1; i < points.size(); i++) {
      double[] left = points.get(i - 1);
      double[] right = points.get(i);
      if (x >= left[0] && x <= right[0] && right[0] > left[0]) {
        double part = (x - left[0]) / (right[0] - left[0]);
        return left[column] + part * (right[column] - left[column]);
      }
    }
    return Double.NaN;
  }
}
