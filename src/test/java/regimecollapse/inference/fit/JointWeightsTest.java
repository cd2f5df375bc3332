package regimecollapse.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

/** Weights of draws in several cases, on toys whose posterior is known. */
class JointWeightsTest {
  private static final int DRAWS = 20_000;

  /**
   * θ ~ N(0, 1) is shared; a case lies at (θ + τe)/√(1 + τ²) and shows a number with noise of
   * standard deviation s. The kernel of width h adds h² to the variance of the noise. So y_c given
   * θ is normal with slope a = 1/√(1 + τ²) and variance v = s² + h² + τ²a², and the posterior of θ
   * is normal with precision 1 + Σ a²/v and mean Σ a y_c/v over that. At four standard errors,
   * which the effective size gives, a right mean is refused once in 16,000 such checks.
   */
  @Test
  void thePosteriorOfASharedNumberIsThatOfNormalTheory() {
    double[] seen = {0.8, -0.2};
    double s = 0.5;
    double h = 0.3;
    for (double tau : new double[] {0, 0.3, 1}) {
      Stream chance = new Seed(7, 0).stream("toy " + tau);
      double[] theta = new double[DRAWS];
      double[][] distances = new double[2][DRAWS];
      for (int i = 0; i < DRAWS; i++) {
        theta[i] = chance.normal(i, 0);
        for (int c = 0; c < 2; c++) {
          double here = (theta[i] + tau * chance.normal(i, 1 + c)) / Math.sqrt(1 + tau * tau);
          distances[c][i] = Math.abs(here + s * chance.normal(i, 3 + c) - seen[c]);
        }
      }
      double[] weights = JointWeights.of(distances, new double[] {h, h}, new int[DRAWS], DRAWS);
      double a = 1 / Math.sqrt(1 + tau * tau);
      double v = s * s + h * h + tau * tau * a * a;
      double precision = 1 + 2 * a * a / v;
      double mean = a * (seen[0] + seen[1]) / v / precision;
      double size = JointWeights.effectiveSize(weights);
      double error = Math.sqrt(1 / precision / size);
      assertThat(size).isGreaterThan(1000);
      assertThat(mean(theta, weights)).as("tau " + tau).isCloseTo(mean, within(4 * error));
      double[] squares = Arrays.stream(theta).map(t -> (t - mean) * (t - mean)).toArray();
      assertThat(mean(squares, weights) * precision)
          .as("tau " + tau)
          .isCloseTo(1, within(4 * Math.sqrt(2 / size)));
    }
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** Units of one case, such as days of a slow one, do not weigh it down or up. */
  @Test
  void eachCaseHasTheSameSayWhateverTheSizeOfItsDistances() {
    Stream chance = new Seed(8, 0).stream("scales");
    double[][] one = new double[2][500];
    for (double[] of : one) {
      double shift = of == one[0] ? 1 : 2;
      for (int i = 0; i < of.length; i++) {
        of[i] = shift * chance.uniform(i, (long) shift);
      }
    }
    double[][] other = {one[0], Arrays.stream(one[1]).map(d -> 40 * d).toArray()};
    double[] weights = weights(one);
    assertThat(weights(other)).containsExactly(weights, within(1e-12));
    assertThat(Arrays.stream(weights).filter(w -> w > 0).count()).isEqualTo(50);
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
  }

  private static double[] weights(double[][] distances) {
    return JointWeights.of(distances, JointWeights.scales(distances, 0.1), new int[500], 50);
  }

  /** Of a mechanism some runs failed: it is not the less likely for that. */
  @Test
  void groupsOfUnequalSizeHaveTheSamePrior() {
    double[] weights =
        JointWeights.of(new double[][] {{1, 1, 1, 1}}, new double[] {1}, new int[] {0, 0, 0, 1}, 4);
    assertThat(weights[3]).isCloseTo(0.5, within(1e-12));
    assertThat(JointWeights.effectiveSize(new double[] {1, 1, 0, 2}))
        .isCloseTo(16 / 6.0, within(1e-12));
    assertThat(JointWeights.effectiveSize(new double[] {0})).isZero();
  }

  @Test
  void wherePerfectFitsAboundTheFirstFaultIsTheScale() {
    assertThat(JointWeights.scales(new double[][] {{0, 0, 3, 2}, {0, 0, 0, 0}, {4, 1, 2, 3}}, 0.5))
        .containsExactly(2, 1, 2);
  }
}
