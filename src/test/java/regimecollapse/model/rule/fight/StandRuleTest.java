package regimecollapse.model.rule.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stand or go, and the cascade of thresholds that it is made after. */
class StandRuleTest {
  private final StandRule rule = new StandRule(8, 0.1, 0.35, 0.7, 0.25);

  @Test
  void reasonsAreAWeightedSumTimesMorale() {
    // 0.6 (0.1 + 2 * 0.35 * 0.5 + 0.7 * 0.8 + 0.25 * 0.4) = 0.6 * 1.11
    assertThat(rule.reasons(0.6, 0.5, 0.8, 0.4)).isCloseTo(0.666, within(1e-12));
  }

  @Test
  void theChanceToStandIsLogisticInReasonsLessThreshold() {
    // 8 (0.666 - 0.366) = 2.4; morale 0.6 / 0.62
    double chance = 1 / (1 + Math.exp(-2.4)) * 0.6 / 0.62;
    assertThat(rule.chance(0.666, 0.366, 0.6)).isCloseTo(chance, within(1e-12));
  }

  /** An earlier version divided whole numbers: one missing soldier left nobody. */
  @ParameterizedTest(name = "{0} of {1} soldiers")
  @CsvSource({"100, 100, 1", "99, 100, 0.99", "50, 100, 0.5", "0, 100, 0", "130, 100, 1"})
  void theShareLeftIsThatOfSoldiersNotOfWholeGarrisons(int now, int eve, double share) {
    assertThat(StandRule.left(now, eve)).isCloseTo(share, within(1e-12));
  }

  @Test
  void withoutMoraleNobodyStands() {
    assertThat(rule.reasons(0, 1, 1, 1)).isZero();
    assertThat(rule.chance(5, 0, 0)).isZero();
  }

  @Test
  void moreOfAnyReasonNeverLowersTheChance() {
    for (double morale = 0; morale <= 1; morale += 0.1) {
      for (double x = 0; x < 1; x += 0.1) {
        double y = x + 0.1;
        assertThat(stand(morale, y, 0.5, 0.5)).isGreaterThanOrEqualTo(stand(morale, x, 0.5, 0.5));
        assertThat(stand(morale, 0.5, y, 0.5)).isGreaterThanOrEqualTo(stand(morale, 0.5, x, 0.5));
        assertThat(stand(morale, 0.5, 0.5, y)).isGreaterThanOrEqualTo(stand(morale, 0.5, 0.5, x));
        assertThat(stand(y, 0.5, 0.5, 0.5)).isGreaterThanOrEqualTo(stand(x, 0.5, 0.5, 0.5));
      }
    }
  }

  private double stand(double morale, double share, double hope, double peers) {
    return rule.chance(rule.reasons(morale, share, hope, peers), 0.4, morale);
  }

  /** 10,000 thresholds at the mid-quantiles of a normal with mean 0.25. */
  private static double[] thresholds(double sd) {
    NormalDistribution normal = new NormalDistribution(null, 0.25, sd);
    double[] t = new double[10_000];
    for (int i = 0; i < t.length; i++) {
      t[i] = normal.inverseCumulativeProbability((i + 0.5) / t.length);
    }
    return t;
  }

  /**
   * The share gone at rest by the model's own rule, where units look at nothing but their peers and
   * decide sharply. A unit goes once a share {@code t} has gone, so it needs {@code 1 - t} of its
   * peers to stand.
   */
  private static double restingShare(double[] goesAt) {
    StandRule peersOnly = new StandRule(1e9, 0, 0, 0, 1);
    double tie = peersOnly.chance(0, 0, 1);
    int gone = 0;
    while (true) {
      double standing = 1 - (double) gone / goesAt.length;
      int next = 0;
      for (double t : goesAt) {
        double reasons = peersOnly.reasons(1, 0, 0, standing);
        next += peersOnly.chance(reasons, 1 - t, 1) > tie ? 0 : 1;
      }
      if (next == gone) {
        return (double) gone / goesAt.length;
      }
      gone = next;
    }
  }

  /**
   * Granovetter (1978), figure 2: with thresholds of mean 25 the resting number jumps from about 6
   * to nearly all of 100 as the standard deviation passes 12.2. We take more than 100 people, as
   * whole numbers of people blur the jump.
   */
  @Test
  void theRestingShareJumpsAtGranovettersCriticalSpread() {
    assertThat(restingShare(thresholds(0.122))).isBetween(0.05, 0.07);
    assertThat(restingShare(thresholds(0.1225))).isGreaterThan(0.95);
  }

  /** Granovetter's own two crowds: thresholds 0, 1, 2 ... 99, and the same with 1 replaced by 2. */
  @Test
  void oneThresholdDecidesBetweenARiotAndABrokenWindow() {
    double[] crowd = new double[100];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = i / 100.0;
    }
    assertThat(restingShare(crowd)).isEqualTo(1);
    crowd[1] = 0.02;
    assertThat(restingShare(crowd)).isEqualTo(0.01);
  }

  @Test
  void nobodyGoesWhereNobodyBegins() {
    assertThat(restingShare(new double[] {0.1, 0.1, 0.1})).isZero();
  }

  /**
   * The same in the model's own rule: as belief falls in small steps, the share that stands at rest
   * jumps where units look at their peers, and glides where they do not.
   */
  @Test
  void peersTurnAGlideIntoAJump() {
    assertThat(greatestStep(new StandRule(100, 0, 0, 0.5, 0.5))).isGreaterThan(0.3);
    assertThat(greatestStep(new StandRule(100, 0, 0, 1, 0))).isLessThan(0.05);
  }

  private static double greatestStep(StandRule it) {
    double greatest = 0;
    double before = resting(it, 1);
    for (int percent = 99; percent >= 0; percent--) {
      double after = resting(it, percent / 100.0);
      greatest = Math.max(greatest, before - after);
      before = after;
    }
    return greatest;
  }

  /** Share that stands at rest, from all: thresholds normal with mean 0.5 and spread 0.15. */
  private static double resting(StandRule it, double belief) {
    NormalDistribution normal = new NormalDistribution(null, 0.5, 0.15);
    double standing = 1;
    for (int round = 0; round < 100; round++) {
      double sum = 0;
      for (int i = 0; i < 200; i++) {
        double threshold = normal.inverseCumulativeProbability((i + 0.5) / 200);
        sum += it.chance(it.reasons(1, 0, belief, standing), threshold, 1);
      }
      standing = sum / 200;
    }
    return standing;
  }
}
