package regimecollapse.chart.canvas;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time axis in two parts: the calendar until two days before the offensive, then the days of the
 * offensive magnified.
 */
public final class SplitAxis {
  private static final double JOIN = -2;
  private static final double PART = 0.52;
  private static final double GAP = 8;
  private static final double LEAST_APART = 30;

  private final LocalDate zero;
  private final String days;
  private final double start;
  private final double last;
  private final double left;
  private final double width;

  /**
   * Lays it out.
   *
   * @param start first date
   * @param zero date of day 0
   * @param last last day that is magnified
   * @param left its left end, px
   * @param width px
   */
  public SplitAxis(LocalDate start, LocalDate zero, double last, double left, double width) {
    this(start, zero, last, left, width, "day of the offensive");
  }

  /** The same with a name for its days. */
  public SplitAxis(
      LocalDate start, LocalDate zero, double last, double left, double width, String days) {
    this.days = days;
    this.zero = zero;
    this.start = Math.min(ChronoUnit.DAYS.between(zero, start), JOIN - 1);
    this.last = last;
    this.left = left;
    this.width = width;
  }

  /** Whether a part shows a day. */
  public boolean holds(double day, boolean magnified) {
    return magnified ? day >= JOIN && day <= last : day >= start && day <= JOIN;
  }

  public double x(double day, boolean magnified) {
    double from = magnified ? JOIN : start;
    double to = magnified ? last : JOIN;
    return begin(magnified) + (day - from) / (to - from) * (end(magnified) - begin(magnified));
  }

  public double end(boolean magnified) {
    return magnified ? left + width : left + width * PART - GAP / 2;
  }

  private double begin(boolean magnified) {
    return magnified ? left + width * PART + GAP / 2 : left;
  }

  /** Draws the frames of both parts from top to bottom, with tick labels if asked. */
  public void draw(Graphics2D g, double top, double bottom, boolean labelled) {
    g.setStroke(new BasicStroke(0.7f));
    g.setColor(Palette.AXIS);
    for (boolean magnified : new boolean[] {false, true}) {
      double x = begin(magnified);
      g.draw(new Rectangle2D.Double(x, top, end(magnified) - x, bottom - top));
    }
    if (labelled) {
      g.setFont(Fonts.regular(Fonts.LEAST));
      drawYears(g, bottom);
      drawDays(g, bottom);
    }
  }

  private void drawYears(Graphics2D g, double bottom) {
    double before = Double.NEGATIVE_INFINITY;
    int year = zero.plusDays((long) start).getYear();
    for (; year <= zero.getYear(); year++) {
      double day = ChronoUnit.DAYS.between(zero, LocalDate.of(year, 1, 1));
      if (day >= start && day <= JOIN) {
        double x = x(day, false);
        boolean room = x - before >= LEAST_APART && x + 14 < end(false) + GAP;
        tick(g, x, bottom, room ? Integer.toString(year) : "");
        before = room ? x : before;
      }
    }
    Text.centre(g, "year", (begin(false) + end(false)) / 2, bottom + 28);
  }

  private void drawDays(Graphics2D g, double bottom) {
    double step = Math.max(1, Axes.step(JOIN, last, 5));
    for (double day = 0; day <= last; day += step) {
      tick(g, x(day, true), bottom, Integer.toString((int) day));
    }
    Text.centre(g, days, (begin(true) + end(true)) / 2, bottom + 28);
  }

  private static void tick(Graphics2D g, double x, double bottom, String label) {
    g.setColor(Palette.AXIS);
    g.draw(new Line2D.Double(x, bottom, x, bottom + 3));
    g.setColor(Palette.INK);
    Text.centre(g, label, x, bottom + 15);
  }
}
