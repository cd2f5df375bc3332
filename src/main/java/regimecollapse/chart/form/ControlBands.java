package regimecollapse.chart.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Band;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Polyline;

/** A course of control over runs: the median, half of the runs and 90 % of them. */
public final class ControlBands {
  /** How to read them. */
  public static final String KEY =
      "Line: median over runs. Dark band: middle 50 % of runs; light band: middle 90 %; day by day,"
          + " so no band is the path of one run.";

  private static final Color LINE = Palette.LINES.get(1);
  private static final Color WIDE = Palette.tint(LINE, 0.18);
  private static final Color NARROW = Palette.tint(LINE, 0.42);
  private static final BasicStroke MEDIAN = new BasicStroke(1.7f);
  private static final BasicStroke REFERENCE = ArmStyle.dashes(1.1f, 4, 3);
  private static final double TOLERANCE = 0.002;

  private ControlBands() {}

  /** The entries of a legend; the reference has none if its label is empty. */
  public static List<LegendItem> legend(String reference, DocumentedDates record) {
    List<LegendItem> legend = new ArrayList<>();
    legend.add(LegendItem.line("median", LINE, MEDIAN));
    legend.add(LegendItem.box("middle 50 %", NARROW, NARROW));
    legend.add(LegendItem.box("middle 90 %", WIDE, WIDE));
    if (!reference.isEmpty()) {
      legend.add(LegendItem.line(reference, Palette.INK, REFERENCE));
    }
    if (!record.isEmpty()) {
      legend.add(LegendItem.line("documented dates", Palette.RECORD, DocumentedDates.LINE));
    }
    return legend;
  }

  /** Draws points as of {@link #points}, and the median of others, if there are any, over bands. */
  public static XYPlot draw(Layers layers, List<double[]> points, List<double[]> reference) {
    if (points.isEmpty()) {
      return layers.orNote("no finished run");
    }
    layers.band(points, 1, 5, WIDE);
    layers.band(points, 2, 4, NARROW);
    if (!reference.isEmpty()) {
      layers.line(reference, 3, Palette.INK, REFERENCE);
    }
    layers.line(points, 3, LINE, MEDIAN);
    return layers.plot();
  }

  /**
   * The part of a curve that an axis shows: x, then its five quantiles. A curve that goes on beyond
   * the axis is drawn to its end, also where its days are a week apart.
   */
  public static List<double[]> points(List<Band> curve, ToDoubleFunction<Band> x, ValueAxis axis) {
    List<double[]> points = new ArrayList<>();
    for (Band b : curve) {
      double[] point = {x.applyAsDouble(b), b.p05(), b.p25(), b.p50(), b.p75(), b.p95()};
      if (point[0] > axis.getUpperBound()) {
        cut(points, point, axis.getUpperBound());
        break;
      }
      if (point[0] >= axis.getLowerBound()) {
        points.add(point);
      }
    }
    return Polyline.simplify(points, TOLERANCE);
  }

  /** Adds where the way from the last point to one beyond the axis crosses its end. */
  private static void cut(List<double[]> points, double[] beyond, double end) {
    if (points.isEmpty() || points.get(points.size() - 1)[0] >= end) {
      return;
    }
    double[] last = points.get(points.size() - 1);
    double part = (end - last[0]) / (beyond[0] - last[0]);
    double[] point = new double[last.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = last[i] + part * (beyond[i] - last[i]);
    }
    points.add(point);
  }
}
