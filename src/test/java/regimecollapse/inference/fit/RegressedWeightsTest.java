package regimecollapse.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regimecollapse.Shipped;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;

/** For which fits the weights by regression are made: their time goes with the square. */
class RegressedWeightsTest {
  private static boolean made(String... settings) {
    Scenario scenario =
        ScenarioReader.read(Shipped.FOLDER.resolve("fit-syria-2024.yaml"), List.of(settings))
            .scenario();
    return RegressedWeights.isFor(scenario, new ObservedRecord(scenario, Set.of()));
  }

  @Test
  void threeReadingsHaveWeightsByRegression() {
    assertThat(made()).isTrue();
  }

  /** Fourteen times forty statistics and more: beyond 300 coefficients, so left out. */
  @Test
  void fifteenCellsHaveNone() {
    assertThat(made("run.mechanisms=[news, attrition, precedent, orders, coordination]")).isFalse();
  }

  /** A fit under one rival has as many readings as one under news. */
  @Test
  void oneMechanismAloneHasThem() {
    assertThat(made("run.mechanisms=[orders]")).isTrue();
  }
}
