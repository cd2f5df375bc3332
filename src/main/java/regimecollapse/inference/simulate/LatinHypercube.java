package regimecollapse.inference.simulate;

import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

/**
 * Points in the unit cube of which each parameter's n even strata hold exactly one (McKay, Beckman
 * and Conover 1979, Technometrics 21, 239-245, https://doi.org/10.1080/00401706.1979.10489755).
 */
public final class LatinHypercube {
  private LatinHypercube() {}

  /**
   * A design.
   *
   * @param points n
   * @param dimension number of parameters
   * @param seed fixes it
   * @param purpose name of the stream, so that designs of one seed differ
   * @return n points, each with a coordinate in (0, 1) for every parameter
   */
  public static double[][] design(int points, int dimension, long seed, String purpose) {
    double[][] design = new double[points][dimension];
    Seed source = new Seed(seed, 0);
    Stream order = source.stream(purpose + " order");
    Stream within = source.stream(purpose + " within");
    int[] strata = new int[points];
    for (int k = 0; k < dimension; k++) {
      for (int i = 0; i < points; i++) {
        strata[i] = i;
      }
      for (int i = points - 1; i > 0; i--) {
        int j = (int) (order.uniform(k, i) * (i + 1));
        int kept = strata[i];
        strata[i] = strata[j];
        strata[j] = kept;
      }
      for (int i = 0; i < points; i++) {
        design[i][k] = (strata[i] + within.uniform(k, i)) / points;
      }
    }
    return design;
  }
}
