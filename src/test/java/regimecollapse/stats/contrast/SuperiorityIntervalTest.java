package regimecollapse.stats.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

class SuperiorityIntervalTest {
  /**
   * Hanley and McNeil (1982, Radiology 143, 29-36) give an area of 0.893 from 51 abnormal and 58
   * normal images a standard error of 0.032. Newcombe's interval is not symmetric, but as long.
   */
  @Test
  void isAsLongAsTheStandardErrorOfThePublishedExample() {
    Interval interval = Superiority.interval(0.893, 51, 58, Confidence.NINETY_FIVE);
    assertThat((interval.high() - interval.low()) / (2 * 1.96)).isCloseTo(0.032, within(0.0015));
    assertThat(interval.high() - 0.893).isLessThan(0.893 - interval.low());
  }

  @Test
  void hasALengthWhereSamplesDoNotOverlapAndStaysOnTheScale() {
    Interval none = Superiority.interval(0, 100, 100, Confidence.NINETY_FIVE);
    assertThat(none.low()).isCloseTo(0, within(1e-12));
    assertThat(none.high()).isBetween(0.01, 0.1);
    Interval all = Superiority.interval(1, 100, 100, Confidence.NINETY_FIVE);
    assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-9));
    assertThat(all.high()).isCloseTo(1, within(1e-12));
  }

  /**
   * Two normal samples of 30, one apart: A is Φ(1/√2) = 0.7602. Of 2,000 intervals 95 % should hold
   * it; the bounds are four standard errors of a share of 0.95 (0.0049) away, which chance passes
   * in fewer than 1 of 10,000.
   */
  @Test
  void holdsTheTruthInNineteenOfTwentySamples() {
    SplittableRandom random = new SplittableRandom(7);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    int held = 0;
    for (int i = 0; i < 2000; i++) {
      double[] x = new double[30];
      double[] y = new double[30];
      for (int k = 0; k < 30; k++) {
        x[k] = 1 + normal.inverseCumulativeProbability(random.nextDouble(1e-12, 1));
        y[k] = normal.inverseCumulativeProbability(random.nextDouble(1e-12, 1));
      }
      Interval found = Superiority.interval(Superiority.of(x, y), 30, 30, Confidence.NINETY_FIVE);
      held += found.low() <= 0.7602 && 0.7602 <= found.high() ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(0.95 - 4 * 0.0049, 0.95 + 4 * 0.0049);
  }
}
