package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.model.fight.FightWorld.DAY;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import regimecollapse.TwoThreads;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.fight.steady.Steady;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/** What makes men steadier or less so, by the same equations under every mechanism (ODD 7.12.5). */
class SteadyTest {
  private static final int PAIRS = 12;

  /** Men who all think the same of the regime's chances, with or without commanders. */
  private record Alike(double prospect, boolean led) implements Mechanism {
    @Override
    public void look(int place, int formation, double share, double left, double lost) {}

    @Override
    public double stand(int unit) {
      return 1;
    }

    @Override
    public double prospect(int unit) {
      return prospect;
    }

    @Override
    public boolean commanded(int unit) {
      return led;
    }

    @Override
    public double hazard(int unit, boolean assaulted) {
      return 1;
    }
  }

  private static Steady steady(FightWorld it, double prospect) {
    return new Steady(it.world, new Alike(prospect, true));
  }

  @Test
  void nobodyFearsASideThatWillNotBeThereTomorrow() {
    FightWorld it = FightWorld.make();
    Steady lost = steady(it, 0);
    Steady sure = steady(it, 1);
    for (int u = 0; u < it.units().count(); u++) {
      assertThat(lost.fear(u)).isZero();
      assertThat(lost.deadlier(u)).isEqualTo(1);
      assertThat(sure.fear(u)).isPositive();
      assertThat(sure.factor(u)).isLessThan(lost.factor(u));
    }
  }

  @Test
  void whoHasNoCommanderOrNoRoadToTheCapitalDoesNotFearIt() {
    FightWorld it = FightWorld.make();
    Steady alone = new Steady(it.world, new Alike(1, false));
    for (int u = 0; u < it.units().count(); u++) {
      assertThat(alone.fear(u)).isZero();
    }
    // Place 1 is joined to the capital by way of 2 and of 3.
    it.places().regime()[2] = false;
    it.places().regime()[3] = false;
    Steady cut = steady(it, 1);
    for (int u = 0; u < it.units().count(); u++) {
      int j = it.units().place()[u];
      assertThat(cut.fear(u) > 0).as("unit at " + j).isEqualTo(j == 4);
    }
  }

  /** Factor of the first unit of the army, moved to each place. */
  private static double[] byPlace(TinyWorld tiny) {
    FightWorld it = FightWorld.of(tiny.set(Parameter.HOME_PLACE, 0));
    Steady steady = steady(it, 1);
    double[] factor = new double[it.places().count()];
    for (int j = 1; j < 5; j++) {
      it.units().place()[0] = j;
      factor[j] = steady.factor(0);
    }
    return factor;
  }

  @Test
  void howFarFromHomeOneServesCountsOnlyWhereTheFileSaysSo() {
    double[] alike = byPlace(FightWorld.tiny().set(Parameter.HOME_FAR, 0));
    double[] far = byPlace(FightWorld.tiny().set(Parameter.HOME_FAR, 2));
    for (int j = 2; j < 5; j++) {
      assertThat(alike[j]).isEqualTo(alike[1]);
      assertThat(far[j]).isNotEqualTo(far[1]).isGreaterThan(alike[j]);
    }
  }

  @Test
  void homeGroundHoldsThemWhoLiveThere() {
    FightWorld it = FightWorld.of(FightWorld.tiny().set(Parameter.HOME_REVENGE, 0));
    Steady steady = steady(it, 1);
    int townsman = it.units().first(FightWorld.TOWNSMEN);
    double sympathy = it.places().sympathy()[3];
    assertThat(steady.home(townsman)).isCloseTo(0.27 * (1 - sympathy), within(1e-12));
    assertThat(steady.home(it.units().first(FightWorld.CONTINGENT))).as("guests").isZero();
  }

  /** Whatever is asked first: in combat it is the price of fear, and of the same unit. */
  @Test
  void whatHomeDoesIsThatOfTheFrontAsItIsNow() {
    FightWorld it = FightWorld.of(FightWorld.tiny().set(Parameter.HOME_LOST, 2));
    Steady steady = steady(it, 1);
    int townsman = it.units().first(FightWorld.TOWNSMEN);
    double before = steady.home(townsman);
    it.places().regime()[3] = false;
    it.world
        .front()
        .lose(new Front.LostPlace(1, 3, 0, Front.Way.ASSAULT, true, 0, false), 100, 1000);
    steady.deadlier(townsman);
    // Townsmen are at home in place 3 alone.
    assertThat(steady.home(townsman)).isCloseTo(before + 2, within(1e-12));
  }

  @Test
  void aPurgeDrivesAwayTheMenOfThatFormation() {
    FightWorld it = FightWorld.make();
    Steady steady = steady(it, 1);
    int u = it.units().first(FightWorld.LEGION);
    double before = steady.factor(u);
    it.world.formations().shock()[FightWorld.LEGION] = 0.5;
    assertThat(steady.factor(u)).isCloseTo(before * Math.exp(0.9 * 0.5), within(1e-12));
  }

