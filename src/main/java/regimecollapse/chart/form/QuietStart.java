package regimecollapse.chart.form;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.text.Dates;

/**
 * The first part of a run, in which no curve of control moves: it is cut off where it is long.
 *
 * @param start first date of the run
 * @param begin where the axis begins; the start if nothing is cut
 */
public record QuietStart(LocalDate start, LocalDate begin) {
  /**
   * A curve that moves by less, a share of the population, is quiet: it is thinner than its line.
   */
  private static final double STILL = 0.005;

  /** Days that are drawn before the first change, about. */
  private static final long LEAD = 45;

  /** Less than this part of the axis is not worth a cut. */
  private static final double LEAST = 0.25;

  /** The quiet start that all arms and hypotheses have in common. */
  public static QuietStart of(Subject subject) {
    LocalDate start = subject.scenario().timeline().start();
    LocalDate end = subject.scenario().timeline().end();
    double quiet = Double.POSITIVE_INFINITY;
    for (String hypothesis : subject.hypotheses()) {
      for (String arm : subject.arms()) {
        quiet = Math.min(quiet, quiet(subject.findings().control().of(new Cell(hypothesis, arm))));
      }
    }
    if (Double.isInfinite(quiet)) {
      return new QuietStart(start, start);
    }
    // In the middle of a month, so that no label stands at the very edge, beside another panel's.
    LocalDate change = LocalDate.ofEpochDay((long) quiet);
    // A day 0 that has a name is to be seen, also long before anything changes.
    boolean named = subject.scenario().timeline().zero().isPresent();
    LocalDate first = named && subject.dayZero().isBefore(change) ? subject.dayZero() : change;
    LocalDate begin = first.minusDays(LEAD).withDayOfMonth(15);
    boolean isLong =
        ChronoUnit.DAYS.between(start, begin) > LEAST * ChronoUnit.DAYS.between(start, end);
    return new QuietStart(start, isLong ? begin : start);
  }

  /** The last date, as days since 1970, before a curve moves; infinite if it never does. */
  private static double quiet(List<Band> curve) {
    for (int i = 1; i < curve.size(); i++) {
      if (moves(curve.get(0), curve.get(i))) {
        return curve.get(i - 1).date();
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private static boolean moves(Band first, Band now) {
    return Math.abs(now.p05() - first.p05()) > STILL
        || Math.abs(now.p50() - first.p50()) > STILL
        || Math.abs(now.p95() - first.p95()) > STILL;
  }

  /** Whether something is cut off. */
  public boolean cut() {
    return begin.isAfter(start);
  }

  /** What stands at the axis. */
  public String title() {
    return cut()
        ? "Month (axis cut: nothing changes from %s to %s)"
            .formatted(Dates.of(start), Dates.of(begin))
        : "Year";
  }

  /** Marks the cut at the lower left corner of a panel. */
  public void mark(Graphics2D g, Rectangle2D panel) {
    if (cut()) {
      double x = panel.getX() + 7;
      double y = panel.getMaxY();
      g.setColor(Palette.PAPER);
      g.fill(new Rectangle2D.Double(x, y - 2, 5, 4));
      Pen.draw(g, Palette.INK, 1f, new Line2D.Double(x - 2, y + 5, x + 2, y - 5));
      Pen.draw(g, Palette.INK, 1f, new Line2D.Double(x + 3, y + 5, x + 7, y - 5));
    }
  }
}
