package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReplicationMeanTest {
  private static final double EXACT = 1e-9;

  private static ReplicationMean of(double... values) {
    return ReplicationMean.of(values, 1, Confidence.NINETY_FIVE);
  }

  /** R 4.2.2: t.test(c(0.5, -0.25, 1, 0, 0.75, 0.25)). */
  @Test
  void hasTheIntervalOfStudent() {
    ReplicationMean mean = of(0.5, -0.25, 1, 0, 0.75, 0.25);
    assertThat(mean.value()).isCloseTo(0.375, within(EXACT));
    assertThat(mean.standardError()).isCloseTo(0.190940653956493, within(EXACT));
    assertThat(mean.interval().low()).isCloseTo(-0.115828576745081, within(EXACT));
    assertThat(mean.interval().high()).isCloseTo(0.865828576745081, within(EXACT));
    assertThat(mean.isToldFromNothing()).isFalse();
  }

  /** 1 - 0.05^(1/100) = 0.0295130496070399 (R 4.2.2). */
  @Test
  void whatNeverHappenedInAHundredRunsMayHappenInThreeOfAHundred() {
    ReplicationMean never = of(new double[100]);
    assertThat(never.interval().low()).isCloseTo(-0.0295130496070399, within(EXACT));
    assertThat(never.interval().high()).isCloseTo(0.0295130496070399, within(EXACT));
    assertThat(never.isToldFromNothing()).isFalse();
    double[] ones = new double[100];
    Arrays.fill(ones, 1);
    assertThat(of(ones).interval().low()).isCloseTo(1 - 2 * 0.0295130496070399, within(EXACT));
    assertThat(of(ones).interval().high()).isEqualTo(1);
  }

  @Test
  void oneReplicationHasNoInterval() {
    assertThat(of(0.5).value()).isEqualTo(0.5);
    assertThat(of(0.5).interval().low()).isNaN();
    assertThat(of(0.5).isToldFromNothing()).isFalse();
    assertThat(of().value()).isNaN();
  }
}
