package regimecollapse.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.LegendItem;

/**
 * What a figure shows inside its sheet, read as a reader does: by its words, colours and markers,
 * and by its axes from the places of their tick labels.
 */
public final class Picture {
  private final List<Pen.Ink> inks;
  private final List<Pen.Word> words;

  private Picture(Pen pen) {
    inks = pen.inks();
    words = pen.words();
  }

  /** The content of a figure, its upper left corner at the origin. */
  public static Picture of(Figure figure) {
    Pen pen = new Pen();
    figure
        .content()
        .draw(pen, new Rectangle2D.Double(0, 0, figure.size().width(), figure.size().height()));
    return new Picture(pen);
  }

  /** The legend: each label, and behind it the colour in which its sample ends, as #rrggbb. */
  public static List<String> legend(Figure figure) {
    List<String> entries = new ArrayList<>();
    for (LegendItem item : figure.sheet().legend()) {
      Pen pen = new Pen();
      item.swatch().draw(pen, new Rectangle2D.Double(0, 0, 34, 12));
      Color last = pen.inks().get(pen.inks().size() - 1).colour();
      entries.add(item.label() + " " + hex(last));
    }
    return entries;
  }

  /** A colour as text. */
  public static String hex(Color colour) {
    return String.format("#%06X", colour.getRGB() & 0xFFFFFF);
  }

  /** All texts in the order in which they were written. */
  public List<String> texts() {
    return words.stream().map(Pen.Word::text).toList();
  }

  /** The texts in bold. */
  public List<String> bold() {
    return words.stream().filter(Pen.Word::bold).map(Pen.Word::text).toList();
  }

  /** Where the n-th of equal texts stands, from 0: the middle of its base line. */
  public Point2D at(String text, int n) {
    Pen.Word word = words.stream().filter(w -> w.text().equals(text)).toList().get(n);
    return new Point2D.Double(word.x(), word.y());
  }

  /** The texts whose base line is near a height, from the left. */
  public List<String> beside(double y, double reach) {
    return words.stream()
        .filter(w -> Math.abs(w.y() - y) <= reach)
        .sorted(java.util.Comparator.comparingDouble(Pen.Word::x))
        .map(Pen.Word::text)
        .toList();
  }

  /** Reads values off an axis from the places of two of its labels, the n-th of each. */
  public DoubleUnaryOperator across(String one, double first, String other, double second, int n) {
    double from = at(one, n).getX();
    double to = at(other, n).getX();
    return x -> first + (x - from) / (to - from) * (second - first);
  }

  /** Straight lines of a colour and width, in the order in which they were drawn. */
  public List<Line2D> lines(Color colour, double width) {
    List<Line2D> lines = new ArrayList<>();
    for (Pen.Ink ink : inks) {
      List<double[]> points = points(ink);
      boolean wanted = ink.colour().equals(colour) && Math.abs(ink.width() - width) < 1e-6;
      if (!ink.filled() && wanted && points.size() == 2) {
        double[] a = points.get(0);
        double[] b = points.get(1);
        lines.add(new Line2D.Double(a[0], a[1], b[0], b[1]));
      }
    }
    return lines;
  }

  private static List<double[]> points(Pen.Ink ink) {
    List<double[]> points = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator i = ink.shape().getPathIterator(null); !i.isDone(); i.next()) {
      i.currentSegment(at);
      points.add(new double[] {at[0], at[1]});
    }
    return points;
  }

  /** The corners of lines of many points, of a colour. */
  public List<List<double[]>> paths(Color colour) {
    return inks.stream()
        .filter(ink -> !ink.filled() && ink.colour().equals(colour))
        .map(Picture::points)
        .toList();
  }

  /** Bounds of what is filled with a colour. */
  public List<Rectangle2D> filled(Color colour) {
    return inks.stream()
        .filter(ink -> ink.filled() && ink.colour().equals(colour))
        .map(ink -> ink.shape().getBounds2D())
        .toList();
  }

  /** The colour with which what covers a point was filled last. */
  public Color ground(double x, double y) {
    Color ground = Color.WHITE;
    for (Pen.Ink ink : inks) {
      ground = ink.filled() && ink.shape().contains(x, y) ? ink.colour() : ground;
    }
    return ground;
  }

  /** Where the markers of a style stand, filled or hollow, in the order of drawing. */
  public List<Point2D> markers(ArmStyle style, boolean filled) {
    Rectangle2D own = style.marker().getBounds2D();
    List<Point2D> found = new ArrayList<>();
    for (int i = 1; i < inks.size(); i++) {
      Pen.Ink inside = inks.get(i - 1);
      Pen.Ink outline = inks.get(i);
      Rectangle2D box = outline.shape().getBounds2D();
      boolean stamped =
          inside.filled()
              && !outline.filled()
              && inside.shape().getBounds2D().equals(box)
              && outline.colour().equals(style.colour())
              && inside.colour().equals(filled ? style.colour() : Color.WHITE);
      if (stamped && Math.abs(box.getWidth() - own.getWidth()) < 1e-6) {
        found.add(new Point2D.Double(box.getX() - own.getX(), box.getY() - own.getY()));
      }
    }
    return found;
  }
}
