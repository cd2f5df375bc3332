package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
  /** Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonAgreesWithNewcombesTable(int k, int n, double low, double high) {
    Interval interval = Wilson.interval(k, n, Confidence.NINETY_FIVE);
    assertThat(interval.low()).isCloseTo(low, within(6e-5));
    assertThat(interval.high()).isCloseTo(high, within(6e-5));
  }

  @Test
  void wilsonStaysInsideZeroAndOne() {
    double z = Confidence.NINETY_FIVE.z();
    assertThat(Wilson.interval(10, 10, Confidence.NINETY_FIVE).high()).isEqualTo(1);
    assertThat(Wilson.interval(10, 10, Confidence.NINETY_FIVE).low())
        .isCloseTo(10 / (10 + z * z), within(1e-12));
    assertThat(Wilson.interval(0, 0, Confidence.NINETY_FIVE)).isEqualTo(new Interval(0, 1));
    assertThatThrownBy(() -> Wilson.interval(2, 1, Confidence.NINETY_FIVE))
        .hasMessage("2 successes in 1 trials");
  }

  @Test
  void confidenceGivesTheNormalQuantile() {
    assertThat(Confidence.NINETY_FIVE.z()).isCloseTo(1.959963984540054, within(1e-9));
    assertThatThrownBy(() -> new Confidence(1)).hasMessageContaining("1.0");
  }

  @Test
  void quantilesAreOfTypeSeven() {
    Quantiles q = Quantiles.of(4, 1, 3, 2);
    assertThat(q.at(0)).isEqualTo(1);
    assertThat(q.at(0.25)).isEqualTo(1.75);
    assertThat(q.at(0.5)).isEqualTo(2.5);
    assertThat(q.at(1)).isEqualTo(4);
    assertThat(q.mean()).isEqualTo(2.5);
  }

  @Test
  void whatIsNeverReachedCountsAsLaterThanAll() {
    double never = Double.POSITIVE_INFINITY;
    Quantiles q = Quantiles.of(never, 2, never, 1, 3);
    assertThat(q.at(0.5)).isEqualTo(3);
    assertThat(q.at(0.75)).isEqualTo(never);
    assertThat(q.at(0.6)).isEqualTo(never);
  }

  @Test
  void quantilesOfNothingAreNotANumber() {
    assertThat(Quantiles.of().at(0.5)).isNaN();
    assertThatThrownBy(() -> Quantiles.of(1, Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void binomialTailsAddUp() {
    assertThat(Binomial.atLeast(2, 2, 0.5)).isCloseTo(0.25, within(1e-12));
    assertThat(Binomial.atLeast(3, 9, 0.2) + Binomial.atMost(2, 9, 0.2))
        .isCloseTo(1, within(1e-12));
  }
}
