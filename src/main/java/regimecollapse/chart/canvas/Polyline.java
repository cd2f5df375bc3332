package regimecollapse.chart.canvas;

import java.util.ArrayList;
import java.util.List;

/** Drops the points of a curve that cannot be seen, so that files stay small. */
public final class Polyline {
  private Polyline() {}

  /**
   * The points that are needed (Ramer, Douglas, Peucker, measured along y).
   *
   * @param points each {x, y, y, ...}; all columns are kept within the tolerance
   */
  public static List<double[]> simplify(List<double[]> points, double tolerance) {
    if (points.size() < 3) {
      return points;
    }
    boolean[] keep = new boolean[points.size()];
    keep[0] = true;
    keep[points.size() - 1] = true;
    mark(points, keep, new int[] {0, points.size() - 1}, tolerance);
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        kept.add(points.get(i));
      }
    }
    return kept;
  }

  private static void mark(List<double[]> points, boolean[] keep, int[] ends, double tolerance) {
    double worst = tolerance;
    int at = -1;
    for (int i = ends[0] + 1; i < ends[1]; i++) {
      double off = distance(points.get(ends[0]), points.get(ends[1]), points.get(i));
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    if (at >= 0) {
      keep[at] = true;
      mark(points, keep, new int[] {ends[0], at}, tolerance);
      mark(points, keep, new int[] {at, ends[1]}, tolerance);
    }
  }

  private static double distance(double[] a, double[] b, double[] p) {
    double part = b[0] == a[0] ? 0 : (p[0] - a[0]) / (b[0] - a[0]);
    double worst = 0;
    for (int c = 1; c < p.length; c++) {
      worst = Math.max(worst, Math.abs(p[c] - a[c] - part * (b[c] - a[c])));
    }
    return worst;
  }
}
