package regimecollapse.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Panels;

/** What a panel with axes holds: its data, not its pixels. */
public final class Panel {
  private final XYPlot plot;

  private Panel(XYPlot plot) {
    this.plot = plot;
  }

  /** A line with its colour, as {x, y} from its first point to its last. */
  public record Line(Color colour, List<double[]> points) {}

  /** A marker of a colour. */
  public record Mark(Color colour, double x, double y, boolean filled) {}

  /** Of the first block of a figure. */
  public static Panel of(Figure figure, int row, int column) {
    return of(figure, 0, row, column);
  }

  public static Panel of(Figure figure, int block, int row, int column) {
    Panels.Block found = figure.panels().get(block);
    return new Panel(found.plots().plot(row, column));
  }

  /** Titles above the columns of the first block. */
  public static List<String> columns(Figure figure) {
    return figure.panels().get(0).grid().columns();
  }

  /** Titles of the rows of the first block. */
  public static List<String> rows(Figure figure) {
    return figure.panels().get(0).grid().rows();
  }

  /** What is written along the axes of a block: below and at the left. */
  public static List<String> axes(Figure figure, int block) {
    var axes = figure.panels().get(block).grid().axes();
    return List.of(axes.x(), axes.y());
  }

  /** Both ends of the horizontal axis as text, such as "0 to 60". */
  public String x() {
    return text(plot.getDomainAxis().getRange());
  }

  /** Both ends of the vertical axis as text. */
  public String y() {
    return text(plot.getRangeAxis().getRange());
  }

  /** Where the horizontal axis begins. */
  public double left() {
    return plot.getDomainAxis().getLowerBound();
  }

  private static String text(Range range) {
    return number(range.getLowerBound()) + " to " + number(range.getUpperBound());
  }

  private List<XYLineAndShapeRenderer> renderers() {
    List<XYLineAndShapeRenderer> all = new ArrayList<>();
    for (int i = 1; i < plot.getDatasetCount(); i++) {
      all.add((XYLineAndShapeRenderer) plot.getRenderer(i));
    }
    return all;
  }

  private List<double[]> points(int dataset) {
    XYDataset data = plot.getDataset(dataset);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < data.getItemCount(0); i++) {
      points.add(new double[] {data.getXValue(0, i), data.getYValue(0, i)});
    }
    return points;
  }

  /** The lines in the order of drawing: the last lies on top. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int dataset = 1;
    for (XYLineAndShapeRenderer r : renderers()) {
      if (r.getDefaultLinesVisible()) {
        lines.add(new Line((Color) r.getSeriesPaint(0), points(dataset)));
      }
      dataset++;
    }
    return lines;
  }

  /** The lines of a colour, each as text: its points, rounded to thousandths. */
  public List<String> lines(Color colour) {
    return lines().stream()
        .filter(line -> line.colour().equals(colour))
        .map(line -> text(line.points()))
        .toList();
  }

  /** Points as text, such as "0 1, 10 0.75". */
  public static String text(List<double[]> points) {
    List<String> each = new ArrayList<>();
    points.forEach(p -> each.add(number(p[0]) + " " + number(p[1])));
    return String.join(", ", each);
  }

  /** To thousandths, without zeros at the end. */
  public static String number(double value) {
    return java.math.BigDecimal.valueOf(Math.rint(value * 1000) / 1000 + 0.0)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The markers in the order of drawing. */
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    int dataset = 1;
    for (XYLineAndShapeRenderer r : renderers()) {
      if (r.getUseFillPaint()) {
        Color colour = (Color) r.getSeriesPaint(0);
        boolean filled = colour.equals(r.getSeriesFillPaint(0));
        points(dataset).forEach(p -> marks.add(new Mark(colour, p[0], p[1], filled)));
      }
      dataset++;
    }
    return marks;
  }

  /** The markers of a colour as text; hollow ones in brackets. */
  public List<String> marks(Color colour) {
    return marks().stream()
        .filter(m -> m.colour().equals(colour))
        .map(
            m -> {
              String at = number(m.x()) + " " + number(m.y());
              return m.filled() ? at : "(" + at + ")";
            })
        .toList();
  }

  /** The dots of a colour as text. */
  public String dots(Color colour) {
    int dataset = 1;
    for (XYLineAndShapeRenderer r : renderers()) {
      boolean dots = !r.getDefaultLinesVisible() && !r.getUseFillPaint();
      if (dots && colour.equals(r.getSeriesPaint(0))) {
        return text(points(dataset));
      }
      dataset++;
    }
    return "";
  }

  /** The corners of the bands of a colour, each as text. */
  public List<String> bands(Color colour) {
    List<String> bands = new ArrayList<>();
    for (Object it : ((XYLineAndShapeRenderer) plot.getRenderer(0)).getAnnotations()) {
      if (it instanceof XYPolygonAnnotation band && band.getFillPaint().equals(colour)) {
        double[] c = band.getPolygonCoordinates();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < c.length; i += 2) {
          points.add(new double[] {c[i], c[i + 1]});
        }
        bands.add(text(points));
      }
    }
    return bands;
  }

  /** The boxes of a colour: left, lower, right and upper end as text. */
  public List<String> boxes(Color colour) {
    List<String> boxes = new ArrayList<>();
    for (Object it : ((XYLineAndShapeRenderer) plot.getRenderer(0)).getAnnotations()) {
      if (it instanceof XYBoxAnnotation box && colour.equals(box.getFillPaint())) {
        boxes.add(
            text(List.of(new double[] {box.getX0(), box.getY0()}))
                + " to "
                + text(List.of(new double[] {box.getX1(), box.getY1()})));
      }
    }
    return boxes;
  }

  /** Where lines cross the panel from below to above. */
  public List<Double> verticals() {
    return values(plot.getDomainMarkers(Layer.FOREGROUND));
  }

  /** Where lines cross the panel from left to right. */
  public List<Double> horizontals() {
    return values(plot.getRangeMarkers(Layer.FOREGROUND));
  }

  private static List<Double> values(Collection<?> markers) {
    return markers == null
        ? List.of()
        : markers.stream().map(m -> ((ValueMarker) (Marker) m).getValue()).toList();
  }

  /** The remark in the middle; empty where there is none. */
  public String note() {
    return plot.getAnnotations().stream()
        .filter(XYTextAnnotation.class::isInstance)
        .map(a -> ((XYTextAnnotation) a).getText())
        .findFirst()
        .orElse("");
  }
}
