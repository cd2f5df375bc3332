package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final Bootstrap.Plan PLAN = Bootstrap.Plan.REPORTED;
  private static final double COVERAGE_OF_MEAN = 0.9265;
  private static final double COVERAGE_OF_MEDIAN = 0.9468;

  /** Counter-based: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static Bootstrap.Draws draws(long key) {
    return (resample, draw) ->
        new SplittableRandom(key * 0x9e3779b97f4a7c15L + (resample << 32) + draw).nextLong();
  }

  private static Interval interval(Bootstrap.Statistic statistic, int n, long key) {
    return Bootstrap.intervals(n, List.of(statistic), draws(key), PLAN).get(0);
  }

  /** Values 1 to n, so that the median of a resample is a rank. */
  private static double[] ranks(int n) {
    return IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
  }

  /**
   * The bootstrap distribution of the median of an odd number n = 2m + 1 is known: P(median* ≤
   * x(k)) = P(Binomial(n, k/n) > m) (Efron 1979, Annals of Statistics 7, 1-26). The share of 2,000
   * resamples below an end errs by 0.0035 (one standard error at 2.5 %), so an end lies where the
   * known distribution is between 0.8 and 4.2 %; false alarms: 4.9 standard errors, 1e-6 an end.
   */
  @ParameterizedTest
  @ValueSource(ints = {7, 25, 101, 401})
  void mediansOfOddSamplesHaveTheirKnownDistribution(int n) {
    Interval interval = interval(Bootstrap.median(ranks(n)), n, n);
    assertThat(below(interval.low(), n)).as("up to the low end").isGreaterThan(0.008);
    assertThat(below(interval.low() - 1, n)).as("below the low end").isLessThan(0.042);
    assertThat(1 - below(interval.high() - 1, n)).as("from the high end").isGreaterThan(0.008);
    assertThat(1 - below(interval.high(), n)).as("above the high end").isLessThan(0.042);
  }

  /** P(median* ≤ k). */
  private static double below(double k, int n) {
    return Binomial.atLeast((n + 1) / 2, n, k / n);
  }

  /**
   * Means of 50 exponential values (mean 1). Nominal coverage is 95 %; for skewed data of this size
   * that of the percentile method is lower: 92.65 % (computed apart with NumPy 2.4.6: 20,000
   * samples, 999 resamples each; its standard error is 0.2 %). In 400 samples the count of
   * intervals that hold the mean is then Binomial(400, 0.9265); bounds leave 1e-6 on each side.
   */
  @Test
  void intervalsOfMeansHoldTheMeanAsOftenAsTheyShould() {
    assertCovers(1, COVERAGE_OF_MEAN, Bootstrap::mean);
  }

  /** Medians of the same; 94.68 %, computed in the same way. */
  @Test
  void intervalsOfMediansHoldTheMedianAsOftenAsTheyShould() {
    assertCovers(StrictMath.log(2), COVERAGE_OF_MEDIAN, Bootstrap::median);
  }

  private static void assertCovers(
      double truth,
      double coverage,
      java.util.function.Function<double[], Bootstrap.Statistic> of) {
    int samples = 400;
    int held = 0;
    SplittableRandom random = new SplittableRandom(5);
    Bootstrap.Plan quick = new Bootstrap.Plan(999, Confidence.NINETY_FIVE);
    for (int s = 0; s < samples; s++) {
      double[] sample = random.doubles(50).map(u -> -StrictMath.log(1 - u)).toArray();
      Interval interval =
          Bootstrap.intervals(50, List.of(of.apply(sample)), draws(s), quick).get(0);
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertThat(Binomial.atMost(held, samples, coverage)).as("%d held", held).isGreaterThan(1e-6);
    assertThat(Binomial.atLeast(held, samples, coverage)).as("%d held", held).isGreaterThan(1e-6);
  }

  @Test
  void neitherOtherStatisticsNorThreadsMatter() throws InterruptedException, ExecutionException {
    double[] values = new SplittableRandom(3).doubles(60).toArray();
    List<Interval> alone = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      alone.add(interval(Bootstrap.median(values), 60, i));
    }
    assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Interval>> together = new ArrayList<>();
      for (int i = 7; i >= 0; i--) {
        int key = i;
        together.add(
            two.submit(
                () ->
                    Bootstrap.intervals(
                            60,
                            List.of(Bootstrap.mean(values), Bootstrap.median(values)),
                            draws(key),
                            PLAN)
                        .get(1)));
      }
      Collections.reverse(together);
      for (int i = 0; i < alone.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i));
      }
    } finally {
      two.shutdownNow();
    }
  }

  @ParameterizedTest(name = "of {0} runs {1} never: low end {2}, high end {3}")
  @CsvSource({
    "20, 2, true, true",
    "20, 9, true, false",
    "20, 11, true, false",
    "20, 19, false, false"
  })
  void whatIsNotReachedIsLaterThanAll(int n, int never, boolean low, boolean high) {
    double[] days = ranks(n);
    java.util.Arrays.fill(days, n - never, n, NEVER);
    Interval interval = interval(Bootstrap.median(days), n, 1);
    assertThat(Double.isFinite(interval.low())).isEqualTo(low);
    assertThat(Double.isFinite(interval.high())).isEqualTo(high);
    assertThat(interval.low()).isNotNaN();
    assertThat(interval.high()).isNotNaN();
  }

  @Test
  void statisticsAreThoseOfTheResample() {
    int[] times = {1, 0, 1, 2};
    assertThat(Bootstrap.mean(10, 20, 30, 40).of(times)).isEqualTo((10 + 30 + 80) / 4.0);
    // 10 30 40 40
    assertThat(Bootstrap.median(10, 20, 30, 40).of(times)).isEqualTo(35);
    assertThat(Bootstrap.median(40, 10, NEVER, 20).of(times)).isEqualTo(30);
    assertThat(Bootstrap.median(10, 20, 30, NEVER).of(times)).isEqualTo(NEVER);
    assertThat(Bootstrap.median(NEVER, 1, NEVER, NEVER).of(times)).isEqualTo(NEVER);
  }

  @Test
  void whatIsNotDefinedIsLeftOut() {
    double none = Double.NaN;
    int[] times = {2, 3, 1, 0};
    assertThat(Bootstrap.mean(10, none, 40, 7).of(times)).isEqualTo(20);
    assertThat(Bootstrap.median(10, none, 40, 7).of(times)).isEqualTo(10);
    assertThat(Bootstrap.mean(none, none, none, 7).of(times)).isNaN();
    assertThat(Bootstrap.median(none, none, none, 7).of(times)).isNaN();
    Interval interval = interval(Bootstrap.mean(1, 2, 3, none, none, none, none), 7, 2);
    assertThat(interval.low()).isBetween(1.0, 1.5);
    assertThat(interval.high()).isBetween(2.5, 3.0);
  }

  @Test
  void fewerThanSixGiveNoInterval() {
    assertThat(interval(Bootstrap.median(ranks(5)), 5, 0).low()).isNaN();
    assertThat(interval(Bootstrap.median(ranks(6)), 6, 0).low()).isBetween(1.0, 2.0);
    assertThat(Bootstrap.intervals(0, List.of(Bootstrap.mean()), draws(0), PLAN).get(0).high())
        .isNaN();
  }

  @Test
  void tooFewResamplesAreRefused() {
    assertThatThrownBy(() -> new Bootstrap.Plan(38, Confidence.NINETY_FIVE))
        .hasMessageContaining("38 resamples");
  }

  /**
   * With 199 resamples and 90 %, k = 200 × 1/20 = 10, so that the ends are the 10th and the 190th
   * value. In doubles (1 - 0.9)/2 × 200 is 9.999999999999998.
   */
  @Test
  void theEndsAreCountedInWholeNumbers() {
    double[] count = {0};
    Bootstrap.Plan plan = new Bootstrap.Plan(199, new Confidence(0.9));
    Bootstrap.Statistic numbered = times -> ++count[0];
    assertThat(Bootstrap.intervals(Bootstrap.FEWEST, List.of(numbered), draws(1), plan))
        .containsExactly(new Interval(10, 190));
    assertThat(new Bootstrap.Plan(19, new Confidence(0.9)).resamples()).isEqualTo(19);
  }
}
