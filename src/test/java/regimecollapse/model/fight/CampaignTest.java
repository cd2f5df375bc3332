package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** When fronts open, and when they freeze again. */
class CampaignTest {
  private static final int COLUMNS = 0;
  private static final double DAY = TinyWorld.OFFENSIVE_DAY;

  /** Former rebels rise on the first day; an offensive lasts to the end. */
  private static TinyWorld rising() {
    return TinyWorld.star(5)
        .land(l -> l.exRebels(3, 0.9))
        .set(Parameter.RISING_THRESHOLD, 1)
        .set(Parameter.RISING_RATE, 50)
        .set(Parameter.OPPOSITION_CAMPAIGN, 1000);
  }

  @Test
  void anOffensiveComesInFullStrengthWhileARisingIsUnderWay() {
    // Too few to take their town, and too stubborn to give up.
    TinyWorld siege = rising().forces(f -> f.risers(50)).set(Parameter.OPPOSITION_PATIENCE, 100);
    Drive run = Drive.of(siege).to(DAY - 1);
    assertThat(run.world().front().active()).as("a rising is under way").isTrue();
    run.to(DAY + 0.25);
    Opposition o = run.world().opposition();
    assertThat(o.men(COLUMNS) + o.killed()[COLUMNS]).isCloseTo(6_000, within(1e-6));
  }

  @Test
  void anOffensiveThatComesDuringARisingTakesPlaces() {
    TinyWorld strong = rising().forces(f -> f.fighters(60_000));
    assertThat(Drive.of(strong).toEnd().world().places().regime()[1]).isFalse();
  }

  /** Earlier versions put followers of no worth on the map, whom nobody led. */
  @Test
  void nobodyFollowsAnOffensiveWhereOnlyARisingIsUnderWay() {
    TinyWorld world =
        rising()
            .noOffensive()
            .forces(f -> f.followers(5_000).risers(60_000))
            .set(Parameter.OPPOSITION_SWELL, 0.001);
    double[] most = new double[2];
    Drive run =
        Drive.of(world)
            .watch(
                w -> {
                  most[0] = Math.max(most[0], w.opposition().men(COLUMNS));
                  most[1] = Math.max(most[1], w.front().lostShare());
                });
    run.toEnd();
    assertThat(most[1]).as("the rising takes places").isPositive();
    assertThat(most[0]).isZero();
  }

  @Test
  void whoFollowsAnOffensiveJoinsWhenItWins() {
    TinyWorld world =
        TinyWorld.line(6)
            .forces(f -> f.followers(5_000).fighters(20_000))
            .set(Parameter.OPPOSITION_SWELL, 0.001);
    Drive run = Drive.of(world).to(DAY + 20);
    assertThat(run.world().opposition().joined()[COLUMNS]).isPositive();
  }

  /** Who only counted his fighters and found too few does not leave them on the map. */
  @Test
  void fightersWhoWereCountedButNotSentDoNotFightInARising() {
    TinyWorld world =
        rising()
            .noOffensive()
            .on(Factor.OPPOSITION_DECIDES)
            .set(Parameter.OPPOSITION_SUCCESS_THRESHOLD, 10)
            .set(Parameter.RISING_RATE, 0.02);
    boolean[] active = new boolean[1];
    double[] most = new double[1];
    Drive.of(world)
        .watch(
            w -> {
              active[0] |= w.front().active();
              most[0] = Math.max(most[0], w.opposition().men(COLUMNS));
            })
        .toEnd();
    assertThat(active[0]).as("a rising came").isTrue();
    assertThat(most[0]).isZero();
  }

