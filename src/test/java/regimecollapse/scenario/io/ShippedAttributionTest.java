package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Coalition;
import regimecollapse.scenario.parameter.Factor;

/** The shipped scenario on attribution says in its arms what it says in its factors. */
class ShippedAttributionTest {
  private static final Scenario SHIPPED =
      ScenarioReader.read(Path.of("scenarios/attribution.yaml")).scenario();

  @Test
  void theArmWithoutFactorsIsTheEmptyCoalition() {
    Attribution attribution = SHIPPED.attribution().orElseThrow();
    assertThat(SHIPPED.arms()).hasSize(2);
    assertThat(ArmSettings.of(SHIPPED, SHIPPED.arms().get(1)))
        .isEqualTo(ArmSettings.of(SHIPPED, Coalition.NONE.arm(attribution)));
    assertThat(SHIPPED.arms().get(0)).isEqualTo(attribution.base());
  }

  @Test
  void everyDocumentedSwitchBelongsToAFactorButThatOfReserves() {
    Set<Factor> left = EnumSet.allOf(Factor.class);
    SHIPPED.attribution().orElseThrow().players().forEach(p -> left.removeAll(p.off()));
    assertThat(left).containsExactlyInAnyOrder(Factor.RESERVES, Factor.OPPOSITION_DECIDES);
  }
}
