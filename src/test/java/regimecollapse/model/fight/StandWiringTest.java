package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.model.fight.FightWorld.DAY;
import static regimecollapse.model.fight.FightWorld.same;

import org.junit.jupiter.api.Test;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.fight.StandRule;
import regimecollapse.model.rule.fight.SteadyRule;
import regimecollapse.model.rule.fight.StrengthRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** That the right numbers reach the equations of standing, leaving and strength (ODD 7.11-7.14). */
class StandWiringTest {
  private static final double STEP = Fast.SIX_HOURS;

  private static double stand(FightWorld it, int u, double share, double peers) {
    Units units = it.units();
    double morale = units.morale()[u];
    double hope = Logistic.of(units.belief()[u]);
    double reasons = it.in.stand().reasons(morale, share, hope, peers);
    return it.in.stand().chance(reasons, units.threshold()[u], morale);
  }

  /**
   * Share of a unit that is at home where it stands: 2 and 3 are one province, all else another.
   */
  private static double home(FightWorld it, int u) {
    int j = it.units().place()[u];
    Places p = it.places();
    double people = 0;
    double all = 0;
    for (int k = 0; k < p.count(); k++) {
      // Rebels hold 0 and a third party 5: nobody is conscripted there.
      double here = k == 0 || k == FightWorld.THIRD ? 0 : p.locality(k).population();
      all += here;
      people += (k == 2 || k == 3) == (j == 2 || j == 3) ? here : 0;
    }
    return switch (it.units().formation()[u]) {
      case FightWorld.GUARD, FightWorld.LEGION -> people / all;
      case FightWorld.CONTINGENT -> 0;
      default -> j == 2 || j == 3 ? 1 : 0;
    };
  }

  /** What the text says of home, with place 6 lost (7.12.5). */
  private static double ofHome(FightWorld it, int u) {
    Places p = it.places();
    int j = it.units().place()[u];
    double ground = SteadyRule.ground(home(it, u), p.locality(j).sympathy());
    int f = it.units().formation()[u];
    if (f != FightWorld.GUARD && f != FightWorld.LEGION) {
      return it.in.steady().home(ground, 0, 0, threatened(it, u));
    }
    double all = 0;
    double[] sum = new double[2];
    for (int k = 1; k < p.count(); k++) {
      double here = k == FightWorld.THIRD ? 0 : p.locality(k).population();
      all += here;
      sum[0] += here * it.in.steady().away(p.roads().kmFrom(j)[k]);
      sum[1] += k == 6 ? here : 0;
    }
    return it.in.steady().home(ground, sum[0] / all, sum[1] / all, threatened(it, u));
  }

  /** Roads of the government join all its places but 6 to the capital. */
  private static double steady(FightWorld it, int u) {
    Formations f = it.world.formations();
    int i = it.units().formation()[u];
    double hope = Logistic.of(it.units().belief()[u]);
    boolean reached = it.units().place()[u] != 6;
    double fear = reached ? it.in.steady().fear(f.leadership()[i], hope) : 0;
    return ofHome(it, u) + fear + it.in.steady().commander(true, f.quality()[i], f.shock()[i]);
  }

  @Test
  void theChanceToStandComesFromMoraleOddsHopePeersAndThreshold() {
    FightWorld it = FightWorld.make();
    Places p = it.places();
    it.assault(1, DAY - 1);
    it.assault(2, DAY - 2);
    int[] there = new int[p.count()];
    for (int u = 0; u < it.units().count(); u++) {
      there[it.units().place()[u]] += it.units().soldiers()[u];
    }
    double[] left = new double[p.count()];
    for (int j = 0; j < left.length; j++) {
      p.eveSoldiers()[j] = there[j] + 97 * j;
      left[j] = StandRule.left(there[j], p.eveSoldiers()[j]);
    }
    Strength strength = new Strength(it.world, it.attack(), new ByNews(it.world));
    strength.act(DAY, STEP);
    for (int j = 0; j < left.length; j++) {
      double share = StandRule.share(p.defence()[j], it.attackOn(j));
      assertThat(strength.share(j)).as("ODD 7.11 share, settled").isCloseTo(share, within(0.003));
    }
    for (int u = 0; u < it.units().count(); u++) {
      int j = it.units().place()[u];
      double lost = it.world.formations().lostShare()[it.units().formation()[u]];
      double expected = stand(it, u, strength.share(j), StandRule.peers(left[j], lost));
      same("7.11 and 7.12 stand of unit " + u, strength.stand()[u], expected);
    }
  }

