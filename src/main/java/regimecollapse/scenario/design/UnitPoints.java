package regimecollapse.scenario.design;

import java.util.List;
import regimecollapse.random.Seed;
import regimecollapse.random.SobolSequence;
import regimecollapse.random.Stream;

/** Points of the unit cube that fill it better than chance: a row a point, a column an axis. */
public final class UnitPoints {
  /** Axes for which a Sobol sequence is known. */
  public static final int MOST_QUASI = 1000;

  private UnitPoints() {}

  /**
   * A latin hypercube (McKay, Beckman and Conover 1979): on each axis one point in each of as many
   * strata as there are points, at a random place within it.
   *
   * @param axes names of the axes, which key their draws: an axis keeps its values when another one
   *     comes or goes
   * @param points how many, at least 1
   * @param seed fixes the draws
   */
  public static double[][] latin(List<String> axes, int points, long seed) {
    double[][] all = new double[points][axes.size()];
    for (int k = 0; k < axes.size(); k++) {
      Stream draws = new Seed(seed, 0).stream("latin hypercube " + axes.get(k));
      int[] strata = shuffled(points, draws);
      for (int i = 0; i < points; i++) {
        all[i][k] = (strata[i] + draws.uniform(1, i)) / points;
      }
    }
    return all;
  }

  /** The numbers below n in a random order (Fisher and Yates). */
  private static int[] shuffled(int n, Stream draws) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int other = (int) (draws.uniform(0, i) * (i + 1));
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /**
   * The first points of the Sobol sequence (Joe and Kuo 2008) after the origin: the middle of the
   * cube comes first.
   *
   * @param axes how many, 1 to {@link #MOST_QUASI}
   * @param points how many, at least 1
   */
  public static double[][] sobol(int axes, int points) {
    SobolSequence sequence = new SobolSequence(axes);
    sequence.next();
    double[][] all = new double[points][];
    for (int i = 0; i < points; i++) {
      all[i] = sequence.next();
    }
    return all;
  }
}
