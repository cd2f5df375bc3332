package regimecollapse.scenario.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Factors;

class CoalitionTest {
  private static final Attribution THREE = Factors.among(3, 2);

  @Test
  void aNameStandsForOneCoalition() {
    for (int members = 0; members < 8; members++) {
      Coalition coalition = new Coalition(members);
      assertThat(Coalition.named(coalition.name(THREE), THREE)).isEqualTo(coalition);
    }
    assertThat(Coalition.NONE.name(THREE)).isEqualTo("on:");
    assertThat(Coalition.all(3).without(1).name(THREE)).isEqualTo("on:a+c");
    assertThatThrownBy(() -> Coalition.named("on:a+x", THREE)).hasMessageContaining("on:a+x");
    assertThat(Coalition.isNameOf("documented")).isFalse();
  }

  @Test
  void itsArmIsTheBaseWithTheSwitchesOfAllOthersOff() {
    Change early = new Change.RemoveEvent("promise");
    Player two = new Player("two", "Two", Set.of(Factor.AIR, Factor.NEWS));
    Player one = new Player("one", "One", Set.of(Factor.PURGE));
    Attribution both =
        new Attribution(new Arm("base", "Base", List.of(early)), 2, List.of(two, one));
    assertThat(Coalition.all(2).arm(both).changes()).containsExactly(early);
    assertThat(Coalition.NONE.with(1).arm(both).changes())
        .containsExactly(
            early, new Change.Switch(Factor.AIR, false), new Change.Switch(Factor.NEWS, false));
  }

  @Test
  void oneSwitchCannotBelongToTwoFactors() {
    Player one = new Player("one", "One", Set.of(Factor.PURGE, Factor.AIR));
    Player two = new Player("two", "Two", Set.of(Factor.AIR));
    Arm base = new Arm("base", "Base", List.of());
    assertThatThrownBy(() -> new Attribution(base, 2, List.of(one, two)))
        .hasMessageContaining("air belongs to two factors");
    assertThatThrownBy(() -> new Attribution(base, 3, List.of(one, two))).hasMessageContaining("3");
  }
}
