package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regimecollapse.model.ModelInput;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/** Who surrenders, and what counts as fought (ODD 7.13, 7.17). */
class LeavingTest {
  private static final int RISERS = 1;
  private static final int NEIGHBOURS = 2;
  private static final double DAY = TinyWorld.OFFENSIVE_DAY;

  private OpenedFront front;
  private ModelInput input;
  private World world;
  private Leaving leaving;
  private Takeover takeover;

  /** Whoever cannot get away surrenders, and place 2 has no neighbour but the lost place 1. */
  @BeforeEach
  void placeOneIsLost() {
    front =
        OpenedFront.of(
            TinyWorld.line(3)
                .set(Parameter.LEAVE_SURRENDER, 1)
                .set(Parameter.STAND_NEAR_EXPOSURE, 1)
                .set(Parameter.STAND_LEAVE_RATE, 50)
                .set(Parameter.OUTCOME_FOUGHT, 0.29));
    input = front.input();
    world = front.world();
    leaving = new Leaving(world, new ByNews(world), input.seed().stream("leaving"));
    takeover = new Takeover(world, leaving, new News(world, new ByNews(world)));
    world.formations().countAnew();
  }

  @Test
  void theGarrisonOfAPlaceThatOthersEnterSurrendersWhereItCannotGetAway() {
    takeover.take(1, RISERS, Front.Way.RISING, DAY);
    long before = world.account().surrendered();
    takeover.take(2, NEIGHBOURS, Front.Way.VACATED, DAY);
    assertThat(world.account().surrendered()).isGreaterThan(before);
  }

  /** An earlier version took an exposure of 1 for an assault. */
  @Test
  void whoLeavesNextToAFallButNotUnderAssaultDoesNotSurrender() {
    takeover.take(1, RISERS, Front.Way.RISING, DAY);
    long surrendered = world.account().surrendered();
    long home = world.account().wentHome();
    Strength nobodyStands = new Strength(world, front.attack(), new ByNews(world));
    new StandOrGo(
            world, nobodyStands, leaving, new ByNews(world), input.seed().stream("stand or go"))
        .act(DAY, Fast.SIX_HOURS);
    assertThat(world.account().wentHome()).isGreaterThan(home);
    assertThat(world.account().surrendered()).isEqualTo(surrendered);
  }

  /** In doubles 0.29 times 100 is less than 29. */
  @Test
  void asManyKilledAsTheThresholdAreNotMore() {
    Places p = world.places();
    p.eveSoldiers()[1] = 100;
    p.killedHere()[1] = 29;
    takeover.take(1, RISERS, Front.Way.RISING, DAY);
    p.eveSoldiers()[2] = 100;
    p.killedHere()[2] = 30;
    takeover.take(2, RISERS, Front.Way.RISING, DAY);
    assertThat(world.front().lost())
        .extracting(Front.LostPlace::fought)
        .containsExactly(false, true);
  }
}
