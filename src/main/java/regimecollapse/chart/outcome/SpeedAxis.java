package regimecollapse.chart.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.MarkedAxis;

/**
 * Days on a logarithmic axis, and after them a strip for what is never reached.
 *
 * @param start logarithm of the first day
 * @param end logarithm of the last, where the strip begins
 */
record SpeedAxis(double start, double end) {
  /** Earlier days, and those before the offensive, stand here: the step in which places fall. */
  static final double EARLIEST = 0.25;

  private static final double[] MARKS = {0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000};

  /** Width of the strip, as a part of the axis before it. */
  private static final double STRIP = 0.28;

  /** Labels nearer to "never", px, would touch it. */
  private static final double NEAR = 34;

  /** An axis that holds these days. */
  static SpeedAxis of(double earliest, double latest) {
    return new SpeedAxis(place(earliest) - 0.08, place(1.2 * latest));
  }

  static double place(double day) {
    return StrictMath.log10(Math.max(EARLIEST, day));
  }

  /** Where the strip ends. */
  double edge() {
    return end + STRIP * (end - start);
  }

  /** Where a marker stands; one of no day in the n-th of so many places of the strip. */
  double marker(double day, int n, int of) {
    return Double.isInfinite(day) ? end + (n + 0.5) / of * (edge() - end) : place(day);
  }

  /** Where a bar ends; one without an end reaches the strip. */
  double bar(double day) {
    return Double.isInfinite(day) ? end : place(day);
  }

  /** So many px in the unit of the axis. */
  double length(double px, double width) {
    return px * (edge() - start) / width;
  }

  /** The axis of a panel of a width, px. */
  MarkedAxis ticks(double width) {
    Map<Double, String> marks = new LinkedHashMap<>();
    double never = (end + edge()) / 2;
    for (double day : MARKS) {
      if (place(day) <= end) {
        boolean room = never - place(day) > length(NEAR, width);
        String label = day == Math.rint(day) ? Integer.toString((int) day) : Double.toString(day);
        marks.put(place(day), room ? label : "");
      }
    }
    marks.put(never, "never");
    return Axes.marked(marks, start, edge());
  }
}
