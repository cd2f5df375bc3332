package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Means of shares with weights. */
class WeightedShareTest {
  private static final Confidence LEVEL = Confidence.NINETY_FIVE;

  private static boolean[] first(int k, int n) {
    boolean[] happened = new boolean[n];
    for (int i = 0; i < k; i++) {
      happened[i] = true;
    }
    return happened;
  }

  private static WeightedShare of(double[] weights, double draws, boolean[]... happened) {
    return WeightedShare.of(weights, draws, happened, LEVEL);
  }

  @Test
  void aSingleGroupHasTheIntervalOfItsShare() {
    WeightedShare share = of(new double[] {3}, 50, first(56, 70));
    // Wilson's formula at 56 of 70, with the normal quantile of scipy: 0.69183 to 0.87695.
    assertThat(share.value()).isCloseTo(0.8, within(1e-12));
    assertThat(share.interval().low()).isCloseTo(0.6918335550, within(1e-9));
    assertThat(share.interval().high()).isCloseTo(0.8769526075, within(1e-9));
  }

  @Test
  void groupsThatAlwaysAgreeAreNoMoreThanOne() {
    WeightedShare twice =
        of(new double[] {1, 1}, WeightedShare.GIVEN, first(30, 100), first(30, 100));
    Interval one = Wilson.interval(30, 100, LEVEL);
    assertThat(twice.interval().low()).isCloseTo(one.low(), within(1e-12));
    assertThat(twice.interval().high()).isCloseTo(one.high(), within(1e-12));
  }

  @Test
  void groupsWithoutCorrelationAreSquaredAndAdded() {
    // 10 of 20 and every other: 5 replications of each kind, so the correlation is 0.
    boolean[] a = first(10, 20);
    boolean[] b = new boolean[20];
    for (int i = 0; i < 20; i += 2) {
      b[i] = true;
    }
    WeightedShare mean = of(new double[] {1, 1}, WeightedShare.GIVEN, a, b);
    // Wilson's interval of 10/20 is 0.2993 to 0.7007 (half-width 0.20071); 0.20071 / sqrt(2).
    assertThat(mean.value()).isEqualTo(0.5);
    assertThat(mean.interval().low()).isCloseTo(0.5 - 0.14192, within(1e-4));
    assertThat(mean.interval().high()).isCloseTo(0.5 + 0.14192, within(1e-4));
  }

  @Test
  void weightsOfDrawsOfTwoGroupsAreAShareOfTheseDraws() {
    // Nothing varies between replications but by group: 0 and 1. So many that no other error is
    // left: the interval is Wilson's of 30 in 100 draws.
    int n = 400_000;
    WeightedShare mean = of(new double[] {0.7, 0.3}, 100, new boolean[n], first(n, n));
    Interval wilson = Wilson.interval(30, 100, LEVEL);
    assertThat(mean.value()).isCloseTo(0.3, within(1e-12));
    assertThat(mean.interval().low()).isCloseTo(wilson.low(), within(1e-6));
    assertThat(mean.interval().high()).isCloseTo(wilson.high(), within(1e-6));
  }

  @Test
  void whereAllGroupsAgreeTheirWeightsDoNotMatter() {
    boolean[][] same = {first(9, 10), first(9, 10)};
    assertThat(of(new double[] {0.9, 0.1}, 5, same))
        .isEqualTo(of(new double[] {0.9, 0.1}, WeightedShare.GIVEN, same));
  }

  @Test
  void nothingIsNotDefinedAndWrongSizesAreRefused() {
    assertThat(of(new double[] {1, 1}, 9, first(0, 0), first(0, 0)).value()).isNaN();
    assertThat(of(new double[] {0, 0}, 9, first(1, 2), first(1, 2)).value()).isNaN();
    assertThatThrownBy(() -> of(new double[] {1}, 9, first(1, 2), first(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(new double[] {1, -1}, 9, first(1, 2), first(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Three groups that share chance, weights from 80 draws: the 95 % interval holds the truth in at
   * least 93 % of 2000 repetitions. If it did in 95 %, fewer than 93 % would have a chance of 4e-5
   * (binomial, scipy 1.11).
   */
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(20241208);
    double[] p = {0.15, 0.5, 0.9};
    double[] w = {0.2, 0.5, 0.3};
    double truth = 0.2 * 0.15 + 0.5 * 0.5 + 0.3 * 0.9;
    int held = 0;
    int naive = 0;
    for (int repetition = 0; repetition < 2000; repetition++) {
      boolean[][] happened = new boolean[3][100];
      for (int i = 0; i < 100; i++) {
        double common = random.nextDouble();
        for (int h = 0; h < 3; h++) {
          happened[h][i] = (random.nextDouble() < 0.7 ? common : random.nextDouble()) < p[h];
        }
      }
      double[] drawn = new double[3];
      for (int draw = 0; draw < 80; draw++) {
        double u = random.nextDouble();
        drawn[u < w[0] ? 0 : u < w[0] + w[1] ? 1 : 2] += 1 / 80.0;
      }
      held += holds(of(drawn, 80, happened), truth) ? 1 : 0;
      naive += holds(of(drawn, WeightedShare.GIVEN, happened), truth) ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(0.93, 1.0);
    // The error of the weights is not to be forgotten.
    assertThat(naive / 2000.0).isLessThan(0.93);
  }

  private static boolean holds(WeightedShare share, double truth) {
    return share.interval().low() <= truth && truth <= share.interval().high();
  }
}
