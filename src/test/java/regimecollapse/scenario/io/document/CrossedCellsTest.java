package regimecollapse.scenario.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.Shipped;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/** Hypotheses crossed with mechanisms: which are run, and what is uncertain in each. */
class CrossedCellsTest {
  private static Scenario rivals(String... settings) {
    return ScenarioReader.read(Shipped.FOLDER.resolve("rival-mechanisms.yaml"), List.of(settings))
        .scenario();
  }

  private static List<String> names(Scenario scenario) {
    return scenario.hypotheses().stream().map(Hypothesis::id).toList();
  }

  @Test
  void everyHypothesisIsRunUnderEveryMechanism() {
    assertThat(names(rivals())).hasSize(15).startsWith("H1-coercion-gamble--news");
  }

  @ParameterizedTest
  @CsvSource({"H3-survivable-drain--orders", "h3--orders", "H3-SURVIVABLE-DRAIN--ORD"})
  void oneCellCanBeNamedAlone(String written) {
    Scenario scenario = rivals("run.hypotheses=[" + written + "]");
    assertThat(names(scenario)).containsExactly("H3-survivable-drain--orders");
    assertThat(scenario.hypotheses().get(0).mechanism()).isEqualTo(MechanismKind.ORDERS);
  }

  @Test
  void aHypothesisCutShortIsMeantUnderEveryMechanism() {
    assertThat(names(rivals("run.hypotheses=[h2, h1--news]")))
        .hasSize(6)
        .contains("H2-doomed-anyway--coordination", "H1-coercion-gamble--news");
  }

  @Test
  void aCellThatIsNamedTwiceIsRunOnce() {
    assertThat(names(rivals("run.hypotheses=[h2, h2--news]"))).hasSize(5);
  }

  @Test
  void whatBelongsToAnotherMechanismIsNotUncertain() {
    Scenario scenario = rivals();
    for (Hypothesis it : scenario.hypotheses()) {
      Prior orders = scenario.belief(it, Parameter.ORDERS_HASTE).prior();
      Prior news = scenario.belief(it, Parameter.STAND_LEAVE_RATE).prior();
      Prior speed = scenario.belief(it, Parameter.OPPOSITION_SPEED).prior();
      assertThat(orders.low() < orders.high()).isEqualTo(it.mechanism() == MechanismKind.ORDERS);
      assertThat(news.low() < news.high()).isEqualTo(it.mechanism() == MechanismKind.NEWS);
      assertThat(speed.low()).isLessThan(speed.high());
    }
  }
}
