package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.model.fight.FightWorld.CAPITAL;
import static regimecollapse.model.fight.FightWorld.COLUMNS;
import static regimecollapse.model.fight.FightWorld.DAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.state.Front;
import sim.engine.SimState;

/** With the capital the leader falls, before anybody can take it back (ODD 7.21). */
class CapitalLostTest {
  /** A process that does one thing. */
  private static Fast process(Runnable what) {
    return new Fast() {
      private static final long serialVersionUID = 1L;

      @Override
      public void act(double day, double days) {
        what.run();
      }
    };
  }

  @Test
  void nobodyRetakesTheCapitalInThePartOfTheStepInWhichItFell() {
    FightWorld it = FightWorld.make();
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    Takeover takeover = new Takeover(it.world, leaving, new News(it.world, new ByNews(it.world)));
    Leader leader = new Leader(it.world, takeover, it.draws("flight"));
    List<Fast> processes =
        List.of(
            process(() -> takeover.take(CAPITAL, COLUMNS, Front.Way.ASSAULT, DAY)),
            process(() -> takeover.retake(CAPITAL, 3, DAY + 0.125)),
            leader);
    new Fighting(it.world, processes, leader).step(new SimState(7));
    assertThat(it.world.front().retaken()).as("ODD 7.21 retaken").isEmpty();
    assertThat(it.world.front().flightDay()).as("ODD 7.21 day of the loss").isEqualTo(DAY);
    assertThat(it.world.front().lost().get(0).way()).isEqualTo(Front.Way.ASSAULT);
    assertThat(it.places().regime()).as("all is handed over").doesNotContain(true);
  }
}
