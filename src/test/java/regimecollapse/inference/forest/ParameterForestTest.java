package regimecollapse.inference.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Binomial;

/**
 * A parameter t ~ N(0, 1), seen as t + N(0, 1/4), beside two statistics that tell nothing: at y the
 * posterior is N(0.8 y, 0.2).
 */
class ParameterForestTest {
  private static final int ROWS = 2000;
  private static ParameterForest forest;

  private static double[][] statistics(double[] values, long seed) {
    Stream stream = new Seed(seed, 0).stream("seen");
    double[][] rows = new double[values.length][3];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new double[] {
            values[i] + 0.5 * stream.normal(i, 0), stream.normal(i, 1), stream.normal(i, 2)
          };
    }
    return rows;
  }

  private static double[] values(int rows, long seed) {
    Stream stream = new Seed(seed, 0).stream("values");
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = stream.normal(i, 0);
    }
    return values;
  }

  @BeforeAll
  static void grow() throws IOException {
    double[] values = values(ROWS, 1);
    Features features = Features.of(Toys.names(3), statistics(values, 1));
    forest = ParameterForest.of(features, values, Toys.trees(150, 1), Toys.TWO);
  }

  /**
   * Quantiles of N(0.8, 0.2), averaged over the other statistics. Some 150 draws are as near as the
   * forest looks: the median has an error of 1.25 · 0.45 / sqrt(150) = 0.046, four of them 0.18.
   */
  @Test
  void theMedianIsThatOfTheKnownPosterior() {
    double[] sum = new double[3];
    Stream stream = new Seed(5, 0).stream("others");
    for (int i = 0; i < 40; i++) {
      double[] at = {1, stream.normal(i, 1), stream.normal(i, 2)};
      double[] found = forest.quantiles(at, 0.05, 0.5, 0.95);
      for (int k = 0; k < 3; k++) {
        sum[k] += found[k] / 40;
      }
    }
    assertThat(sum[1]).isCloseTo(0.8, within(0.18));
    // 0.8 -+ 1.645 sqrt(0.2) = 0.064 and 1.536; a forest also smooths over its leaves.
    assertThat(sum[0]).isBetween(-0.5, 0.3);
    assertThat(sum[2]).isBetween(1.3, 2.1);
  }

  /**
   * Ranges hold the truth at least as often as they say: of 500 of 90 % so few do with a chance
   * below 0.001. Forests smooth, so that they hold it more often rather than less.
   */
  @Test
  void rangesHoldTheTruth() {
    double[] values = values(500, 2);
    double[][] seen = statistics(values, 2);
    int inside = 0;
    for (int i = 0; i < values.length; i++) {
      double[] range = forest.quantiles(seen[i], 0.05, 0.95);
      inside += range[0] <= values[i] && values[i] <= range[1] ? 1 : 0;
    }
    assertThat(Binomial.atMost(inside, values.length, 0.9)).isGreaterThan(0.001);
    assertThat(inside).isLessThan(490);
  }

  /** R² of the best guess is 0.8; of ranks about as much. A forest of 2,000 draws loses some. */
  @Test
  void itSaysHowMuchItExplains() {
    assertThat(forest.explained()).isBetween(0.65, 0.85);
  }

  @Test
  void quantilesOfSomeDrawsAreTheirs() throws IOException {
    double[] values = new double[60];
    for (int i = 0; i < 60; i++) {
      values[i] = 60 - i;
    }
    ParameterForest other =
        ParameterForest.of(
            Features.of(Toys.names(5), Toys.normals(2, 60)), values, Toys.trees(50, 1), Toys.TWO);
    assertThat(other.among(List.of(0, 1, 59), 0.1, 0.5, 0.9)).containsExactly(1, 59, 60);
    assertThat(other.prior(0.5)).containsExactly(30);
  }
}