  /** An earlier version put the beaten into a place of the government, where they went on. */
  @Test
  void repulsedRebelsWithNowhereToGoGoHome() {
    TinyWorld world = rising().noOffensive().forces(f -> f.risers(300)).off(Factor.SURRENDER_DEALS);
    world.set(Parameter.OPPOSITION_PATIENCE, 1).set(Parameter.STAND_LEAVE_RATE, 0);
    double[] inside = new double[2];
    Drive.of(world)
        .watch(
            w -> {
              Opposition o = w.opposition();
              for (int j = 0; j < w.places().count(); j++) {
                inside[0] += o.attackersAt(j);
                inside[1] += w.places().regime()[j] ? o.free()[1][j] : 0;
              }
            })
        .to(60);
    assertThat(inside[0]).as("they fought").isPositive();
    assertThat(inside[1]).as("free fighters within the government's places").isZero();
  }

  @Test
  void frontsAreQuietAsSoonAsTheCampaignIsOver() {
    TinyWorld world =
        TinyWorld.line(5)
            .set(Parameter.OPPOSITION_CAMPAIGN, 10)
            .set(Parameter.STAND_REAR_BELIEF, 1)
            .off(Factor.EX_REBELS);
    double[] gone = new double[2];
    Drive run = Drive.of(world).to(DAY + 10.25);
    assertThat(run.world().front().active()).isFalse();
    gone[0] = run.world().account().wentHome();
    // Quiet desertion goes on, but once a week only: the next week begins on day 196.
    run.to(DAY + 13);
    gone[1] = run.world().account().wentHome();
    assertThat(gone[1]).isEqualTo(gone[0]);
  }

  @Test
  void nobodyIsLeftOnTheRoadWhenFrontsFreeze() {
    TinyWorld world =
        TinyWorld.line(6)
            .forces(f -> f.fighters(12_000))
            .set(Parameter.OPPOSITION_CAMPAIGN, 8)
            .set(Parameter.LEAVE_WITHDRAW, 20)
            .set(Parameter.LEAVE_SPEED, 5);
    Drive run = Drive.of(world).to(DAY + 7.75);
    assertThat(onTheRoad(run.world())).as("some withdraw").isPositive();
    run.to(DAY + 60);
    assertThat(run.collapsed()).isFalse();
    assertThat(onTheRoad(run.world())).isZero();
  }

  private static int onTheRoad(World world) {
    int count = 0;
    for (byte status : world.units().status()) {
      count += status == UnitStatus.WITHDRAWING.code() ? 1 : 0;
    }
    return count;
  }

  @Test
  void noOffensiveMeansNoFrontMoves() {
    Drive run = Drive.of(TinyWorld.line(5).noOffensive().forces(f -> f.fighters(1e6))).toEnd();
    assertThat(run.world().front().falls()).isZero();
  }

  @Test
  void theOffensiveDoesNotComeEarly() {
    Drive run = Drive.of(TinyWorld.line(5).forces(f -> f.fighters(1e5))).to(DAY - 0.25);
    assertThat(run.world().front().active()).isFalse();
    assertThat(run.world().front().falls()).isZero();
  }

  @Test
  void manyMoreFightersWinAndTooFewDoNot() {
    TinyWorld many = TinyWorld.line(5).forces(f -> f.fighters(1e5));
    many.set(Parameter.OPPOSITION_CAMPAIGN, 180);
    assertThat(Drive.of(many).toEnd().collapsed()).isTrue();
    Drive few = Drive.of(TinyWorld.line(5).forces(f -> f.fighters(500))).toEnd();
    assertThat(few.collapsed()).isFalse();
    assertThat(few.world().front().falls()).isZero();
  }

  @Test
  void aSecondOffensiveComesAfterRebuilding() {
    TinyWorld world = TinyWorld.line(5).days(800).set(Parameter.OPPOSITION_SUCCESS_THRESHOLD, 0);
    double rebuild = 365;
    Drive run = Drive.of(world).to(DAY + 100);
    assertThat(run.world().front().active()).isFalse();
    run.to(DAY + 30 + rebuild + 14);
    assertThat(run.world().front().active()).isTrue();
    assertThat(run.world().front().offensiveDay()).as("day of the first").isEqualTo(DAY);
  }
}
