package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsotonicTest {
  /** Expected values by R, whose version stands in the file. */
  private static List<double[]> known(String name) throws IOException {
    List<double[]> rows = new ArrayList<>();
    try (InputStream in = IsotonicTest.class.getResourceAsStream("isotonic.csv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split(",");
        if (cells[0].equals(name)) {
          rows.add(
              new double[] {
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3])
              });
        }
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"shares", "falling", "rising", "random", "weighted"})
  void theFitIsThatOfR(String name) throws IOException {
    List<double[]> rows = known(name);
    double[] fit =
        Isotonic.nonIncreasing(
            rows.stream().mapToDouble(r -> r[0] * r[1]).toArray(),
            rows.stream().mapToDouble(r -> r[1]).toArray());
    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(fit).containsExactly(rows.stream().mapToDouble(r -> r[2]).toArray(), within(1e-12));
  }

  @Test
  void aCrossingLiesBetweenTwoPoints() {
    double[] x = {0, 1, 2, 4};
    assertThat(Isotonic.crossing(x, new double[] {1, 0.75, 0.25, 0}, 0.5)).isEqualTo(1.5);
    assertThat(Isotonic.crossing(x, new double[] {1, 1, 1, 0}, 0.5)).isEqualTo(3);
    assertThat(Isotonic.crossing(x, new double[] {1, 0.5, 0.25, 0}, 0.5)).isEqualTo(1);
  }

  @Test
  void aCurveThatStaysAtTheHeightCrossesInTheMiddle() {
    assertThat(Isotonic.crossing(new double[] {0, 1, 2, 3}, new double[] {1, .5, .5, 0}, 0.5))
        .isEqualTo(1.5);
    assertThat(Isotonic.crossing(new double[] {0, 1}, new double[] {.5, .5}, 0.5)).isEqualTo(0.5);
  }

  @Test
  void aCurveOnOneSideCrossesNowhere() {
    double[] x = {0, 1};
    assertThat(Isotonic.crossing(x, new double[] {.4, .1}, 0.5))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Isotonic.crossing(x, new double[] {.9, .6}, 0.5))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  /**
   * Of n runs at each of three levels half fall in all, more at each next level: the three are
   * pooled. As a mean of means, 3, 23 and 37 of 42 give 0.5000000000000001.
   */
  @Test
  void halfOfTheCountsInABlockIsExactlyOneHalf() {
    for (int n = 2; n <= 200; n += 2) {
      for (int low = 0; low < n; low++) {
        for (int middle = low + 1; middle <= n; middle++) {
          int high = 3 * n / 2 - low - middle;
          if (high > middle && high <= n) {
            double[] counts = {low, middle, high};
            double[] fit = Isotonic.nonIncreasing(counts, new double[] {n, n, n});
            assertThat(fit).containsExactly(0.5, 0.5, 0.5);
          }
        }
      }
    }
  }

  @Test
  void weightsAreAboveZero() {
    assertThatThrownBy(() -> Isotonic.nonIncreasing(new double[] {1, 2}, new double[] {1, 0}))
        .hasMessageContaining("weight");
  }
}
