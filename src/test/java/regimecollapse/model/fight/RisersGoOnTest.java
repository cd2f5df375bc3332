package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/** A rising goes on to the place next to it, whether former rebels live there or not (7.18). */
class RisersGoOnTest {
  private static final int THEIRS = 2;
  private static final int NEXT = 3;
  private static final int BEFORE = 1;

  /**
   * Former rebels live at 2 alone; 1 and 3 are next to them, the front is at 0, the capital at 5.
   */
  @Test
  void aTownNextToARisingFallsToItThoughNoFormerRebelsLiveThere() {
    World world =
        Drive.of(
                TinyWorld.line(6)
                    .land(l -> l.exRebels(THEIRS, 1))
                    .forces(f -> f.fighters(1_500).risers(9_000))
                    .set(Parameter.RISING_THRESHOLD, 0.99)
                    .set(Parameter.LEADER_RATE, 0))
            .to(TinyWorld.OFFENSIVE_DAY + 21)
            .world();
    assertThat(world.front().lost())
        .filteredOn(lost -> lost.way() == Front.Way.RISING)
        .extracting(Front.LostPlace::place)
        .contains(THEIRS)
        .containsAnyOf(NEXT, BEFORE);
  }
}
