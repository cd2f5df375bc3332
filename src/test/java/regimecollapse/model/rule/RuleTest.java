package regimecollapse.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.model.rule.fight.CombatRule;
import regimecollapse.model.rule.fight.NewsRule;

/** What holds whatever the numbers are, and answers found by hand; see WeeklyKnownAnswersTest. */
class RuleTest {
  private static final Offset<Double> EXACT = within(1e-12);

  // --- logistic ---------------------------------------------------------------------------------

  @Test
  void theLogisticHasKnownValues() {
    assertThat(Logistic.of(0)).isEqualTo(0.5);
    assertThat(Logistic.of(Math.log(3))).isCloseTo(0.75, EXACT);
    assertThat(Logistic.of(800)).isEqualTo(1);
    assertThat(Logistic.of(-800)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 0.5, 0.97})
  void theLogisticAndItsInverseUndoEachOther(double p) {
    assertThat(Logistic.of(Logistic.inverse(p))).isCloseTo(p, EXACT);
  }

  // --- rates ------------------------------------------------------------------------------------

  @Test
  void aChanceFollowsFromAHazard() {
    assertThat(Rates.chance(Math.log(2), 1)).isCloseTo(0.5, EXACT);
    assertThat(Rates.chance(0, 10)).isZero();
    assertThat(Rates.chance(-1, 10)).isZero();
    assertThat(Rates.chance(1e9, 1)).isEqualTo(1);
  }

  /** Two half steps leave as many behind as one whole step: results do not depend on the step. */
  @ParameterizedTest
  @CsvSource({"0.01, 7", "1.9, 0.25", "50, 0.25"})
  void chancesOfHalfStepsComposeToThatOfTheStep(double hazard, double days) {
    double half = 1 - Rates.chance(hazard, days / 2);
    assertThat(half * half).isCloseTo(1 - Rates.chance(hazard, days), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"60, 7", "200, 0.25", "1, 30"})
  void relaxationOfHalfStepsComposesToThatOfTheStep(double time, double days) {
    double half = 1 - Rates.relaxation(time, days / 2);
    assertThat(half * half).isCloseTo(1 - Rates.relaxation(time, days), EXACT);
  }

  @Test
  void relaxationGoesAllButOneEthInItsTime() {
    assertThat(Rates.relaxation(90, 90)).isCloseTo(1 - 1 / Math.E, EXACT);
  }

  /** 0.1 a year over a fifth of a year: 0.02 / 1.02; within half the square of the exponential. */
  @Test
  void theShareLostToASmallHazardIsNearTheExponential() {
    assertThat(Rates.shareLost(0.1, 0.2)).isCloseTo(0.02 / 1.02, EXACT);
    double exact = 1 - Math.exp(-0.02);
    assertThat(Rates.shareLost(0.1, 0.2)).isCloseTo(exact, within(0.02 * 0.02 / 2));
    assertThat(Rates.shareLost(1e9, 1)).isLessThan(1);
  }

  // --- combat -----------------------------------------------------------------------------------

  private final CombatRule combat = new CombatRule(0.02, 1, 1, 3, 0.3, 0.1, 0.3);

  @Test
  void lossesGrowWithTheRootOfTheOddsUpToACap() {
    assertThat(combat.defenderLoss(400, 100, 0.25, 1))
        .isCloseTo(-Math.expm1(-0.02 * 0.25 * 2), EXACT);
    assertThat(combat.defenderLoss(1e6, 100, 0.25, 1))
        .isCloseTo(-Math.expm1(-0.02 * 0.25 * 3), EXACT);
    assertThat(combat.defenderLoss(400, 100, 0.25, 1.5)).isCloseTo(-Math.expm1(-0.015), EXACT);
    assertThat(combat.attackerLoss(0.02, 800, 400, 100, 0.25, 1))
        .isCloseTo(-800 * Math.expm1(-0.0025), EXACT);
  }

  @Test
  void nobodyLosesMoreThanAll() {
    assertThat(combat.defenderLoss(1e6, 1, 1000, 10)).isEqualTo(1);
    assertThat(combat.attackerLoss(0.02, 50, 1, 1e6, 1000, 10)).isEqualTo(50);
  }

  @Test
  void evenCombatCostsBothSidesTheSameShare() {
    double defender = combat.defenderLoss(100, 100, 1, 1);
    assertThat(combat.attackerLoss(0.02, 1000, 100, 100, 1, 1) / 1000).isCloseTo(defender, EXACT);
  }

  @Test
  void aUnitBreaksAtLossesThatRiseWithMorale() {
    assertThat(combat.breaks(11, 89, 0)).isTrue();
    assertThat(combat.breaks(9, 91, 0)).isFalse();
    assertThat(combat.breaks(39, 61, 1)).isFalse();
    assertThat(combat.breaks(41, 59, 1)).isTrue();
  }

  // --- news -------------------------------------------------------------------------------------

  private final NewsRule news = new NewsRule(1.5, 0.5, 0.35, 200, 0.15, 0.4, 0);

  @Test
  void newsGrowsWithPopulationAndSeats() {
    assertThat(news.size(2e6, false)).isCloseTo(1, EXACT);
    assertThat(news.size(2e6, true)).isCloseTo(1.35, EXACT);
    assertThat(news.weightAt(0)).isCloseTo(1, EXACT);
    assertThat(news.weightAt(200)).isCloseTo(0.15 + 0.85 / Math.E, EXACT);
    assertThat(news.weightAt(1e9)).isCloseTo(0.15, EXACT);
  }

  @Test
  void twoHalvesOfATownAreAsMuchNewsAsTheTown() {
    assertThat(news.size(3e5, false) + news.size(5e5, false))
        .isCloseTo(news.size(8e5, false), EXACT);
  }

  @Test
  void theBoundThatSparesALogarithmIsNeverAboveWhatAnEventWaitsFor() {
    double most = 0;
    for (int i = 1; i < 100_000; i++) {
      double uniform = i / 100_000.0;
      double bound = Rates.waitingAtLeast(uniform);
      assertThat(bound).as("bound at " + uniform).isPositive();
      most = Math.max(most, bound - Rates.waiting(uniform));
    }
    double last = 1 - 0x1.0p-52;
    most = Math.max(most, Rates.waitingAtLeast(last) - Rates.waiting(last));
    assertThat(most).as("how far the bound is above at most").isNotPositive();
  }

  /** Two exponentials, one for the formation and one for the unit, give the logistic (ODD 7.7). */
  @Test
  void theProductOfTwoOddsGivesTheLogisticOfTheSum() {
    for (double common = -6; common <= 6; common += 0.37) {
      for (double offset = -2; offset <= 2; offset += 0.29) {
        double odds = MoraleRule.target(MoraleRule.against(common), MoraleRule.against(offset));
        assertThat(odds)
            .as("ODD 7.7 target(u) at %s and %s", common, offset)
            .isCloseTo(Logistic.of(common + offset), within(1e-15));
      }
    }
  }

  /** The page says: beyond any threshold where nobody defends. */
  @Test
  void whereNobodyDefendsTheOppositionAttacksWhateverItsError() {
    DecisionRule rule = new DecisionRule(p -> 5);
    double odds = DecisionRule.odds(0.01, 0);
    assertThat(rule.attacks(rule.estimate(odds, -8))).as("ODD 7.22 estimate").isTrue();
  }
}
