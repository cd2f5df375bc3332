package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MultinomialLogisticTest {
  private static final double[][] X = {
    {1, -2, 0.5}, {1, -1, 1}, {1, -0.5, -1}, {1, 0, 0}, {1, 0.3, 2}, {1, 0.7, -0.4},
    {1, 1, 1.5}, {1, 1.4, -2}, {1, 2, 0.2}, {1, 2.5, -1.2}, {1, -1.7, -0.6}, {1, 0.1, 0.9}
  };
  private static final int[] LABEL = {0, 0, 1, 0, 1, 2, 2, 1, 2, 2, 1, 0};
  private static final Offset<Double> EXACT = within(1e-11);
  private static final double[] WEIGHT = {1, 0.5, 2, 1, 1.5, 1, 0.25, 1, 2, 1, 0.75, 1};

  /** scipy.optimize.minimize of the penalised negative log-likelihood, BFGS then Nelder-Mead. */
  @Test
  void threeClassesWithAPenaltyAreAsScipyFindsThem() {
    double[][] b = new MultinomialLogistic(X, LABEL, 3, 0.5).fit(WEIGHT);
    assertThat(b[0]).containsOnly(0);
    assertThat(b[1]).containsExactly(new double[] {0.6874868, 0.5429944, -0.6892555}, within(1e-6));
    assertThat(b[2])
        .containsExactly(new double[] {-0.9367425, 2.3043812, -0.2541411}, within(1e-6));
  }

  @Test
  void withoutAPenaltyToo() {
    double[][] b = new MultinomialLogistic(X, LABEL, 3, 0).fit(WEIGHT);
    assertThat(b[1]).containsExactly(new double[] {0.9153639, 0.8835659, -0.8482454}, within(1e-5));
    assertThat(b[2]).containsExactly(new double[] {-2.0831193, 4.1449302, 0.0014183}, within(1e-5));
  }

  /**
   * With a few far points and unequal weights the first steps of Newton are too long, and a strong
   * penalty decides. scipy 1.10.1: root of the gradient, written with numpy, to 1e-14.
   */
  @Test
  void stepsThatWouldLeadTooFarAreShortened() {
    double[][] x = {
      {1, 0.8, 4.5}, {1, -0.5, -0.8}, {1, 4.1, -0.1}, {1, -1.8, 3}, {1, 2.5, 0}, {1, 0.1, 1.3}
    };
    double[] weight = {5, 20, 0.1, 5, 0.5, 1};
    double[][] b = new MultinomialLogistic(x, new int[] {0, 1, 2, 0, 1, 2}, 3, 50).fit(weight);
    assertThat(b[1])
        .containsExactly(new double[] {1.301907955434, 0.042202173746, -0.562977319158}, EXACT);
    assertThat(b[2])
        .containsExactly(new double[] {-1.729948015703, 0.050321077236, -0.274858947426}, EXACT);
  }

  /** R: glm(y ~ x, family = binomial, weights = w). */
  @Test
  void twoClassesAreAsGlmOfRFindsThem() {
    double[] at = {-2, -1, -0.5, 0, 0.3, 0.7, 1, 1.4, 2, 2.5};
    int[] y = {0, 0, 1, 0, 1, 0, 1, 1, 0, 1};
    double[] w = {1, 2, 1, 1, 2, 3, 1, 1, 1, 2};
    double[][] x = Arrays.stream(at).mapToObj(v -> new double[] {1, v}).toArray(double[][]::new);
    double[][] b = new MultinomialLogistic(x, y, 2, 0).fit(w);
    assertThat(b[1]).containsExactly(new double[] {-0.5761000953, 0.8020922068}, within(1e-8));
  }

  /** Separated classes have no finite slopes of most likelihood; the penalty gives them some. */
  @Test
  void separatedClassesHaveFiniteSlopesWithAPenalty() {
    double[][] x = {{1, -1e3}, {1, -1e3}, {1, 1e3}, {1, 1e3}};
    double[][] b = new MultinomialLogistic(x, new int[] {0, 0, 1, 1}, 2, 1).fit(ones(4));
    assertThat(b[1][1]).isBetween(0.0, 1.0);
    assertThat(MultinomialLogistic.chances(b, new double[] {1, 1e3})[1]).isGreaterThan(0.99);
  }

  @Test
  void oneClassHasAllChance() {
    double[][] b = new MultinomialLogistic(X, new int[12], 1, 1).fit(WEIGHT);
    assertThat(MultinomialLogistic.chances(b, X[3])).containsExactly(1);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
