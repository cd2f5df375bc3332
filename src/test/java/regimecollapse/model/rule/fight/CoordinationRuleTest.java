package regimecollapse.model.rule.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.random.Quantile;

/** The global game has the properties that are published of it (Morris and Shin 2003). */
class CoordinationRuleTest {
  private static CoordinationRule game(double noise, double chance) {
    return new CoordinationRule(1, 1, noise, 1, 0, 0, Quantile.normal(chance));
  }

  /** With nearly exact private signs the regime falls below 1 - p, whatever all know. */
  @ParameterizedTest
  @CsvSource({"0.2, 0.801", "0.5, 0.500", "0.8, 0.199"})
  void exactPrivateSignsLeaveOneRootNearTheLimit(double chance, double root) {
    double found = game(0.01, chance).critical(0.5, 1, Double.NaN);
    assertThat(found).isCloseTo(root, within(5e-4)).isCloseTo(1 - chance, within(0.002));
  }

  @Test
  void exactPublicSignsGiveThreeRootsOfWhichTheNearestToTheLastIsKept() {
    CoordinationRule game = game(0.3, 0.5);
    assertThat(game.unique(1)).isTrue();
    assertThat(game.critical(0.5, 1, 0)).isEqualTo(game.critical(0.5, 1, 1));
    assertThat(game.unique(10)).isFalse();
    assertThat(game.critical(0.5, 10, Double.NaN)).isCloseTo(0.140, within(5e-4));
    assertThat(game.critical(0.5, 10, 0.5)).isCloseTo(0.500, within(5e-4));
    assertThat(game.critical(0.5, 10, 0.9)).isCloseTo(0.860, within(5e-4));
  }

  /** Public news moves all at once: the more exact it is, the further than what it says. */
  @ParameterizedTest
  @CsvSource({"1, 0.508", "10, 0.629", "25, 0.947"})
  void publicSignsWeighMoreThanTheyTell(double precision, double root) {
    CoordinationRule game = game(0.1, 0.5);
    assertThat(game.critical(0.5, precision, Double.NaN)).isCloseTo(0.5, within(1e-9));
    assertThat(game.critical(0.3, precision, Double.NaN)).isCloseTo(root, within(5e-4));
  }

  @Test
  void whoSeesTheSignOfTheThresholdIsOfTwoMinds() {
    CoordinationRule game = game(0.2, 0.37);
    double critical = game.critical(0.55, 4, Double.NaN);
    double threshold = game.threshold(critical, 0.55, 4);
    // Staying pays if the chance that the regime stands is above gain / (cost + gain).
    assertThat(game.prospect(threshold, critical, 0.55, 4)).isCloseTo(1 - 0.37, within(1e-9));
  }
}
