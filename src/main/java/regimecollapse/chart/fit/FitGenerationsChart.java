package regimecollapse.chart.fit;

import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;

/** How far the draws of each generation lie from the record, and how many were accepted. */
record FitGenerationsChart(List<FitFindings.Step> steps) {
  private static final double WIDTH = 520;
  private static final double HEIGHT = 150;

  Figure figure() {
    PanelGrid grid =
        new PanelGrid(
            List.of(""),
            List.of(
                "Tolerance: greatest distance from the record, in its tolerances (logarithmic)",
                "Accepted share of the simulations",
                "Effective sample size"),
            new PanelGrid.Size(WIDTH, HEIGHT),
            PanelGrid.AxisTitles.of("Generation", ""));
    return new Sheet(
            "Generations of the sequential method",
            "Generation 0 is the prior without what history matching ruled out.")
        .figure("fit-generations", grid, (row, column) -> plot(row));
  }

  private XYPlot plot(int row) {
    double last = Math.max(1, steps.get(steps.size() - 1).number());
    double most = steps.stream().mapToDouble(s -> value(s, row)).max().orElse(1);
    double least = steps.stream().mapToDouble(s -> value(s, row)).min().orElse(1);
    ValueAxis y =
        row == 1
            ? Axes.sharesWithRoom()
            // From 0 the last tolerances would all lie on the axis.
            : row == 0 && least > 0
                ? Axes.powers(powerOfTen(least, false), powerOfTen(most, true))
                : Axes.numbers(0, Math.max(1e-3, most * 1.08), "0.###");
    Layers layers = new Layers(Axes.plot(Axes.whole(-0.2, last + 0.2, 10), y));
    ArmStyle style = ArmStyle.of(0);
    List<double[]> points =
        steps.stream().map(s -> new double[] {s.number(), value(s, row)}).toList();
    if (points.size() > 1) {
      layers.line(points, 1, style.colour(), style.stroke());
    }
    points.forEach(p -> layers.marker(p[0], p[1], style, true));
    return layers.plot();
  }

  /** The next power of ten, a little off, so that a marker on it is whole. */
  private static double powerOfTen(double value, boolean above) {
    double exponent = StrictMath.log10(value);
    return above
        ? 1.1 * StrictMath.pow(10, Math.ceil(exponent))
        : StrictMath.pow(10, Math.floor(exponent)) / 1.1;
  }

  private static double value(FitFindings.Step step, int row) {
    return row == 0 ? step.tolerance() : row == 1 ? step.acceptance() : step.ess();
  }
}
