package regimecollapse.inference.check;

import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.inference.fit.JointWeights;

/**
 * Draws that were simulated in all cases, with a spread between them.
 *
 * @param tau the spread
 * @param mechanisms of which there are draws
 * @param mechanism of each draw, by its place among them
 * @param draw number of each draw
 * @param reading of each draw in the first case: its place among the hypotheses of that case
 * @param distances from the record, by case and draw
 * @param values of what is foretold, by case, statistic and draw
 */
public record PooledDraws(
    double tau,
    List<String> mechanisms,
    int[] mechanism,
    int[] draw,
    int[] reading,
    double[][] distances,
    double[][][] values) {
  /** No case is left out. */
  public static final int NONE = -1;

  /**
   * Weights by the records of all cases but one: nothing of that one enters.
   *
   * @param leftOut the one, or {@link #NONE}
   * @param accepted share of the draws that is kept
   */
  public double[] weights(int leftOut, double accepted) {
    double[][] counted =
        IntStream.range(0, distances.length)
            .filter(c -> c != leftOut)
            .mapToObj(c -> distances[c])
            .toArray(double[][]::new);
    return JointWeights.of(
        counted,
        JointWeights.scales(counted, accepted),
        mechanism,
        JointWeights.kept(draw.length, accepted));
  }

  /** The weights of one mechanism alone; those of all where it is {@link #NONE}. */
  public double[] of(double[] weights, int which) {
    double[] own = weights.clone();
    for (int i = 0; i < own.length; i++) {
      own[i] = which == NONE || mechanism[i] == which ? own[i] : 0;
    }
    return own;
  }
}
