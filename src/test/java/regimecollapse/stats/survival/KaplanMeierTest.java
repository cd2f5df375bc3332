package regimecollapse.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.stats.Binomial;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;

class KaplanMeierTest {
  /**
   * Weeks in remission under 6-mercaptopurine; negative = censored. Freireich et al. (1963), Blood
   * 21, 699-716; reprinted in Kleinbaum and Klein, Survival Analysis, chapter 2.
   */
  private static final double[] SIX_MP = {
    6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35
  };

  /** The placebo group of the same trial: no censoring. */
  private static final double[] PLACEBO = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  static List<Lifetime> lifetimes(double... signed) {
    return DoubleStream.of(signed).mapToObj(t -> new Lifetime(Math.abs(t), t > 0)).toList();
  }

  /** S as printed by Kleinbaum and Klein; errors and log-log intervals as by Stata's sts list. */
  @ParameterizedTest
  @CsvSource({
    "6, 21, 3, 0.857, 0.0764, 0.6197, 0.9516",
    "7, 17, 1, 0.807, 0.0869, 0.5631, 0.9228",
    "10, 15, 1, 0.753, 0.0963, 0.5032, 0.8894",
    "13, 12, 1, 0.690, 0.1068, 0.4316, 0.8491",
    "16, 11, 1, 0.627, 0.1141, 0.3675, 0.8049",
    "22, 7, 1, 0.538, 0.1282, 0.2678, 0.7468",
    "23, 6, 1, 0.448, 0.1346, 0.1881, 0.6801"
  })
  void agreesWithTheRemissionTrial(
      double week, int atRisk, int events, double survival, double error, double low, double high) {
    KaplanMeier curve = KaplanMeier.of(lifetimes(SIX_MP));
    KaplanMeier.Step step =
        curve.steps().stream().filter(s -> s.time() == week).findFirst().orElseThrow();
    assertThat(step.atRisk()).isEqualTo(atRisk).isEqualTo(curve.atRisk(week));
    assertThat(step.events()).isEqualTo(events);
    assertThat(curve.survival(week)).isEqualTo(step.survival()).isCloseTo(survival, within(6e-4));
    assertThat(step.standardError()).isCloseTo(error, within(6e-5));
    Interval interval = curve.interval(week, Confidence.NINETY_FIVE);
    assertThat(interval.low()).isCloseTo(low, within(6e-5));
    assertThat(interval.high()).isCloseTo(high, within(6e-5));
  }

  @Test
  void medianIsTheFirstTimeAtOneHalf() {
    KaplanMeier treated = KaplanMeier.of(lifetimes(SIX_MP));
    assertThat(treated.median()).hasValue(23);
    Interval interval = treated.medianInterval(Confidence.NINETY_FIVE);
    assertThat(interval.low()).isEqualTo(13);
    assertThat(interval.high()).isNaN();
    assertThat(KaplanMeier.of(lifetimes(PLACEBO)).median()).hasValue(8);
  }

  @Test
  void withoutEventsSurvivalIsOneAndTheIntervalIsWilsons() {
    KaplanMeier curve = KaplanMeier.of(lifetimes(-5, -5, -5));
    assertThat(curve.survival(9)).isEqualTo(1);
    assertThat(curve.median()).isEmpty();
    Interval expected = Wilson.interval(3, 3, Confidence.NINETY_FIVE);
    assertThat(curve.interval(4, Confidence.NINETY_FIVE)).isEqualTo(expected);
  }

  @Test
  void allAtOnceIsASingleStepToZero() {
    KaplanMeier curve = KaplanMeier.of(lifetimes(4, 4, 4, 4));
    assertThat(curve.survival(3.99)).isEqualTo(1);
    assertThat(curve.survival(4)).isZero();
    Interval expected = Wilson.interval(0, 4, Confidence.NINETY_FIVE);
    assertThat(curve.interval(4, Confidence.NINETY_FIVE)).isEqualTo(expected);
    assertThat(curve.median()).hasValue(4);
    assertThat(curve.medianInterval(Confidence.NINETY_FIVE).low()).isEqualTo(4);
  }

  @Test
  void nothingObservedIsNoError() {
    KaplanMeier curve = KaplanMeier.of(List.of());
    assertThat(curve.n()).isZero();
    assertThat(curve.survival(1)).isEqualTo(1);
    assertThat(curve.interval(1, Confidence.NINETY_FIVE)).isEqualTo(new Interval(0, 1));
    assertThatThrownBy(() -> new Lifetime(Double.NaN, true)).hasMessageContaining("NaN");
  }

  @Test
  void withoutCensoringTheRestrictedMeanIsTheMean() {
    Rmst rmst = Rmst.of(KaplanMeier.of(lifetimes(PLACEBO)), 23);
    double mean = DoubleStream.of(PLACEBO).average().orElseThrow();
    double squares = DoubleStream.of(PLACEBO).map(t -> (t - mean) * (t - mean)).sum();
    assertThat(rmst.value()).isCloseTo(mean, within(1e-12)).isCloseTo(8.667, within(5e-4));
    assertThat(rmst.standardError()).isCloseTo(Math.sqrt(squares) / 21, within(1e-12));
  }

  @Test
  void aHorizonCutsLifetimesOff() {
    Rmst rmst = Rmst.of(KaplanMeier.of(lifetimes(2, 4, -10, -10)), 6);
    assertThat(rmst.value()).isCloseTo((2 + 4 + 6 + 6) / 4.0, within(1e-12));
    assertThat(Rmst.of(KaplanMeier.of(lifetimes(-10)), 6)).isEqualTo(new Rmst(6, 0, 6));
    assertThatThrownBy(() -> Rmst.of(KaplanMeier.of(lifetimes(2, -4)), 6))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eventsBeforeTheOriginLowerTheCurveFromTheStart() {
    assertThat(Rmst.of(KaplanMeier.of(lifetimes(8, 8)), 8).value()).isEqualTo(8);
    KaplanMeier early = KaplanMeier.of(List.of(new Lifetime(-3, true), new Lifetime(8, false)));
    assertThat(Rmst.of(early, 8).value()).isEqualTo(4);
  }

  /**
   * 400 samples of 60 exponential lifetimes, censored uniformly: the 95 % interval of S at the true
   * median must hold 0.5 in at least 360. With a coverage of exactly 0.95 fewer than 360 happen
   * with a chance below 0.0001 (checked in the test); the seed is fixed besides.
   */
  @Test
  void intervalsCoverTheTruthAsOftenAsTheySay() {
    SplittableRandom random = new SplittableRandom(20241127);
    int covered = 0;
    for (int sample = 0; sample < 400; sample++) {
      List<Lifetime> lifetimes = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        double life = -Math.log(1 - random.nextDouble()) / Math.log(2);
        double end = 3 * random.nextDouble();
        lifetimes.add(new Lifetime(Math.min(life, end), life <= end));
      }
      Interval interval = KaplanMeier.of(lifetimes).interval(1, Confidence.NINETY_FIVE);
      covered += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
    }
    assertThat(Binomial.atMost(359, 400, 0.95)).isLessThan(1e-4);
    assertThat(covered).isGreaterThanOrEqualTo(360);
  }
}