  @Test
  void onAQuietFrontSharesAndPeersAreOne() {
    FightWorld it = FightWorld.make();
    it.assault(1, DAY - 1);
    Strength strength = new Strength(it.world, it.attack(), new ByNews(it.world));
    strength.quiet(FightWorld.DAY);
    for (int u = 0; u < it.units().count(); u++) {
      same("7.11 quiet stand of unit " + u, strength.stand()[u], stand(it, u, 1, 1));
    }
  }

  @Test
  void theWorthOfASoldierComesFromReadinessSupplyAndLeadership() {
    FightWorld it = FightWorld.make();
    new Strength(it.world, it.attack(), new ByNews(it.world)).act(DAY, STEP);
    Formations f = it.world.formations();
    for (int i = 0; i < f.count(); i++) {
      double supply = StrengthRule.supply(f.armour()[i], FightWorld.AMMUNITION, it.fuel);
      double worth = it.in.strength().worth(f.readiness()[i], supply, f.leadership()[i]);
      same("7.14 supply and worth of formation " + i, f.combatWorth()[i], worth);
    }
  }

  @Test
  void aGarrisonIsTheSumOfItsUnits() {
    FightWorld it = FightWorld.make();
    it.units().status()[3] = UnitStatus.WITHDRAWING.code();
    it.assault(1, DAY - 1);
    Strength strength = new Strength(it.world, it.attack(), new ByNews(it.world));
    strength.act(DAY, STEP);
    Places p = it.places();
    for (int j = 0; j < p.count(); j++) {
      double[] sum = sums(it, strength, j);
      assertThat(p.soldiers()[j]).as("ODD 7.14 soldiers at " + j).isEqualTo((int) sum[0]);
      same("7.14 standing at " + j, p.standing()[j], sum[1]);
      same("7.14 hope at " + j, p.prospect()[j], StrengthRule.mean(sum[4], sum[0]));
      same("7.14 favour at " + j, p.favour()[j], StrengthRule.mean(sum[3], sum[2]));
      double defence = StrengthRule.defence(sum[2], p.locality(j).defensibility());
      same("7.14 defence at " + j, p.defence()[j], defence);
    }
  }

  /** Sums over who holds: soldiers, standing, effect, effect by air priority, hope by soldiers. */
  private static double[] sums(FightWorld it, Strength strength, int place) {
    Units units = it.units();
    Formations f = it.world.formations();
    double[] sum = new double[5];
    for (int u = 0; u < units.count(); u++) {
      if (units.place()[u] == place && FightWorld.holds(units, u)) {
        int soldiers = units.soldiers()[u];
        int i = units.formation()[u];
        double stand = strength.stand()[u];
        double full =
            it.in
                .strength()
                .effect(soldiers, f.present()[i], f.combatWorth()[i], units.morale()[u]);
        sum[0] += soldiers;
        sum[1] += soldiers * stand;
        sum[2] += stand * full;
        sum[3] += stand * full * f.airPriority()[i];
        sum[4] += soldiers * Logistic.of(units.belief()[u]);
      }
    }
    return sum;
  }

