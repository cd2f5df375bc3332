package regimecollapse.inference.forest;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.ensemble.Computer;

/**
 * What a record says of one parameter of a mechanism, by random-forest ABC (Raynal and others 2019,
 * https://doi.org/10.1093/bioinformatics/bty867): a forest of regression on the statistics; the
 * draws that share its leaves with the record, weighed by how often, are the posterior. There is no
 * tolerance to choose.
 *
 * <p>The forest learns the ranks of the values, so that in a range over decades the upper end does
 * not count for all.
 */
final class ParameterForest {
  /** What sums of weights that add up to 1 may be off. */
  private static final double ROUNDING = 1e-9;

  private final double[] values;
  private final int[] order;
  private final Forest forest;
  private final double explained;

  private ParameterForest(double[] values, int[] order, Forest forest, double explained) {
    this.values = values;
    this.order = order;
    this.forest = forest;
    this.explained = explained;
  }

  /**
   * Grows the forest of a parameter.
   *
   * @param features statistics of the draws
   * @param values of the parameter in the same draws
   */
  static ParameterForest of(
      Features features, double[] values, Forest.Settings settings, Computer computer)
      throws IOException {
    int n = values.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[n];
    for (int from = 0; from < n; ) {
      int to = from;
      while (to < n && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int j = from; j < to; j++) {
        ranks[order[j]] = (from + to) / (2.0 * n);
      }
      from = to;
    }
    Forest forest = Forest.grow(features, Answer.numbers(ranks), settings, computer);
    return new ParameterForest(values.clone(), order, forest, explained(ranks, forest));
  }

  private static double explained(double[] ranks, Forest forest) {
    double mean = Arrays.stream(ranks).average().orElse(0);
    double[][] said = forest.outOfBag();
    double left = 0;
    double all = 0;
    for (int i = 0; i < ranks.length; i++) {
      left += (ranks[i] - said[i][0]) * (ranks[i] - said[i][0]);
      all += (ranks[i] - mean) * (ranks[i] - mean);
    }
    return 1 - left / all;
  }

  /** Share of the variance of the ranks that trees explain in draws that they have not seen. */
  double explained() {
    return explained;
  }

  /** Quantiles of the posterior at some statistics. */
  double[] quantiles(double[] statistics, double... levels) {
    return weighted(forest.weights(statistics), levels);
  }

  /** Quantiles of the draws, each with as much to say as all others. */
  double[] prior(double... levels) {
    double[] even = new double[values.length];
    Arrays.fill(even, 1.0 / even.length);
    return weighted(even, levels);
  }

  /** Quantiles of some of the draws, by their numbers. */
  double[] among(List<Integer> draws, double... levels) {
    double[] weights = new double[values.length];
    draws.forEach(i -> weights[i] = 1.0 / draws.size());
    return weighted(weights, levels);
  }

  private double[] weighted(double[] weights, double... levels) {
    double[] found = new double[levels.length];
    for (int k = 0; k < levels.length; k++) {
      double left = levels[k];
      int j = 0;
      while (j < order.length - 1 && (left -= weights[order[j]]) > ROUNDING) {
        j++;
      }
      found[k] = values[order[j]];
    }
    return found;
  }
}
