package regimecollapse.inference.forest;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

/**
 * What the record says of each statistic: a window.
 *
 * @param low lower ends, in the statistic's unit
 * @param high upper ends; the same where the record is exact
 */
public record Windows(double[] low, double[] high) {
  /** Points within the windows at which votes are asked. */
  private static final int POINTS = 100;

  /** The middle of each window: what is taken for the record where one point is needed. */
  public double[] middle() {
    double[] middle = new double[low.length];
    for (int k = 0; k < middle.length; k++) {
      middle[k] = (low[k] + high[k]) / 2;
    }
    return middle;
  }

  /** Length of each window. */
  double[] lengths() {
    double[] lengths = new double[low.length];
    for (int k = 0; k < lengths.length; k++) {
      lengths[k] = high[k] - low[k];
    }
    return lengths;
  }

  /** Points drawn evenly and one by one within the windows. */
  public List<double[]> points(long seed) {
    Stream stream = new Seed(seed, 0).stream("points in the windows");
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double[] point = new double[low.length];
      for (int k = 0; k < point.length; k++) {
        point[k] = low[k] + stream.uniform(i, k) * (high[k] - low[k]);
      }
      points.add(point);
    }
    return points;
  }
}
