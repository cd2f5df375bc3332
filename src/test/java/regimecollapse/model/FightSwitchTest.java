package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Each factor of the fast processes, off and on. */
class FightSwitchTest {
  private static final double DAY = TinyWorld.OFFENSIVE_DAY;

  /** A line whose first place falls, and more may. */
  private static TinyWorld war() {
    return TinyWorld.line(5).forces(f -> f.fighters(12_000));
  }

  private static long falls(World world, Front.Way way) {
    return world.front().lost().stream().filter(it -> it.way() == way).count();
  }

  /** Belief of former rebels at the far end, where nothing but news can move it within days. */
  private static double moved(TinyWorld world) {
    world.set(Parameter.BELIEF_RELAXATION, 2000);
    Drive run = Drive.of(world).to(DAY);
    double before = run.world().places().exBelief()[4];
    run.to(DAY + 28);
    assertThat(run.world().front().falls()).isPositive();
    return Math.abs(run.world().places().exBelief()[4] - before);
  }

  @Test
  void newsOffMeansFallsMoveNoBelief() {
    assertThat(moved(war())).isGreaterThan(0.05);
    // What is left is the slow return to the causes of belief, four weeks in two thousand days.
    assertThat(moved(war().off(Factor.NEWS))).isLessThan(0.02);
  }

  @Test
  void exRebelsOffMeansNobodyRises() {
    TinyWorld restless =
        TinyWorld.star(6)
            .land(l -> l.exRebels(2, 0.9).exRebels(3, 0.5))
            .forces(f -> f.risers(40_000))
            .set(Parameter.RISING_THRESHOLD, 1);
    Drive on = Drive.of(restless).toEnd();
    assertThat(falls(on.world(), Front.Way.RISING)).isPositive();
    Drive off = Drive.of(restless.off(Factor.EX_REBELS)).toEnd();
    assertThat(falls(off.world(), Front.Way.RISING)).isZero();
    assertThat(off.world().opposition().men(1)).isZero();
  }

  @Test
  void exRebelsOffMeansNobodyGoesOver() {
    TinyWorld shaky =
        TinyWorld.line(5)
            .land(l -> l.exRebels(1, 0.9))
            .forces(f -> f.fighters(20_000).reconciled(1, 600))
            .set(Parameter.MORALE_BASE, -2);
    assertThat(Drive.of(shaky).toEnd().world().account().defected()).isPositive();
    Drive off = Drive.of(shaky.off(Factor.EX_REBELS)).toEnd();
    assertThat(off.world().account().defected()).isZero();
  }

  @Test
  void surrenderDealsOffMeansNoneIsStruck() {
    TinyWorld shaky =
        TinyWorld.line(6)
            .forces(f -> f.fighters(20_000))
            .set(Parameter.DEAL_RATE, 10)
            .set(Parameter.DEAL_STAND, 1)
            .off(Factor.EX_REBELS);
    assertThat(falls(Drive.of(shaky).toEnd().world(), Front.Way.DEAL)).isPositive();
    shaky.off(Factor.SURRENDER_DEALS);
    assertThat(falls(Drive.of(shaky).toEnd().world(), Front.Way.DEAL)).isZero();
  }

  /** Units that were sent to a place other than their own while it holds. */
  private static int sent(TinyWorld world, int formation) {
    Drive run = Drive.of(world);
    int[] home = run.world().units().place().clone();
    int most = 0;
    for (double day = DAY; day < DAY + 10; day += 0.25) {
      run.to(day);
      int moved = 0;
      for (int u = 0; u < home.length; u++) {
        boolean withdrawing = run.world().units().status()[u] == UnitStatus.WITHDRAWING.code();
        boolean elsewhere = withdrawing && run.world().units().place()[u] == 1;
        moved += run.world().units().formation()[u] == formation && elsewhere ? 1 : 0;
      }
      most = Math.max(most, moved);
    }
    return most;
  }

  private static TinyWorld reserves() {
    return war()
        .land(l -> l.seat(1))
        .forces(f -> f.legionReserveAt(4))
        .set(Parameter.LEAVE_WITHDRAW, 0)
        .set(Parameter.RESERVE_OBEY, 1)
        .set(Parameter.RESERVE_CAPITAL, 0)
        .set(Parameter.LEAVE_SPEED, 20);
  }

