package regimecollapse.inference.forest;

import java.util.Arrays;
import java.util.stream.IntStream;
import regimecollapse.stats.linear.Matrix;
import regimecollapse.stats.linear.SingularValues;

/**
 * The axes of linear discriminant analysis (Fisher 1936; Rao 1948): directions along which the
 * means of the classes lie farthest apart, in standard deviations within them. Pudlo and others
 * (2016) give them to the forest as columns more, since a tree splits along one column at a time.
 */
final class Discriminant {
  /** Directions with less variance than this part of the greatest say the same as others do. */
  private static final double SINGULAR = 1e-9;

  private final Filled filled;
  private final Matrix axes;

  /**
   * Axes of a table: one less than classes, or as many as it has columns that say anything.
   *
   * @param label class of each row
   */
  Discriminant(double[][] rows, int[] label, int classes) {
    filled = new Filled(rows);
    double[][] scaled = Arrays.stream(rows).map(filled::scaled).toArray(double[][]::new);
    int width = scaled[0].length;
    double[][] mean = new double[classes][width];
    double[] size = new double[classes];
    for (int i = 0; i < scaled.length; i++) {
      size[label[i]]++;
      for (int k = 0; k < width; k++) {
        mean[label[i]][k] += scaled[i][k];
      }
    }
    for (int c = 0; c < classes; c++) {
      for (int k = 0; k < width; k++) {
        mean[c][k] /= Math.max(1, size[c]);
      }
    }
    Matrix white = whitening(within(scaled, label, mean));
    centre(mean, size);
    double[][] means = new double[width][classes];
    for (int c = 0; c < classes; c++) {
      for (int k = 0; k < width; k++) {
        means[k][c] = mean[c][k] * Math.sqrt(size[c]);
      }
    }
    // Of their few means, not of the large matrix that these make, which is nearly all zeros:
    // there the search for eigenvectors need not come to an end.
    Matrix parts = new SingularValues(white.transposed().times(Matrix.of(means))).left();
    int wanted = Math.min(classes - 1, white.columns());
    axes = white.times(parts.firstColumns(wanted));
  }

  /** Counts the means of the classes from the mean of all draws. */
  private static void centre(double[][] mean, double[] size) {
    double draws = Arrays.stream(size).sum();
    for (int k = 0; k < mean[0].length; k++) {
      double all = 0;
      for (int c = 0; c < size.length; c++) {
        all += mean[c][k] * size[c] / draws;
      }
      for (double[] of : mean) {
        of[k] -= all;
      }
    }
  }

  private static Matrix within(double[][] scaled, int[] label, double[][] mean) {
    int width = scaled[0].length;
    double[][] sum = new double[width][width];
    for (int i = 0; i < scaled.length; i++) {
      for (int k = 0; k < width; k++) {
        double off = scaled[i][k] - mean[label[i]][k];
        for (int j = 0; j <= k; j++) {
          sum[k][j] += off * (scaled[i][j] - mean[label[i]][j]) / scaled.length;
        }
      }
    }
    for (int k = 0; k < width; k++) {
      for (int j = 0; j < k; j++) {
        sum[j][k] = sum[k][j];
      }
    }
    return Matrix.of(sum);
  }

  /** Directions in which the variance within classes is 1; those without any are left out. */
  private static Matrix whitening(Matrix within) {
    SingularValues parts = new SingularValues(within);
    double[] variance = parts.values();
    double least = SINGULAR * Arrays.stream(variance).max().orElse(0);
    int[] kept = IntStream.range(0, variance.length).filter(k -> variance[k] > least).toArray();
    if (kept.length == 0) {
      kept = new int[] {0};
    }
    double[][] white = new double[variance.length][kept.length];
    Matrix left = parts.left();
    for (int k = 0; k < kept.length; k++) {
      double scale = 1 / Math.sqrt(Math.max(variance[kept[k]], Double.MIN_NORMAL));
      for (int r = 0; r < variance.length; r++) {
        white[r][k] = left.at(r, kept[k]) * scale;
      }
    }
    return Matrix.of(white);
  }

  /** Number of axes. */
  int count() {
    return axes.columns();
  }

  /** Where a row lies on each axis. */
  double[] along(double[] row) {
    return axes.timesFromLeft(filled.scaled(row));
  }
}
