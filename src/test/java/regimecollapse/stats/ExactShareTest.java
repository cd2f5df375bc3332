package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactShareTest {
  /** R 4.2: binom.test(k, n)$conf.int. */
  @ParameterizedTest
  @CsvSource({
    "95, 100, 0.8871651, 0.9835681",
    "0, 10, 0, 0.3084971",
    "10, 10, 0.6915029, 1",
    "1, 3, 0.008403759, 0.9057007"
  })
  void agreesWithR(int k, int n, double low, double high) {
    Interval exact = ExactShare.interval(k, n, Confidence.NINETY_FIVE);
    assertThat(exact.low()).isCloseTo(low, within(1e-6));
    assertThat(exact.high()).isCloseTo(high, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "4, 3"})
  void refusesWhatIsNoShare(int k, int n) {
    assertThatThrownBy(() -> ExactShare.interval(k, n, Confidence.NINETY_FIVE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(k + " successes in " + n + " trials");
  }
}
