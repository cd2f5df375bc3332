package regimecollapse.chart.compare;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.text.Counts;

/** What charts of a comparison have in common: who is compared, in which panels, in what style. */
final class CompareSubject {
  /** Arms on a page, one below the other. */
  private static final int ROWS = 6;

  /** Bands of more folders would hide each other. */
  private static final int MOST_WITH_BANDS = 2;

  private static final int MARKERS = 4;
  private static final double ROOM = 0.06;

  private final Comparison comparison;

  CompareSubject(Comparison comparison) {
    this.comparison = comparison;
  }

  List<StoredResults> folders() {
    return comparison.folders();
  }

  List<String> hypotheses() {
    return comparison.cells().stream().map(Cell::hypothesis).distinct().toList();
  }

  List<String> arms() {
    return comparison.cells().stream().map(Cell::arm).distinct().toList();
  }

  /** A list of arms in pages, as even as can be. */
  static List<List<String>> pages(List<String> arms) {
    int pages = (arms.size() + ROWS - 1) / ROWS;
    List<List<String>> all = new ArrayList<>();
    for (int p = 0; p < pages; p++) {
      all.add(arms.subList(p * arms.size() / pages, (p + 1) * arms.size() / pages));
    }
    return all;
  }

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

  /** A colour through which the band below can be seen. */
  static Color veil(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 38);
  }

  /** The panels of a page: a column for each hypothesis, a row for each arm. */
  PanelGrid grid(List<String> arms, PanelGrid.AxisTitles axes, double height) {
    StoredFolder first = comparison.first().folder();
    List<String> hypotheses = hypotheses();
    return new PanelGrid(
        hypotheses.stream().map(id -> first.title("hypotheses", id)).toList(),
        arms.stream().map(id -> first.title("arms", id)).toList(),
        new PanelGrid.Size(PanelGrid.widthFor(hypotheses.size()), height),
        axes);
  }

  /** The page around the panels, with a legend of the folders. */
  Sheet sheet(String title, List<String> arms) {
    List<LegendItem> legend = new ArrayList<>();
    for (int i = 0; i < folders().size(); i++) {
      ArmStyle style = style(i);
      LegendItem line = LegendItem.line("", style);
      legend.add(
          new LegendItem(
              folders().get(i).folder().shown(),
              (g, box) -> {
                line.swatch().draw(g, box);
                LegendItem.stamp(g, style, false, box.getCenterX(), box.getCenterY());
              }));
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
