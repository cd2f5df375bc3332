package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regimecollapse.Shipped;
import regimecollapse.scenario.Rules;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Concept;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.SuccessionKind;

/** Structure beside how men come to leave: what is chosen, and what is uncertain by it. */
class RulesTest {
  private static Scenario rivals(String... settings) {
    return ScenarioReader.read(
            Shipped.FOLDER.resolve("rival-mechanisms.yaml"),
            Stream.concat(Stream.of(settings), numbers(settings.length > 0)).toList())
        .scenario();
  }

  /** Who chooses one states its numbers, or extends the file that does. */
  private static Stream<String> numbers(boolean needed) {
    return needed
        ? Stream.of(
            "parameters.surrender.rate={uniform: [0.1, 1], status: assumption}",
            "parameters.surrender.spread={uniform: [0.1, 1], status: assumption}",
            "parameters.surrender.memory={uniform: [3, 30], status: assumption}",
            "parameters.surrender.province={uniform: [0.1, 1], status: assumption}",
            "parameters.interim.rate={uniform: [0.1, 1], status: assumption}",
            "parameters.interim.loyal={uniform: [0.1, 1], status: assumption}")
        : Stream.of();
  }

  @Test
  void whoChoosesOneIsToldOfTheNumbersThatItNeeds() {
    assertThatThrownBy(
            () ->
                ScenarioReader.read(
                    Shipped.FOLDER.resolve("rival-mechanisms.yaml"),
                    List.of("mechanism.succession=apart")))
        .hasMessageContaining("the case has a succession apart, and nothing states interim.rate")
        .hasMessageContaining("concepts.yaml");
  }

  private static boolean uncertain(Scenario scenario, Parameter parameter) {
    Prior prior = scenario.belief(scenario.hypotheses().get(0), parameter).prior();
    return prior.low() < prior.high();
  }

  private static void onlyUncertain(Scenario scenario, Concept concept, boolean uncertain) {
    for (Parameter p : Parameter.values()) {
      if (concept.owns(p)) {
        assertThat(uncertain(scenario, p)).as(p.key()).isEqualTo(uncertain);
      }
    }
  }

  @Test
  void whoSaysNothingHasTheFirstModel() {
    Scenario scenario = rivals();
    assertThat(scenario.rules()).isEqualTo(Rules.FIRST);
    onlyUncertain(scenario, Concept.SPREADING_DEALS, false);
    onlyUncertain(scenario, Concept.SUCCESSION, false);
    assertThat(uncertain(scenario, Parameter.DEAL_RATE)).isTrue();
  }

  /** They do not name a mechanism of leaving, so that several can be crossed. */
  @Test
  void whatIsChosenIsUncertainAndWhatItReplacesIsNot() {
    Scenario scenario = rivals("mechanism.deals=spreading", "mechanism.succession=apart");
    assertThat(scenario.rules()).isEqualTo(new Rules(DealKind.SPREADING, SuccessionKind.APART));
    assertThat(scenario.hypotheses()).hasSize(15);
    onlyUncertain(scenario, Concept.SPREADING_DEALS, true);
    onlyUncertain(scenario, Concept.SUCCESSION, true);
    assertThat(uncertain(scenario, Parameter.DEAL_RATE)).isFalse();
  }

  @Test
  void eachCanBeChosenAlone() {
    assertThat(rivals("mechanism.succession=apart").rules())
        .isEqualTo(new Rules(DealKind.UNDER_ASSAULT, SuccessionKind.APART));
  }
}
