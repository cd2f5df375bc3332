package regimecollapse.analysis.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Binomial;

class ThresholdTest {
  private static final double[] LEVELS = {0, 0.25, 0.5, 0.75, 1, 1.25, 1.5};

  private static Stream draws(int i) {
    return new Seed(7, i).stream("threshold test");
  }

  /** Runs that fall at all levels below one of their own. */
  private static boolean[][] falls(double... own) {
    boolean[][] falls = new boolean[own.length][LEVELS.length];
    for (int r = 0; r < own.length; r++) {
      for (int l = 0; l < LEVELS.length; l++) {
        falls[r][l] = LEVELS[l] < own[r];
      }
    }
    return falls;
  }

  @Test
  void halfOfTheRunsFallBelowIt() {
    // All fall at 0 and 0.25, three quarters at 0.5, one quarter at 0.75.
    Threshold found = Threshold.of(falls(0.3, 0.3, 0.6, 0.6, 0.7, 0.7, 0.9, 0.9), LEVELS, draws(0));
    assertThat(found.level()).isCloseTo(0.625, within(1e-12));
    assertThat(found.interval().low()).isLessThan(0.625);
    assertThat(found.interval().high()).isGreaterThan(0.625);
    assertThat(found.n()).isEqualTo(8);
    assertThat(found.phrase()).startsWith("half fall below 63 % (");
  }

  @Test
  void outsideOfTheLevelsItHasASideButNoNumber() {
    Threshold weak = Threshold.of(falls(9, 9, 9, 9, 9, 9), LEVELS, draws(1));
    assertThat(weak.level()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(weak.phrase()).isEqualTo("more than half fall at every level (above 150 %)");
    Threshold strong = Threshold.of(falls(-1, -1, -1, -1, 0.1, 0.1, 0.1), LEVELS, draws(1));
    assertThat(strong.level()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(strong.words()).isEqualTo("< 0 %");
    assertThat(strong.interval().high()).isFinite();
    assertThat(Threshold.of(new boolean[0][], LEVELS, draws(1)).level()).isNaN();
  }

  /**
   * Levels of one's own are uniform on 0.3 to 1.3, so that half fall below 0.8, at the crossing
   * exactly, as shares are linear between levels. Of 100 intervals of 95 %, fewer than 87 hold 0.8
   * with a chance below one in a thousand.
   */
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    int covered = 0;
    for (int trial = 0; trial < 100; trial++) {
      double[] own = new double[40];
      Stream population = new Seed(11, trial).stream("population");
      for (int r = 0; r < own.length; r++) {
        own[r] = 0.3 + population.uniform(r, 0);
      }
      Threshold found = Threshold.of(falls(own), LEVELS, draws(trial));
      covered += found.interval().low() <= 0.8 && found.interval().high() >= 0.8 ? 1 : 0;
    }
    assertThat(Binomial.atMost(86, 100, 0.95)).isLessThan(1e-3);
    assertThat(covered).isGreaterThanOrEqualTo(87);
  }

  @Test
  void theSameDrawsGiveTheSameInterval() {
    boolean[][] falls = falls(0.3, 0.6, 0.7, 0.9, 1.1, 0.2);
    assertThat(Threshold.of(falls, LEVELS, draws(3)).interval())
        .isEqualTo(Threshold.of(falls, LEVELS, draws(3)).interval());
  }

  /** 3, 23 and 37 of 42 runs fall: half of all, so that the pooled curve stays at one half. */
  @Test
  void aCurveThatStaysAtOneHalfCrossesInTheMiddle() {
    boolean[][] falls = new boolean[42][3];
    for (int r = 0; r < 42; r++) {
      falls[r] = new boolean[] {r < 3, r < 23, r < 37};
    }
    assertThat(Threshold.of(falls, new double[] {0, 1, 2}, draws(4)).level()).isEqualTo(1);
  }
}
