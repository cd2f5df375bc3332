package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** Newcombe (1998), table I, method 3: the same intervals as for Wilson, their wider side. */
  @ParameterizedTest
  @CsvSource({"81, 263, 0.0582", "15, 148, 0.0592", "0, 20, 0.1611", "1, 29, 0.1373"})
  void theHalfWidthIsTheWiderSide(int k, int n, double half) {
    assertThat(Precision.ofShare(k, n, 0.05).halfWidth()).isCloseTo(half, within(1e-4));
  }

  /**
   * The classical size of a sample, z²/4t²: 385 for five percentage points, 1068 for three (Cochran
   * 1977, Sampling Techniques, section 4.4, gives the formula).
   */
  @ParameterizedTest
  @CsvSource({"0.05, 385", "0.03, 1068", "0.1, 97"})
  void anyShareIsKnownWithTheClassicalSampleSize(double target, int runs) {
    assertThat(Precision.runsForAnyShare(target)).isEqualTo(runs);
  }

  @ParameterizedTest
  @ValueSource(ints = {96, 384, 385, 386, 1000})
  void noShareIsWiderThanTheWorst(int n) {
    double bound = Confidence.NINETY_FIVE.z() / (2 * Math.sqrt(n));
    double widest = 0;
    for (int k = 0; k <= n; k++) {
      widest = Math.max(widest, Precision.ofShare(k, n, 0.05).halfWidth());
    }
    assertThat(widest).isLessThanOrEqualTo(bound).isCloseTo(bound, within(0.002 * bound));
    assertThat(n >= Precision.runsForAnyShare(0.05)).isEqualTo(bound <= 0.05);
  }

  /** Searched for with the interval itself, at shares that give whole numbers of runs. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "1, 4", "3, 4", "1, 10", "1, 20", "1, 1"})
  void theRunsNeededAreTheFirstThatReachTheTarget(int part, int of) {
    double target = 0.05;
    int n = of;
    while (!Precision.ofShare((long) part * n / of, n, target).enough()) {
      n += of;
    }
    long needed = Precision.ofShare(part, of, target).runsNeeded().orElseThrow();
    assertThat(needed).isBetween((long) n - of + 1, (long) n);
  }

  @Test
  void enoughAndNeededAgree() {
    for (int n = 1; n <= 450; n++) {
      for (int k = 0; k <= n; k++) {
        Precision precision = Precision.ofShare(k, n, 0.05);
        assertThat(precision.enough())
            .as("%d of %d", k, n)
            .isEqualTo(precision.runsNeeded().orElseThrow() <= n);
      }
    }
  }

  @Test
  void withoutRunsAnythingIsPossible() {
    Precision none = Precision.ofShare(0, 0, 0.05);
    assertThat(none.halfWidth()).isNaN();
    assertThat(none.enough()).isFalse();
    assertThat(none.runsNeeded()).hasValue(385);
    assertThatThrownBy(() -> Precision.ofShare(0, 0, 0)).hasMessageContaining("0.0");
  }

  @Test
  void halvingTheErrorOfOtherEstimatesTakesFourTimesTheRuns() {
    Precision precision = Precision.of(10, new Interval(9, 12), 100, 1);
    assertThat(precision.halfWidth()).isEqualTo(2);
    assertThat(precision.enough()).isFalse();
    assertThat(precision.runsNeeded()).hasValue(400);
    assertThat(Precision.of(10, new Interval(9, 11), 100, 1).enough()).isTrue();
    assertThat(Precision.of(10, new Interval(10, 10), 100, 1).runsNeeded()).hasValue(100);
  }

  @Test
  void whatMayNotBeReachedIsNotPrecise() {
    Precision open = Precision.of(10, new Interval(9, NEVER), 100, 1);
    assertThat(open.halfWidth()).isInfinite();
    assertThat(open.enough()).isFalse();
    assertThat(open.runsNeeded()).isEmpty();
    assertThat(Precision.of(NEVER, new Interval(9, NEVER), 100, 1).enough()).isFalse();
    assertThat(Precision.of(NEVER, new Interval(NEVER, NEVER), 100, 1).enough()).isTrue();
    assertThat(Precision.of(3, new Interval(Double.NaN, Double.NaN), 4, 1).enough()).isFalse();
  }

  /**
   * The values 1 to 1000: 5 on either side of the median are a share of 0.005, so that 1.96² / 4
   * 0.005² = 38,415 runs are needed; 100 on either side, 97.
   */
  @Test
  void mediansNeedAsManyRunsAsPutTheirQuantilesWithinTheTarget() {
    double[] values = java.util.stream.IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray();
    assertThat(Precision.ofMedian(500.5, new Interval(469, 532), values, 5).runsNeeded())
        .hasValue(38_415);
    assertThat(Precision.ofMedian(500.5, new Interval(469, 532), values, 20).runsNeeded())
        .hasValue(2_401);
    assertThat(Precision.ofMedian(500.5, new Interval(469, 532), values, 40))
        .isEqualTo(new Precision(31.5, 40, true, java.util.OptionalLong.of(1000)));
  }

  /** Six of ten on about day 20, the others a year later: 1.96² / 4 (0.6 - 0.5)² = 96.04. */
  @Test
  void twoHeapsOfValuesDoNotAskForMillionsOfRuns() {
    double[] values = {18, 18, 19, 20, 20, 21, 400, 400, 400, 400};
    Precision precision = Precision.ofMedian(20.5, new Interval(19, 400), values, 2.6);
    assertThat(precision.halfWidth()).isEqualTo(379.5);
    assertThat(precision.runsNeeded()).hasValue(97);
  }

  @Test
  void aMedianThatIsNotReachedNeedsRunsToBeSure() {
    double[] values = {1, 2, 3, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER};
    assertThat(Precision.ofMedian(NEVER, new Interval(3, NEVER), values, 1).runsNeeded())
        .hasValue(25);
    double[] half = {1, 2, NEVER, NEVER};
    assertThat(Precision.ofMedian(NEVER, new Interval(2, NEVER), half, 1).runsNeeded()).isEmpty();
  }

  @Test
  void runsWithoutAValueAreNeededOnTop() {
    Precision quarter = Precision.of(10, new Interval(9, 12), 100, 1).ofRuns(400, 100);
    assertThat(quarter.runsNeeded()).hasValue(1600);
  }

  @Test
  void daysAreWantedToADayOrATenth() {
    assertThat(Precision.daysTarget(4)).isEqualTo(1);
    assertThat(Precision.daysTarget(-400)).isEqualTo(40);
    assertThat(Precision.daysTarget(NEVER)).isEqualTo(1);
  }

  /** 0.2 - 0.15 is 0.05000000000000002 in doubles. */
  @Test
  void aHalfWidthOfTheTargetIsEnoughWhateverTheSubtractionRounds() {
    for (int percent = 5; percent <= 100; percent++) {
      double low = (percent - 5) / 100.0;
      Interval interval = new Interval(low, percent / 100.0);
      assertThat(Precision.of(percent / 100.0, interval, 50, 0.05).enough())
          .as("%s", interval)
          .isTrue();
    }
  }
}