  /** Place 1 is under assault, 3 next to a fall, 2 and 4 neither; all who leave withdraw. */
  @Test
  void whoLeavesFollowsFromExposureAndTheChanceToStand() {
    FightWorld it =
        FightWorld.of(
            FightWorld.tiny()
                .soldiersPerAgent(2)
                .set(Parameter.LEAVE_WITHDRAW, 50)
                .off(Factor.EX_REBELS));
    Places p = it.places();
    it.assault(1, DAY - 1);
    p.regime()[6] = false;
    p.lostDay()[6] = DAY - 2;
    // Longer ago than counts: next to 2 and 3, and to 4.
    p.lostDay()[1] = DAY - 9;
    p.lostDay()[FightWorld.THIRD] = DAY - 2.5;
    Strength strength = new Strength(it.world, it.attack(), new ByNews(it.world));
    strength.act(DAY, STEP);
    boolean[] leaves = new boolean[it.units().count()];
    int[] seen = new int[7];
    for (int u = 0; u < leaves.length; u++) {
      int j = it.units().place()[u];
      double lost = it.world.formations().lostShare()[it.units().formation()[u]];
      double place = it.in.exposure().atPlace(j == 1, j == 3);
      double exposed = it.in.exposure().ofUnit(place, it.units().belief()[u], lost);
      double hazard = it.in.exposure().hazard(exposed, strength.stand()[u]);
      hazard *= SteadyRule.factor(steady(it, u));
      leaves[u] = new Clock(it.draws("stand or go"), u).comes(hazard * STEP);
      seen[j] += leaves[u] ? 1 : 0;
    }
    assertThat(Math.min(seen[1], Math.min(seen[2], seen[3]))).as("leave a place").isGreaterThan(9);
    standOrGo(it, strength);
    for (int u = 0; u < leaves.length; u++) {
      assertThat(FightWorld.holds(it.units(), u))
          .as("ODD 7.12 exposure and chance to leave: unit " + u + " holds")
          .isEqualTo(!leaves[u]);
    }
  }

  private static void standOrGo(FightWorld it, Strength strength) {
    ByNews news = new ByNews(it.world);
    Leaving leaving = new Leaving(it.world, news, it.draws("leaving"));
    StandOrGo process = new StandOrGo(it.world, strength, leaving, news, it.draws("stand or go"));
    process.underAssault(DAY, STEP);
    process.act(DAY, STEP);
  }

  /** Share of a unit whose people do not wish the opposition well. */
  private static double threatened(FightWorld it, int u) {
    int f = it.units().formation()[u];
    if (f == FightWorld.CONTINGENT) {
      return 0;
    }
    Places p = it.places();
    if (f != FightWorld.GUARD && f != FightWorld.LEGION) {
      return 1 - p.locality(it.units().place()[u]).sympathy();
    }
    double all = 0;
    double sum = 0;
    for (int k = 1; k < p.count(); k++) {
      double here = k == FightWorld.THIRD ? 0 : p.locality(k).population();
      all += here;
      sum += here * (1 - p.locality(k).sympathy());
    }
    return sum / all;
  }

  /** What a unit is expected to become. */
  private static UnitStatus fate(FightWorld it, int u, boolean free, boolean assaulted) {
    Units units = it.units();
    int f = units.formation()[u];
    Stream draws = it.draws("leaving");
    double withdraw =
        it.in
            .leave()
            .chanceToWithdraw(
                it.world.formations().leadership()[f],
                it.fuel,
                units.morale()[u],
                Logistic.of(units.belief()[u]));
    boolean local = f == FightWorld.RECONCILED || f == FightWorld.TOWNSMEN;
    if (!local && free && draws.uniform(u, 0) < withdraw) {
      return UnitStatus.WITHDRAWING;
    }
    double over = it.places().locality(units.place()[u]).exRebelShare();
    if (f == FightWorld.RECONCILED || local && draws.uniform(u, 1) < over) {
      return UnitStatus.DEFECTED;
    }
    double surrender =
        SteadyRule.chance(
            it.in.of("leave.surrender"), it.in.steady().givesUp(0, threatened(it, u)));
    boolean caught = assaulted && !free && draws.uniform(u, 2) < surrender;
    return caught ? UnitStatus.SURRENDERED : UnitStatus.DISSOLVED;
  }