  @Test
  void reservesOffMeansNoneAreSent() {
    assertThat(sent(reserves(), 0)).isPositive();
    assertThat(sent(reserves().off(Factor.RESERVES), 0)).isZero();
  }

  @Test
  void fragmentedCommandOffMeansTheFormationOfAPatronObeysToo() {
    TinyWorld own =
        reserves()
            .set(Parameter.HOLD_START, 1)
            .set(Parameter.HOLD_UNPAID, 0)
            .set(Parameter.RESERVE_OBEY_FOREIGN, 0);
    assertThat(sent(own, 1)).isZero();
    assertThat(sent(own.off(Factor.FRAGMENTED_COMMAND), 1)).isPositive();
  }

  @Test
  void oppositionDecidesOnMeansTheDateDoesNotCount() {
    TinyWorld never = war().set(Parameter.OPPOSITION_SUCCESS_THRESHOLD, 10);
    assertThat(Drive.of(never).to(DAY + 1).world().front().active()).isTrue();
    never.on(Factor.OPPOSITION_DECIDES).forces(f -> f.fighters(100));
    assertThat(Drive.of(never).toEnd().world().front().active()).isFalse();
  }

  @Test
  void theOppositionNeverAttacksBelowAThresholdBeyondReach() {
    TinyWorld world = war().on(Factor.OPPOSITION_DECIDES).forces(f -> f.fighters(1e6));
    Drive run = Drive.beyondRange(world, Parameter.OPPOSITION_SUCCESS_THRESHOLD, 1e9).toEnd();
    assertThat(run.world().front().offensiveDay()).isNaN();
    assertThat(run.world().front().falls()).isZero();
  }

  @Test
  void theOppositionAttacksAtOnceAboveAThresholdOfNothing() {
    TinyWorld world =
        war().on(Factor.OPPOSITION_DECIDES).set(Parameter.OPPOSITION_SUCCESS_THRESHOLD, 0);
    assertThat(Drive.of(world).to(30).world().front().offensiveDay()).isZero();
  }

  /** A lower threshold is passed no later, as the estimates are the same draws. */
  @Test
  void aMoreCautiousOppositionNeverAttacksSooner() {
    for (int i = 0; i < 10; i++) {
      double before = 0;
      for (double threshold = 0.5; threshold <= 3; threshold += 0.5) {
        TinyWorld world =
            war()
                .on(Factor.OPPOSITION_DECIDES)
                .path("opposition-strength", 0.2, 2)
                .set(Parameter.OPPOSITION_SUCCESS_THRESHOLD, threshold);
        double day = Drive.of(world, i).toEnd().world().front().offensiveDay();
        double attack = Double.isNaN(day) ? Double.POSITIVE_INFINITY : day;
        assertThat(attack).isGreaterThanOrEqualTo(before);
        before = attack;
      }
    }
  }

  @Test
  void opportunistsComeOnlyWhereAGarrisonIsWeak() {
    TinyWorld strong = TinyWorld.star(5).land(l -> l.third(4)).forces(f -> f.fighters(1_000));
    strong.set(Parameter.OPPORTUNIST_BELIEF, 0).set(Parameter.OPPORTUNIST_GARRISON, 0);
    assertThat(falls(Drive.of(strong).toEnd().world(), Front.Way.VACATED)).isZero();
    TinyWorld weak =
        TinyWorld.star(5)
            .land(l -> l.third(4))
            .forces(f -> f.fighters(1_000).neighbours(1e6))
            .set(Parameter.OPPORTUNIST_BELIEF, 1);
    assertThat(falls(Drive.of(weak).toEnd().world(), Front.Way.VACATED)).isPositive();
  }

  @Test
  void theMadeUpWarIsAWar() {
    Drive run = Drive.of(war()).toEnd();
    assertThat(run.world().front().falls()).isPositive();
    assertThat((double) run.world().account().onEve().getAsLong()).isCloseTo(9_000, within(200.0));
  }
}
