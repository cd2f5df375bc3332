package regimecollapse.chart.compare;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.outcome.SurvivalChart;
import regimecollapse.stats.survival.KaplanMeier;

/** Kaplan-Meier curves, one a folder. */
final class CompareSurvivalChart {
  private static final double SOON = 90;

  private final CompareSubject subject;
  private final double horizon;

  CompareSurvivalChart(CompareSubject subject) {
    this.subject = subject;
    double longest = 0;
    for (StoredResults folder : subject.folders()) {
      for (String hypothesis : subject.hypotheses()) {
        for (String arm : subject.arms()) {
          Optional<KaplanMeier> curve = folder.survival(new Cell(hypothesis, arm));
          longest = Math.max(longest, curve.map(KaplanMeier::longest).orElse(0.0));
        }
      }
    }
    this.horizon = longest;
  }

  /** The first days, one figure a page of arms. */
  List<Figure> soon() {
    return figures("compare-survival", "first " + (int) SOON + " days", SOON);
  }

  /** The whole time, if it is longer. */
  List<Figure> further() {
    return horizon > SOON
        ? figures("compare-survival-horizon", "to the horizon", horizon)
        : List.of();
  }

  private List<Figure> figures(String name, String window, double end) {
    PanelGrid.AxisTitles axes =
        PanelGrid.AxisTitles.of("Days since " + subject.zero("the offensive"), "Runs that survive");
    return subject.figures(
        name,
        subject.arms(),
        new CompareSubject.Pages(axes, page -> sheet(page, window), cell -> panel(cell, end)));
  }

  private Sheet sheet(List<String> page, String window) {
    return subject
        .sheet("Survival of the government compared, " + window, page)
        .caption(
            "Kaplan-Meier estimate."
                + (subject.hasBands()
                    ? " Bands: 95 % log-log intervals of sampling error (Wilson where the"
                        + " estimate is 0 or 1), of each folder alone; folders may share"
                        + " their chance, so the tests of comparison.csv can tell curves"
                        + " apart whose bands overlap."
                    : "")
                + " Where lines lie on one another, the markers of all of them are on one line."
                + subject.unlessNamed(
                    " Days count from each run's offensive, in arms without one from the reference"
                        + " date."));
  }

  private XYPlot panel(Cell cell, double end) {
    Layers layers = new Layers(Axes.plot(Axes.whole(0, end, 9), CompareSubject.shares()));
    for (int i = 0; i < subject.folders().size(); i++) {
      Optional<KaplanMeier> curve = subject.folders().get(i).survival(cell);
      if (curve.isPresent()) {
        List<double[]> points = SurvivalChart.steps(curve.get(), end);
        if (subject.hasBands()) {
          layers.band(points, 2, 3, Palette.veil(subject.style(i).colour(), 38));
        }
        subject.curve(layers, points, 1, i);
      }
    }
    return layers.orNote("no curve");
  }
}
