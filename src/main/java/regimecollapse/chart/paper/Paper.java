package regimecollapse.chart.paper;

import java.util.Set;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;

/**
 * How charts are made for a paper.
 *
 * @param formats each picture is written in all of them
 * @param width mm that a picture may be wide, or 0 for no bound
 * @param grey whether all colours become shades of grey
 */
public record Paper(Set<PaperFormat> formats, double width, boolean grey) {
  /** Text that is smaller is hardly read in print, in points. */
  public static final double SMALLEST_TEXT = 5;

  /** Height of the text of a page of A4 with margins of 25 mm, mm. */
  public static final double PAGE = 247;

  private static final double POINTS_PER_MM = 72 / 25.4;

  /** Points for a px of the figure where no bound asks for less: as on a page of the web. */
  private static final double POINTS_PER_PX = 0.75;

  /** Copies the formats. */
  public Paper {
    formats = Set.copyOf(formats);
  }

  /** Width of the widest figure whose smallest text can be read, px. */
  public double widest() {
    return width == 0
        ? Double.POSITIVE_INFINITY
        : width * POINTS_PER_MM * Fonts.LEAST / SMALLEST_TEXT;
  }

  /** Points of a px of a figure. */
  double scale(Figure figure) {
    return width == 0
        ? POINTS_PER_PX
        : Math.min(POINTS_PER_PX, width * POINTS_PER_MM / figure.width());
  }

  /** Size of the smallest text of a figure, in points. */
  public double text(Figure figure) {
    return Fonts.LEAST * scale(figure);
  }

  /** Height of a figure in print, mm. */
  public double height(Figure figure) {
    return mm(figure.height() * scale(figure));
  }

  /** Width at which the smallest text of a figure could be read, rounded up to whole mm. */
  public static int needed(Figure figure) {
    return (int) Math.ceil(figure.width() * SMALLEST_TEXT / Fonts.LEAST / POINTS_PER_MM);
  }

  /** A length in points as mm. */
  static double mm(double points) {
    return points / POINTS_PER_MM;
  }
}
