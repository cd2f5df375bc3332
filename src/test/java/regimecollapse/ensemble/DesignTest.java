package regimecollapse.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.Scenario;

class DesignTest {
  @Test
  void hasTheRunsOfItsScenarioInTheOrderOfTheResults() {
    Scenario scenario = SyntheticCase.scenario(3);
    Design design = Design.of(scenario);
    assertThat(IntStream.range(0, design.size()).mapToObj(design::key))
        .containsExactlyElementsOf(SyntheticCase.keys(scenario));
  }

  @Test
  void chanceIsThatOfTheReplication() {
    Design design = Design.of(SyntheticCase.scenario(3));
    RunKey first = new RunKey("H1-first", "documented", 1);
    assertThat(design.fingerprint(new RunKey("H2-second", "no-offensive", 1)))
        .isEqualTo(design.fingerprint(first))
        .isNotEqualTo(design.fingerprint(new RunKey("H1-first", "documented", 2)));
  }

  @Test
  void refusesWhatCannotBeRun() {
    List<String> one = List.of("a");
    assertRefused(List.of(), one, 1, "needs a hypothesis");
    assertRefused(one, one, 0, "needs a hypothesis");
    assertRefused(List.of("a", "a"), one, 1, "twice");
    assertRefused(List.of("a", "b"), one, Integer.MAX_VALUE, "more than 2147483647 runs");
  }

  private static void assertRefused(
      List<String> hypotheses, List<String> arms, int replications, String message) {
    assertThatThrownBy(() -> new Design(hypotheses, arms, replications, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
