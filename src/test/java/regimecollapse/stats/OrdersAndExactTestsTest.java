package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.stats.contrast.ExactTests;
import regimecollapse.stats.contrast.Holm;
import regimecollapse.stats.contrast.PairedMeans;
import regimecollapse.stats.contrast.SquareAndAdd;
import regimecollapse.stats.contrast.StudentT;

/** Expected numbers are R 4.2.2's where nothing else is said; the call stands beside them. */
class OrdersAndExactTestsTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({
    // fisher.test(matrix(c(k1, n1 - k1, k2, n2 - k2), 2))$p.value
    "3, 30, 12, 30, 0.0153316216973898",
    "12, 30, 3, 30, 0.0153316216973898",
    "0, 30, 1, 30, 1",
    "97, 100, 81, 100, 0.000431241948160955",
    "5, 5, 5, 5, 1"
  })
  void fishersTestIsThatOfR(int k1, int n1, int k2, int n2, double p) {
    assertThat(ExactTests.fisher(k1, n1, k2, n2)).isCloseTo(p, CLOSE);
  }

  @Test
  void withoutASampleThereIsNoFisherTest() {
    assertThat(ExactTests.fisher(0, 0, 3, 5)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    // binom.test(one, one + other)$p.value
    "2, 10, 0.03857421875",
    "10, 2, 0.03857421875",
    "7, 7, 1",
    "0, 0, 1"
  })
  void theSignTestIsTheBinomialTestOfR(int one, int other, double p) {
    assertThat(ExactTests.sign(one, other)).isCloseTo(p, CLOSE);
  }

  @Test
  void holmsAdjustmentIsThatOfRAndSkipsWhatWasNotTested() {
    // p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.8), "holm")
    assertThat(Holm.adjust(0.01, 0.04, Double.NaN, 0.03, 0.005, 0.8))
        .containsExactly(
            new double[] {0.04, 0.09, Double.NaN, 0.09, 0.025, 0.8}, Offset.offset(1e-15));
  }

  @Test
  void tauCountsTiesAsKendallDoes() {
    double[] first = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] second = {2, 1, 4, 3, 5, 8, NEVER, NEVER};
    KendallTau tau = KendallTau.of(first, second);
    // cor(first, second, method = "kendall") with 99 for what never comes; jackknife by hand
    assertThat(tau.value()).isCloseTo(0.836501912571304, CLOSE);
    assertThat(tau.standardError()).isCloseTo(0.11329789615066, CLOSE);
    assertThat(KendallTau.of(second, first)).isEqualTo(tau);
  }

  @Test
  void theSameOrderHasTauOneAndTheReverseMinusOne() {
    double[] order = {3, 1, 2, NEVER, NEVER};
    assertThat(KendallTau.of(order, order).value()).isEqualTo(1);
    assertThat(KendallTau.of(order, order).interval(Confidence.NINETY_FIVE))
        .isEqualTo(new Interval(1, 1));
    assertThat(KendallTau.of(new double[] {1, 2, 3}, new double[] {3, 2, 1}).value()).isEqualTo(-1);
  }

  @Test
  void whereAllAreTiedThereIsNoOrder() {
    double[] tied = {NEVER, NEVER, NEVER};
    assertThat(KendallTau.of(tied, new double[] {1, 2, 3}).value()).isNaN();
    assertThat(KendallTau.of(new double[] {1}, new double[] {1}).value()).isNaN();
  }

  @Test
  void squaringAndAddingWilsonIntervalsIsNewcombesMethod() {
    Interval b = Wilson.interval(56, 70, Confidence.NINETY_FIVE);
    Interval a = Wilson.interval(48, 80, Confidence.NINETY_FIVE);
    Interval difference = SquareAndAdd.difference(0.6, a, 0.8, b);
    // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, contrast (a), method 10
    assertThat(difference.low()).isCloseTo(0.0524, Offset.offset(5e-5));
    assertThat(difference.high()).isCloseTo(0.3339, Offset.offset(5e-5));
  }

  @Test
  void anUnknownEndMakesOneEndOfTheDifferenceUnknown() {
    Interval difference =
        SquareAndAdd.difference(10, new Interval(9, 12), 20, new Interval(18, Double.NaN));
    assertThat(difference.low()).isCloseTo(10 - Math.sqrt(8), CLOSE);
    assertThat(difference.high()).isNaN();
  }

  @Test
  void thePairedTestIsThatOfR() {
    double[] first = {11, 15, 9, 60, 60, 60};
    double[] second = {10, 12, 9, 30, 60, 60};
    // t.test(first, second, paired = TRUE)$p.value
    assertThat(StudentT.pValue(PairedMeans.of(first, second)))
        .isCloseTo(0.298851123315379, Offset.offset(1e-10));
    assertThat(StudentT.pValue(PairedMeans.of(first, first))).isNaN();
  }
}