  @Test
  void whoIsPromisedSafeConductSurrendersAndDealsMoreWhoFearsRevengeLess() {
    FightWorld it = FightWorld.make();
    it.assault(1, DAY);
    Steady steady = steady(it, 1);
    int guest = it.units().first(FightWorld.CONTINGENT);
    while (it.units().place()[guest] != 1) {
      guest++;
    }
    int soldier = it.units().first(FightWorld.GUARD);
    it.units().place()[soldier] = 1;
    assertThat(steady.surrenders(guest, 0.4)).as("guests have no home to fear for").isEqualTo(0.4);
    assertThat(steady.surrenders(soldier, 0.4)).isLessThan(0.4);
    double deals = steady.deals(1);
    assertThat(deals).isLessThan(1);
    Arrays.fill(it.opposition().safeConduct(), 1);
    assertThat(steady.surrenders(guest, 0.4)).isGreaterThan(0.4);
    assertThat(steady.deals(1)).isCloseTo(deals * Math.exp(0.67), within(1e-9));
  }

  @Test
  void whereAttackersPromiseSafetyMoreOfTheTrappedSurrender() {
    assertThat(surrendered(1)).isGreaterThan(surrendered(0) + 100);
  }

  private static long surrendered(double promised) {
    TinyWorld tiny = FightWorld.tiny().set(Parameter.SAFE_WEIGHT, 3);
    FightWorld it = FightWorld.of(tiny.set(Parameter.LEAVE_SURRENDER, 0.1));
    for (int j = 1; j < 5; j++) {
      it.assault(j, DAY);
    }
    it.places().assaultDay()[6] = DAY;
    Arrays.fill(it.opposition().safeConduct(), promised);
    Leaving leaving = new Leaving(it.world, new Alike(1, true), it.draws("leaving"));
    long count = 0;
    for (int u = 0; u < it.units().count(); u++) {
      leaving.leave(u, DAY, true);
      count += it.units().status()[u] == UnitStatus.SURRENDERED.code() ? 1 : 0;
    }
    return count;
  }

  @Test
  void whoFearsHisOwnSideIsSlowToStrikeBack() {
    FightWorld it = FightWorld.make();
    assertThat(steady(it, 0).initiative(3, DAY)).isEqualTo(1);
    assertThat(steady(it, 1).initiative(3, DAY)).isLessThan(0.9);
  }

  // --- in the ensemble: 12 pairs at the same draws ----------------------------------------------

  /** Soldiers far from the front are away from the homes that fall. */
  private static TinyWorld country() {
    return TinyWorld.line(6)
        .land(l -> l.population(1, 8e5).population(2, 8e5))
        .forces(f -> f.fighters(6_000))
        .set(Parameter.MORALE_BASE, -0.3)
        .set(Parameter.LEADER_THRESHOLD, 0);
  }

  private static List<Double> differences(
      TinyWorld more, TinyWorld less, ToDoubleFunction<World> measure) {
    double day = TinyWorld.OFFENSIVE_DAY + 12;
    return TwoThreads.map(
        0,
        PAIRS,
        i ->
            measure.applyAsDouble(Drive.of(more, i).to(day).world())
                - measure.applyAsDouble(Drive.of(less, i).to(day).world()));
  }

  /** All twelve of one sign: without any effect that comes with chance 1 in 4096. */
  private static void allBelow(List<Double> differences) {
    assertThat(differences).hasSize(PAIRS).allMatch(d -> d < 0);
  }

  private static double left(World world) {
    Units units = world.units();
    int gone = 0;
    for (int u = 0; u < units.count(); u++) {
      int status = units.status()[u];
      boolean away =
          status == UnitStatus.DISSOLVED.code() || status == UnitStatus.SURRENDERED.code();
      gone += away ? 1 : 0;
    }
    return gone;
  }

  @Test
  void whetherLostHomesPullMenAwayOrLeaveThemNowhereToGoIsSeenInTheEnsemble() {
    TinyWorld stay = country().set(Parameter.HOME_LOST, 2);
    TinyWorld go = country().set(Parameter.HOME_LOST, -2);
    allBelow(differences(stay, go, SteadyTest::left));
  }

  /** Those apart who break by their losses: there are more of these, as more die. */
  @Test
  void withMoreFearFewerLeaveAndMoreOfThoseWhoStayDie() {
    TinyWorld none = country().set(Parameter.COMBAT_BREAK_BASE, 1);
    TinyWorld fear = country().set(Parameter.COMBAT_BREAK_BASE, 1);
    fear.set(Parameter.FEAR_WEIGHT, 3).set(Parameter.FEAR_DEAD, 2);
    allBelow(differences(fear, none, SteadyTest::left));
    allBelow(differences(none, fear, world -> world.account().killed()));
  }
}