  private static void everyUnitLeaves(boolean free, boolean assaulted, double fuel) {
    FightWorld it = FightWorld.make().fuel(fuel);
    it.world.formations().eveSoldiers()[FightWorld.RECONCILED] = 1e9;
    for (int j = 0; j < 7 && !free; j++) {
      it.places().assaultDay()[j] = DAY;
    }
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    int[] seen = new int[6];
    for (int u = 0; u < it.units().count(); u++) {
      UnitStatus fate = fate(it, u, free, assaulted);
      leaving.leave(u, DAY, assaulted);
      seen[fate.code()]++;
      assertThat(it.units().status()[u])
          .as("ODD 7.13 chance to withdraw, ways of leaving: unit " + u)
          .isEqualTo(fate.code());
    }
    assertThat(seen[UnitStatus.DEFECTED.code()]).as("defected").isGreaterThan(100);
    assertThat(seen[UnitStatus.WITHDRAWING.code()]).isGreaterThan(free ? 100 : -1);
    assertThat(seen[UnitStatus.SURRENDERED.code()]).isGreaterThan(!free && assaulted ? 100 : -1);
  }

  @Test
  void whereThoseGoWhoLeaveFollowsFromTheirChances() {
    everyUnitLeaves(true, true, 0.69);
    everyUnitLeaves(true, true, 1.7);
    everyUnitLeaves(false, true, 0.69);
    everyUnitLeaves(false, false, 0.69);
  }

  /** From 1 the way leads to 3, which is nearest to the capital, and to 2 when 3 is assaulted. */
  @Test
  void whoWithdrawsLosesMoraleAndArrivesByRoad() {
    FightWorld it = FightWorld.of(FightWorld.tiny().set(Parameter.LEAVE_WITHDRAW, 50));
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    Units units = it.units();
    int u = 0;
    for (int to : new int[] {3, 2}) {
      while (units.place()[u] != 1) {
        u++;
      }
      double morale = units.morale()[u];
      leaving.leave(u, DAY, true);
      assertThat(units.place()[u]).as("ODD 7.13 refuge").isEqualTo(to);
      same("7.13 morale left", units.morale()[u], it.in.leave().moraleAfter(morale));
      double km = to == 3 ? 83 : 53;
      same("7.13 arrival of a unit", units.arrival()[u], it.in.leave().arrival(DAY, km));
      it.places().assaultDay()[3] = DAY;
    }
  }

  @Test
  void aFormationGoesOverAsABodyWhenEnoughOfItHave() {
    FightWorld it = FightWorld.make();
    Units units = it.units();
    double eve = it.world.formations().eveSoldiers()[FightWorld.RECONCILED] = 700;
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    double defected = 0;
    int last = units.count() - 1;
    while (units.formation()[last] != FightWorld.RECONCILED) {
      last--;
    }
    for (int u = 0; u < last; u++) {
      if (units.formation()[u] == FightWorld.RECONCILED && FightWorld.holds(units, u)) {
        defected += units.soldiers()[u];
        leaving.leave(u, DAY, true);
        assertThat(FightWorld.holds(units, last))
            .as("ODD 7.13 goes over as a body after " + defected)
            .isEqualTo(!it.in.leave().goesOver(defected, eve));
      }
    }
    assertThat(FightWorld.holds(units, last)).isFalse();
  }

  @Test
  void theLostShareOfAFormationIsThatOfItsSoldiersOfTheEve() {
    FightWorld it = FightWorld.make();
    Formations f = it.world.formations();
    double eve = f.eveSoldiers()[FightWorld.LEGION];
    f.lose(FightWorld.LEGION, 310, 310);
    f.lose(FightWorld.LEGION, 170, 170);
    double share = StandRule.lostShare(480, eve);
    same("2 lost share of a formation", f.lostShare()[FightWorld.LEGION], share);
  }
}
