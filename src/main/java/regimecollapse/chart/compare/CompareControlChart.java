package regimecollapse.chart.compare;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Polyline;
import regimecollapse.chart.canvas.Sheet;

/** The share of the population that the government holds, one line a folder. */
final class CompareControlChart {
  private static final double FIRST = -2;

  /** Days shown where no scenario says how many; assumption. */
  private static final double DAYS = 21;

  private static final double TOLERANCE = 0.002;

  private final CompareSubject subject;
  private final double last;

  CompareControlChart(CompareSubject subject) {
    this.subject = subject;
    this.last =
        subject.folders().stream()
            .mapToDouble(f -> f.folder().number(DAYS, "outputs", "magnify-days"))
            .max()
            .orElse(DAYS);
  }

  /** One figure a page of arms. */
  List<Figure> figures() {
    List<String> arms = subject.arms().stream().filter(arm -> !choosesItsDay(arm)).toList();
    PanelGrid.AxisTitles axes =
        PanelGrid.AxisTitles.of(
            "Days since " + subject.zero("the start of the offensive"), "Population held");
    return subject.figures(
        "compare-control",
        arms,
        new CompareSubject.Pages(
            axes, page -> sheet(page, arms.size() == subject.arms().size()), this::panel));
  }

  private Sheet sheet(List<String> page, boolean all) {
    return subject
        .sheet("Population held by the government, compared", page)
        .caption(
            "Line: median over runs, day by day, so no line is the path of one run."
                + (subject.hasBands() ? " Band: middle 50 % of runs." : "")
                + " Where lines lie on one another, the markers of all of them are on one line. 100 %:"
                + " the people of all places that the government held at the start."
                + subject.unlessNamed(
                    " Arms without a dated offensive count from the reference date."))
        .caption(
            all ? "" : "Left out: arms in which the offensive has a day of its own in each run.");
  }

  private boolean choosesItsDay(String arm) {
    return subject.folders().stream()
        .anyMatch(
            folder ->
                subject.hypotheses().stream()
                    .anyMatch(h -> folder.choosesItsDay(new Cell(h, arm))));
  }

  private XYPlot panel(Cell cell) {
    Layers layers = new Layers(Axes.plot(Axes.whole(FIRST, last, 9), CompareSubject.shares()));
    List<StoredResults> folders = subject.folders();
    for (int i = 0; i < folders.size(); i++) {
      List<double[]> points = points(folders.get(i), cell);
      if (!points.isEmpty()) {
        if (subject.hasBands() && points.stream().noneMatch(p -> Double.isNaN(p[1] + p[3]))) {
          layers.band(points, 1, 3, Palette.veil(subject.style(i).colour(), 38));
        }
        subject.curve(layers, points, 2, i);
      }
    }
    return layers.orNote("no curve");
  }

  private List<double[]> points(StoredResults folder, Cell cell) {
    List<double[]> points = new ArrayList<>();
    for (Band b : folder.control().getOrDefault(cell, List.of())) {
      if (b.day() >= FIRST && b.day() <= last) {
        points.add(new double[] {b.day(), b.p25(), b.p50(), b.p75()});
      }
    }
    return Polyline.simplify(points, TOLERANCE);
  }
}
