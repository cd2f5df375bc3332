package regimecollapse.inference.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weights of draws that were simulated in several cases: the product of a normal kernel of the
 * distance in each case. A distance is the root of the mean square over the case's own statistics,
 * and each case has a scale of its own, so that neither the case with most dates nor the one with
 * the greatest distances owns the answer.
 *
 * <pre>  ln w = -½ Σ_c (d_c / h_c)²</pre>
 */
public final class JointWeights {
  private JointWeights() {}

  /**
   * Scales of the cases: the distance that the nearest share of the draws reaches in each.
   *
   * @param distances by case and draw
   * @param accepted that share, in (0, 1]
   */
  public static double[] scales(double[][] distances, double accepted) {
    double[] scales = new double[distances.length];
    for (int c = 0; c < scales.length; c++) {
      double[] sorted = distances[c].clone();
      Arrays.sort(sorted);
      double reached = sorted[kept(sorted.length, accepted) - 1];
      // Where so many fit without a fault, the first fault tells; where none has one, nothing does.
      scales[c] =
          reached > 0 ? reached : Arrays.stream(sorted).filter(d -> d > 0).findFirst().orElse(1);
    }
    return scales;
  }

  /** How many draws a share is; at least one. */
  public static int kept(int draws, double accepted) {
    return Math.max(1, (int) Math.ceil(accepted * draws));
  }

  /**
   * The weights; they add up to 1. The nearest draws are kept, all others have none.
   *
   * @param distances by case and draw; of the cases that count
   * @param scales of these cases
   * @param groups of each draw; groups have the same prior weight however many draws they have
   * @param kept how many draws have a weight
   */
  public static double[] of(double[][] distances, double[] scales, int[] groups, int kept) {
    double[] logs = new double[groups.length];
    for (int c = 0; c < scales.length; c++) {
      for (int i = 0; i < logs.length; i++) {
        double d = distances[c][i] / scales[c];
        logs[i] -= d * d / 2;
      }
    }
    // The sort is stable: ties keep the order of the draws.
    int[] nearest =
        IntStream.range(0, logs.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -logs[i]))
            .limit(kept)
            .mapToInt(i -> i)
            .toArray();
    double[] size = new double[Arrays.stream(groups).max().orElse(0) + 1];
    Arrays.stream(groups).forEach(g -> size[g]++);
    double[] weights = new double[logs.length];
    for (int i : nearest) {
      weights[i] = StrictMath.exp(logs[i] - logs[nearest[0]]) / size[groups[i]];
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / sum).toArray();
  }

  /** Effective sample size, (Σw)² / Σw²; 0 without weight (Kong, Liu and Wong 1994). */
  public static double effectiveSize(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double squares = Arrays.stream(weights).map(w -> w * w).sum();
    return squares == 0 ? 0 : sum * sum / squares;
  }
}
