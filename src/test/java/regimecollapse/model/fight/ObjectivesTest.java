package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/** What rounding leaves over decides nothing about columns (ODD 7.18). */
class ObjectivesTest {
  private static final int COLUMNS = 0;
  private static final double DAY = TinyWorld.OFFENSIVE_DAY;
  private static final double SPEED = 50;

  private World world;
  private Attack attack;
  private Objectives objectives;

  @BeforeEach
  void anOffensiveHasBegun() {
    OpenedFront front =
        OpenedFront.of(
            TinyWorld.line(5)
                .set(Parameter.OPPOSITION_MASS_RATIO, 3)
                .set(Parameter.OPPOSITION_ESTIMATE_NOISE, 0)
                .set(Parameter.OPPOSITION_SPEED, SPEED)
                .set(Parameter.OPPOSITION_MIN_COLUMN, 100));
    world = front.world();
    world.opposition().free()[COLUMNS][0] = 6_000;
    attack = front.attack();
    objectives =
        new Objectives(world, attack, new Gateways(world), front.input().seed().stream("estimate"));
  }

  private double coming() {
    return world.opposition().coming(COLUMNS, 1);
  }

  /**
   * An earlier version sent 3 % of its columns twice: the last digit said that some were missing.
   */
  @Test
  void whereTheColumnJustSentIsWhatIsNeededNoSecondOneFollows() {
    Opposition o = world.opposition();
    for (int i = 0; i < 1_000; i++) {
      o.arrive(Double.MAX_VALUE);
      Arrays.fill(o.attacking()[COLUMNS], 0);
      Arrays.fill(o.free()[COLUMNS], 0);
      o.free()[COLUMNS][0] = 6_000;
      world.places().defence()[1] = 200 + 0.37 * i;
      objectives.act(DAY, Fast.SIX_HOURS);
      double defence = world.places().defence()[1];
      double mass = 3 * defence / attack.worth(COLUMNS, 1);
      assertThat(coming()).as("defence " + defence).isCloseTo(mass, within(1e-6));
    }
  }

  /** An earlier version let the column wait for 0.0000000000001 of a fighter from afar. */
  @Test
  void aColumnDoesNotWaitForWhatRoundingLeftFarAway() {
    Opposition o = world.opposition();
    world.places().defence()[1] = 500;
    world.places().regime()[4] = false;
    double[] free = o.free()[COLUMNS];
    Arrays.fill(free, 0);
    free[0] = 1_000;
    free[4] = 1e-10;
    objectives.act(DAY, Fast.SIX_HOURS);
    assertThat(coming()).isCloseTo(1_000, within(1e-6));
    // Place 0 is 50 km away, place 4 three times as far.
    o.arrive(DAY + 50 / SPEED);
    assertThat(o.attacking()[COLUMNS][1]).isCloseTo(1_000, within(1e-6));
  }

  @Test
  void aGroupThatIsExactlyAsLargeAsTheSmallestColumnIsSent() {
    double[] free = world.opposition().free()[COLUMNS];
    Arrays.fill(free, 0);
    world.places().defence()[1] = 0;
    world.places().regime()[4] = false;
    // 0.7 + 0.1 is less than 0.8 by the last digit.
    free[0] = 99 + 0.7;
    free[4] = 0.2 + 0.1;
    free[0] -= 1e-12;
    objectives.act(DAY, Fast.SIX_HOURS);
    assertThat(coming() + world.opposition().coming(COLUMNS, 3)).isCloseTo(100, within(1e-6));
  }

  private double arrival(double day) {
    objectives.act(day, Fast.SIX_HOURS / 2);
    double from = day;
    while (world.opposition().marches()) {
      from += 1e-4;
      world.opposition().arrive(from);
    }
    return from;
  }

  /**
   * 1 fell on this day, and was cleared an hour after it; the way to 2 is 50 km. Those who go on at
   * once go from then on; those who are sent a part later cannot have set out before.
   */
  @Test
  void nobodySetsOutBeforeItIsDecided() {
    double part = Fast.SIX_HOURS / 2;
    for (double wait : new double[] {0, part}) {
      anOffensiveHasBegun();
      Places p = world.places();
      p.regime()[1] = false;
      p.faction()[1] = p.faction()[0];
      p.lostDay()[1] = DAY;
      p.clearedDay()[1] = DAY + 1 / 24.0;
      p.defence()[2] = 300;
      Arrays.fill(world.opposition().free()[COLUMNS], 0);
      world.opposition().free()[COLUMNS][1] = 6_000;
      double expected = wait == 0 ? p.clearedDay()[1] : DAY + part;
      assertThat(arrival(DAY + wait))
          .as("ODD 7.18 departure")
          .isCloseTo(expected + 50 / SPEED, within(2e-4));
    }
  }
}
