package regimecollapse.stats.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.stats.Confidence;

class LedgerStatisticsTest {
  private static final double[] X = {
    1.41, 5.74, 11.35, 0.48, 4.68, 5.53, 7.83, 4.04, 12.94, 4.44, 6.67, 8.93
  };
  private static final double[] Y = {
    0.46, 5.24, 33.39, -12.91, 14.63, 11.27, 21.74, 10.67, 38.42, 1.68, 22.88, 29.59
  };

  /**
   * R 4.2.2 by the definition, not by the formula: {@code p <- function(r) t.test(y - r*x)$p.value
   * - 0.05} and {@code uniroot(p, ...)} below and above the ratio of the means.
   */
  @Test
  void theIntervalOfARatioHoldsWhatATTestDoesNotReject() {
    Fieller found = Fieller.of(Y, X, Confidence.NINETY_FIVE);
    assertThat(found.ratio()).isCloseTo(2.39141004862237, within(1e-12));
    assertThat(found.interval().low()).isCloseTo(1.28766912003, within(1e-9));
    assertThat(found.interval().high()).isCloseTo(2.9975231825, within(1e-9));
  }

  @Test
  void aDenominatorThatIsNotToldFromZeroLeavesNoInterval() {
    double[] around = {-1, 1, -2, 2.5, 0.1};
    Fieller found = Fieller.of(new double[] {1, 2, 1, 2, 1}, around, Confidence.NINETY_FIVE);
    assertThat(found.bounded()).isFalse();
    assertThat(Fieller.of(new double[] {1}, new double[] {2}, Confidence.NINETY_FIVE).bounded())
        .isFalse();
  }

  /** R 4.2.2: {@code wilcox.test(a, b)$statistic / (7 * 5)}. */
  @Test
  void superiorityIsTheMannWhitneyStatisticOverPairs() {
    double[] a = {3, 5, 5, 8, 9, 2, 7};
    double[] b = {5, 1, 4, 4, 9};
    assertThat(Superiority.of(a, b)).isCloseTo(0.6142857, within(5e-8));
    assertThat(Superiority.of(b, a)).isCloseTo(1 - 0.6142857, within(5e-8));
    assertThat(Superiority.of(a, a)).isEqualTo(0.5);
    assertThat(Superiority.of(a, new double[0])).isNaN();
  }
}
