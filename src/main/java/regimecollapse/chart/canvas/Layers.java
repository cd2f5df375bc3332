package regimecollapse.chart.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Puts bands, lines, marks and notes on a plot. */
public final class Layers {
  private final XYPlot plot;
  private int next;

  /** Layers of this plot. */
  public Layers(XYPlot plot) {
    this.plot = plot;
    XYLineAndShapeRenderer ground = new XYLineAndShapeRenderer(false, false);
    plot.setRenderer(0, ground);
    plot.setDataset(0, new XYSeriesCollection());
    this.next = 1;
  }

  public XYPlot plot() {
    return plot;
  }

  /** The area between two columns of points, below all lines. */
  public void band(List<double[]> points, int low, int high, Color fill) {
    int n = points.size();
    if (n < 2) {
      return;
    }
    double[] outline = new double[4 * n];
    for (int i = 0; i < n; i++) {
      double[] up = points.get(i);
      double[] down = points.get(n - 1 - i);
      outline[2 * i] = up[0];
      outline[2 * i + 1] = up[high];
      outline[2 * (n + i)] = down[0];
      outline[2 * (n + i) + 1] = down[low];
    }
    plot.getRenderer(0)
        .addAnnotation(new XYPolygonAnnotation(outline, null, null, fill), Layer.BACKGROUND);
  }

  /** A box from corner to corner {x, y, x, y}. */
  public void box(double[] corners, Stroke stroke, Color outline, Color fill) {
    plot.getRenderer(0)
        .addAnnotation(
            new XYBoxAnnotation(
                corners[0], corners[1], corners[2], corners[3], stroke, outline, fill),
            Layer.BACKGROUND);
  }

  /** A line through a column of the points. */
  public void line(List<double[]> points, int column, Color colour, Stroke stroke) {
    XYSeries series = new XYSeries("line", false, true);
    points.forEach(p -> series.add(p[0], p[column], false));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, colour);
    renderer.setSeriesStroke(0, stroke);
    add(series, renderer);
  }

  /** A straight line from {x, y} to {x, y}. */
  public void line(double[] from, double[] to, Color colour, Stroke stroke) {
    line(List.of(from, to), 1, colour, stroke);
  }

  /** A marker at a point. */
  public void marker(double x, double y, ArmStyle style, boolean filled) {
    XYSeries series = new XYSeries("marker", false, true);
    series.add(x, y, false);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, style.marker());
    renderer.setSeriesPaint(0, style.colour());
    renderer.setUseFillPaint(true);
    renderer.setSeriesFillPaint(0, filled ? style.colour() : Palette.PAPER);
    renderer.setDrawOutlines(true);
    renderer.setSeriesOutlineStroke(0, new BasicStroke(1.2f));
    add(series, renderer);
  }

  /** Many small dots {x, y} of one colour. */
  public void dots(List<double[]> points, Color colour) {
    XYSeries series = new XYSeries("dots", false, true);
    points.forEach(p -> series.add(p[0], p[1], false));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-1.6, -1.6, 3.2, 3.2));
    renderer.setSeriesPaint(0, colour);
    add(series, renderer);
  }

  private void add(XYSeries series, XYLineAndShapeRenderer renderer) {
    plot.setDataset(next, new XYSeriesCollection(series));
    plot.setRenderer(next++, renderer);
  }

  /** A line across the plot at an x, above bands. */
  public void vertical(double x, Color colour, Stroke stroke) {
    plot.addDomainMarker(new ValueMarker(x, colour, stroke), Layer.FOREGROUND);
  }

  /** A line across the plot at a y, above bands. */
  public void horizontal(double y, Color colour, Stroke stroke) {
    plot.addRangeMarker(new ValueMarker(y, colour, stroke), Layer.FOREGROUND);
  }

  /** The remark in the middle where nothing was drawn; gives the plot. */
  public XYPlot orNote(String text) {
    if (next == 1) {
      note(text);
    }
    return plot;
  }

  /** A remark in the middle of the plot. */
  public void note(String text) {
    double x = plot.getDomainAxis().getRange().getCentralValue();
    double y = plot.getRangeAxis().getRange().getCentralValue();
    XYTextAnnotation note = new XYTextAnnotation(text, x, y);
    Font font = Fonts.regular(Fonts.SMALL);
    note.setFont(font);
    note.setPaint(Palette.MUTED);
    plot.addAnnotation(note);
  }
}
