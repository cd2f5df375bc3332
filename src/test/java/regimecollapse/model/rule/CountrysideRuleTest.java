package regimecollapse.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.parameter.Parameter;

/** Who alone is there wins, and the length of the step changes nothing (ODD 7.24). */
class CountrysideRuleTest {
  private static final CountrysideRule RULE = rule(0.04, 0.03, 0.01);

  private static CountrysideRule rule(double push, double clear, double seed) {
    Map<Parameter, Double> numbers =
        Map.of(
            Parameter.RURAL_PUSH,
            push,
            Parameter.RURAL_CLEAR,
            clear,
            Parameter.RURAL_SEED,
            seed,
            Parameter.RURAL_CUT,
            0.6);
    return new CountrysideRule(numbers::get);
  }

  @Test
  void withoutFightersDistrictsAreOnlyCleared() {
    double all = RULE.next(0.8, 0, 500, 10);
    assertThat(all).isCloseTo(0.8 * Math.exp(-2 * 0.03 * 10), within(1e-12));
    assertThat(RULE.next(0, 0, 500, 1_000)).isZero();
  }

  @Test
  void withoutSoldiersTheyAreOnlyLost() {
    double lost = 0;
    for (int day = 0; day < 400; day++) {
      double next = RULE.next(lost, 500, 0, 1);
      assertThat(next).isGreaterThanOrEqualTo(lost);
      lost = next;
    }
    assertThat(lost).isBetween(0.99, 1.0);
  }

  @Test
  void withNobodyNothingChanges() {
    assertThat(RULE.next(0.37, 0, 0, 100)).isEqualTo(0.37);
  }

  /** At even strength and with a small foothold they grow at the rate of the parameter. */
  @Test
  void atEvenStrengthTheRateIsThatOfTheParameter() {
    CountrysideRule alone = rule(0.04, 0, 0);
    double odds = alone.next(0.2, 700, 700, 9) / (1 - alone.next(0.2, 700, 700, 9));
    assertThat(Math.log(odds / (0.2 / 0.8))).isCloseTo(0.04 * 9, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.18, 900, 700", "0, 10, 5000", "1, 10, 5000", "0.5, 0, 1", "0.5, 1, 0"})
  void aWeekIsSevenDays(double lost, double fighters, double defenders) {
    double daily = lost;
    for (int day = 0; day < 7; day++) {
      daily = RULE.next(daily, fighters, defenders, 1);
    }
    assertThat(RULE.next(lost, fighters, defenders, 7)).isCloseTo(daily, within(1e-12));
  }
}
