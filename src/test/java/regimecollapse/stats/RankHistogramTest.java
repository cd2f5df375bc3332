package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankHistogramTest {
  /** R 4.2: chisq.test(c(3, 1, 2, 6)) gives X-squared = 4.6667, p-value = 0.1979. */
  @Test
  void agreesWithR() {
    int[] ranks = {0, 1, 1, 3, 4, 5, 6, 6, 6, 7, 7, 7};
    RankHistogram histogram = RankHistogram.of(ranks, 7, 4);
    assertThat(histogram.counts()).containsExactly(3, 1, 2, 6);
    assertThat(histogram.chiSquare()).isCloseTo(4.6667, within(5e-5));
    assertThat(histogram.pValue()).isCloseTo(0.1979, within(5e-5));
  }

  /** R 4.2: qbinom(c(0.005, 0.995), 300, 0.1) gives 17 and 44. */
  @Test
  void theBandIsThatOfABinomialCount() {
    Integer[] even = {30, 30, 30, 30, 30, 30, 30, 30, 30, 30};
    Interval band = new RankHistogram(java.util.List.of(even)).band(new Confidence(0.99));
    assertThat(band).isEqualTo(new Interval(17, 44));
  }

  @Test
  void binsMustBeAlike() {
    assertThatThrownBy(() -> RankHistogram.of(new int[0], 8, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("9 ranks do not fill 4 even bins");
  }
}
