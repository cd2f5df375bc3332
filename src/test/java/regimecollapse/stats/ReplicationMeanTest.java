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

  /** Twenty pairs, of which five rise and two fall. */
  private static double[] fiveRisesAndTwoFalls() {
    double[] values = new double[20];
    Arrays.fill(values, 0, 5, 1);
    Arrays.fill(values, 5, 7, -1);
    return values;
  }

  /** R 4.2.2: prop.test(k, 20, correct = FALSE) of 5 and of 2, squared and added; sd / sqrt(20). */
  @Test
  void differencesOfYesAndNoHaveTheIntervalOfNewcombe() {
    ReplicationMean mean = of(fiveRisesAndTwoFalls());
    assertThat(mean.value()).isCloseTo(0.15, within(EXACT));
    assertThat(mean.standardError()).isCloseTo(0.131289154561, within(EXACT));
    assertThat(mean.interval().low()).isCloseTo(-0.093919486823, within(EXACT));
    assertThat(mean.interval().high()).isCloseTo(0.380289640244, within(EXACT));
  }

  /** The same with nine rises of ten. */
  @Test
  void nearlyAllInOneDirectionAreToldFromNothing() {
    double[] values = new double[10];
    Arrays.fill(values, 0, 9, 1);
    ReplicationMean mean = of(values);
    assertThat(mean.standardError()).isCloseTo(0.1, within(EXACT));
    assertThat(mean.interval().low()).isCloseTo(0.488257733771, within(EXACT));
    assertThat(mean.interval().high()).isCloseTo(0.982123786905, within(EXACT));
    assertThat(mean.isToldFromNothing()).isTrue();
    Arrays.setAll(values, i -> -values[i]);
    assertThat(of(values).interval().high()).isCloseTo(-0.488257733771, within(EXACT));
    assertThat(of(values).isToldFromNothing()).isTrue();
  }

  @Test
  void differencesOfDaysAreThoseOfYesAndNoTimesTheDays() {
    double[] values = fiveRisesAndTwoFalls();
    ReplicationMean one = of(values);
    Arrays.setAll(values, i -> 30 * values[i]);
    ReplicationMean days = ReplicationMean.of(values, 30, Confidence.NINETY_FIVE);
    assertThat(days.value()).isCloseTo(30 * one.value(), within(EXACT));
    assertThat(days.standardError()).isCloseTo(30 * one.standardError(), within(EXACT));
    assertThat(days.interval().low()).isCloseTo(30 * one.interval().low(), within(EXACT));
    assertThat(days.interval().high()).isCloseTo(30 * one.interval().high(), within(EXACT));
  }

  /** R 4.2.2: t.test(c(0.9, -0.9, 0.95)) gives -2.30 to 2.93. */
  @Test
  void anIntervalEndsAtWhatIsPossible() {
    ReplicationMean mean = of(0.9, -0.9, 0.95);
    assertThat(mean.interval()).isEqualTo(new Interval(-1, 1));
    assertThat(of(0.3, 0.32, 0.31, 0.29).interval().low()).isCloseTo(0.284457397432, within(EXACT));
  }

  @Test
  void whatIsAlwaysTheSameOtherThanNothingMayStillBeOtherwise() {
    double[] halves = new double[100];
    Arrays.fill(halves, 0.5);
    ReplicationMean mean = of(halves);
    assertThat(mean.standardError()).isZero();
    assertThat(mean.interval().low()).isCloseTo(0.5 - 1.5 * 0.0295130496070399, within(EXACT));
    assertThat(mean.interval().high()).isCloseTo(0.5 + 0.5 * 0.0295130496070399, within(EXACT));
  }

  /** An interval that ends at 0 leaves it open whether there is anything. */
  @Test
  void anIntervalThatEndsAtNothingIsNotToldFromNothing() {
    assertThat(new ReplicationMean(9, 0.1, 0.1, new Interval(0, 0.2)).isToldFromNothing())
        .isFalse();
    assertThat(new ReplicationMean(9, -0.1, 0.1, new Interval(-0.2, 0)).isToldFromNothing())
        .isFalse();
  }
}
