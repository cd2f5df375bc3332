package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.command.Command;
import regimecollapse.model.fight.leaving.ByAttrition;
import regimecollapse.model.fight.leaving.ByCoordination;
import regimecollapse.model.fight.leaving.ByOrders;
import regimecollapse.model.fight.leaving.ByPrecedent;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.fight.AttritionRule;
import regimecollapse.model.rule.fight.PrecedentRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Units;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Each rival mechanism of leaving does what is published of it, and nothing else (ODD 7.12.1-4).
 */
class RivalMechanismsTest {
  private static final double SHARE = 0.37;

  private static int unitOf(FightWorld it, int formation) {
    Units units = it.units();
    int u = units.first(formation);
    assertThat(units.formation()[u]).isEqualTo(formation);
    return u;
  }

  private static double hazard(FightWorld it, Mechanism mechanism, int unit, boolean assaulted) {
    return hazard(it, mechanism, unit, assaulted, SHARE);
  }

  private static double hazard(
      FightWorld it, Mechanism mechanism, int unit, boolean assaulted, double share) {
    mechanism.look(it.units().place()[unit], it.units().formation()[unit], share, 1, 0);
    it.units().stand()[unit] = mechanism.stand(unit);
    return mechanism.hazard(unit, assaulted);
  }

  private static Front.LostPlace fall(int place, boolean fought) {
    int garrison = fought ? 0 : 1_000;
    return new Front.LostPlace(
        FightWorld.DAY, place, 0, Front.Way.ASSAULT, fought, garrison, false);
  }

  // --- attrition --------------------------------------------------------------------------------

  @Test
  void byAttritionNobodyLeavesWhoIsNotAttacked() {
    FightWorld it = FightWorld.make();
    Mechanism mechanism = new ByAttrition(it.world, it.draws("bears"));
    for (int u = 0; u < it.units().count(); u++) {
      assertThat(hazard(it, mechanism, u, false)).isZero();
      assertThat(it.units().stand()[u]).isEqualTo(1);
    }
  }

  @Test
  void byAttritionNothingIsHeardButAClosedRoadOutIsFelt() {
    for (double more : new double[] {0, 3}) {
      FightWorld it = FightWorld.of(FightWorld.tiny().set(Parameter.ATTRITION_ENCIRCLED, more));
      Mechanism mechanism = new ByAttrition(it.world, it.draws("bears"));
      int u = unitOf(it, FightWorld.GUARD);
      int place = it.units().place()[u];
      it.units().killed()[u] = 0;
      double before = hazard(it, mechanism, u, true);
      assertThat(before).isPositive();
      assertThat(it.places().refuge(place)).isNotNegative();
      mechanism.fell(fall(6, false));
      mechanism.held(5);
      mechanism.helped();
      assertThat(hazard(it, mechanism, u, true)).isEqualTo(before);
      for (int k : it.places().roads().neighbours(place)) {
        it.places().regime()[k] = false;
      }
      FightWorld.same("7.12.1 no way out", hazard(it, mechanism, u, true), (1 + more) * before);
    }
  }

  @Test
  void byAttritionAUnitBreaksByItsOwnLossesAndTheOddsOnTheSpot() {
    FightWorld it = FightWorld.of(FightWorld.tiny());
    it.assault(2, FightWorld.DAY);
    Mechanism mechanism = new ByAttrition(it.world, it.draws("bears"));
    AttritionRule rule = AttritionRule.of(it.world.numbers()::of);
    Units units = it.units();
    for (int u = 0; u < units.count(); u++) {
      int place = units.place()[u];
      double present = units.soldiers()[u] * it.world.formations().present()[units.formation()[u]];
      double lost = rule.lost(units.killed()[u], present);
      double bears = rule.bears(it.draws("bears").normal(u, 0));
      double byLosses = rule.brokenByLosses(lost, units.morale()[u], bears);
      double byOdds = rule.brokenByOdds(SHARE, it.places().refuge(place) < 0);
      double expected = rule.hazard(byLosses, byOdds);
      FightWorld.same("7.12.1 hazard", hazard(it, mechanism, u, true), expected);
      FightWorld.same("7.11 prospect", mechanism.prospect(u), SHARE);
      FightWorld.same("7.11 stand", units.stand()[u], place == 2 ? Math.exp(-expected) : 1);
    }
  }

  // --- precedent --------------------------------------------------------------------------------

  private static TinyWorld sharp() {
    return FightWorld.tiny()
        .set(Parameter.PRECEDENT_BASE, 0.01)
        .set(Parameter.PRECEDENT_OWN, 0.5)
        .set(Parameter.PRECEDENT_ENOUGH, 0.2)
        .set(Parameter.PRECEDENT_STEEP, 3)
        .set(Parameter.PRECEDENT_MEMORY, 4);
  }

  private static ByPrecedent precedent(FightWorld it) {
    ByPrecedent mechanism = new ByPrecedent(it.world);
    mechanism.quiet(FightWorld.DAY);
    mechanism.begin(FightWorld.DAY, 0.125);
    return mechanism;
  }

  @Test
  void withoutPrecedentTheRateIsThatOfTheBaseAlone() {
    FightWorld it = FightWorld.of(sharp());
    ByPrecedent mechanism = precedent(it);
    for (int u = 0; u < it.units().count(); u++) {
      FightWorld.same("7.12.2 base", hazard(it, mechanism, u, true), 0.01);
      assertThat(mechanism.prospect(u)).isEqualTo(1);
    }
  }

  @Test
  void whoGivesUpIsFollowedWhoFightsToTheEndIsNot() {
    FightWorld it = FightWorld.of(sharp());
    ByPrecedent mechanism = precedent(it);
    int u = unitOf(it, FightWorld.GUARD);
    it.places().killedHere()[2] = 1_000_000;
    mechanism.fell(fall(2, true));
    it.places().killedHere()[2] = 0;
    FightWorld.same("7.12.2 example", hazard(it, mechanism, u, true), 0.01);
    mechanism.fell(fall(2, false));
    assertThat(hazard(it, mechanism, u, true)).isGreaterThan(0.02);
    assertThat(mechanism.prospect(u)).isLessThan(1);
  }

  @Test
  void anAssaultBeatenOffSlowsThoseWhoHaveSeenOthersGo() {
    FightWorld it = FightWorld.of(sharp());
    ByPrecedent mechanism = precedent(it);
    int u = unitOf(it, FightWorld.GUARD);
    mechanism.fell(fall(2, false));
    double before = hazard(it, mechanism, u, true);
    mechanism.held(2);
    assertThat(hazard(it, mechanism, u, true)).isLessThan(before);
  }

  @Test
  void whereNobodyHearsNewsThereIsNeitherPrecedentNorASign() {
    FightWorld it = FightWorld.of(sharp().off(Factor.NEWS));
    ByPrecedent mechanism = precedent(it);
    int u = unitOf(it, FightWorld.GUARD);
    mechanism.fell(fall(2, false));
    FightWorld.same("7.12.2 base", hazard(it, mechanism, u, true), 0.01);
    // The same world in which one fall makes more leave where news is heard (below).
    FightWorld deaf = game(FightWorld.tiny().off(Factor.NEWS), 0.3, 4);
    Mechanism other = coordination(deaf);
    int before = leavers(deaf, other);
    other.fell(fall(2, false));
    assertThat(leavers(deaf, other)).isEqualTo(before);
  }

  @Test
  void aNewCampaignBeginsWithoutPrecedentAndWithNobodyAttacked() {
    FightWorld it = FightWorld.of(sharp());
    ByPrecedent mechanism = precedent(it);
    int u = unitOf(it, FightWorld.GUARD);
    mechanism.fell(fall(2, false));
    it.assault(it.units().place()[u], FightWorld.DAY);
    mechanism.quiet(FightWorld.DAY + 400);
    mechanism.look(it.units().place()[u], FightWorld.GUARD, 1, 1, 0);
    double rear = it.world.numbers().of(Parameter.STAND_REAR_EXPOSURE);
    FightWorld.same("7.11 quiet", mechanism.stand(u), Math.exp(-rear * 0.01));
  }

  @Test
  void afterFiveMemoriesThereIsHardlyAnythingLeftOfAPrecedent() {
    FightWorld it = FightWorld.of(sharp());
    ByPrecedent mechanism = precedent(it);
    int u = unitOf(it, FightWorld.GUARD);
    mechanism.fell(fall(2, false));
    mechanism.begin(FightWorld.DAY + 20, 0.125);
    assertThat(hazard(it, mechanism, u, true)).isCloseTo(0.01, within(1e-4));
  }

  @Test
  void theOwnFormationsExampleCountsApartFromTheNeighbourhoods() {
    FightWorld it = FightWorld.of(sharp().set(Parameter.PRECEDENT_OWN, 1));
    ByPrecedent mechanism = precedent(it);
    PrecedentRule rule = PrecedentRule.of(it.world.numbers()::of);
    Units units = it.units();
    mechanism.fell(fall(3, false));
    double all = 0;
    double[] of = new double[it.world.formations().count()];
    for (int u = 0; u < units.count(); u++) {
      if (units.place()[u] == 3) {
        of[units.formation()[u]] += units.soldiers()[u];
        all += units.soldiers()[u];
      }
    }
    double killed = it.places().killedHere()[3];
    double example = PrecedentRule.example(killed, Math.max(all, 1_000 + killed));
    boolean some = false;
    for (int u = 0; u < units.count(); u++) {
      // An event counts in full at the end of the part in which it happens.
      double own = example * of[units.formation()[u]] / all / rule.faded(0.125);
      double effect = rule.effect(rule.precedent(own, 0, units.morale()[u], SHARE));
      FightWorld.same("7.12.2", hazard(it, mechanism, u, true), rule.hazard(1, effect));
      some |= effect > 0.1;
    }
    assertThat(some).isTrue();
  }

  // --- orders -----------------------------------------------------------------------------------

  @Test
  void menWithACommanderStayAtAnyOddsAndAfterAnyNews() {
    FightWorld it = FightWorld.make();
    Mechanism mechanism = new ByOrders(it.world, it.draws("commander"));
    mechanism.quiet(FightWorld.DAY);
    mechanism.fell(fall(2, false));
    mechanism.fell(fall(3, false));
    it.world.formations().lostShare()[FightWorld.GUARD] = 0.9;
    mechanism.begin(FightWorld.DAY, 0.125);
    double own = it.world.numbers().of(Parameter.ORDERS_OWN);
    for (int u = 0; u < it.units().count(); u++) {
      for (double share : new double[] {0, 0.01, SHARE, 0.8, 1}) {
        assertThat(hazard(it, mechanism, u, true, share)).isEqualTo(own);
        assertThat(hazard(it, mechanism, u, false, share)).isZero();
        assertThat(mechanism.prospect(u)).isEqualTo(1);
      }
    }
  }

  @Test
  void whereTheSeatIsLostCommandersGoAndTheirMenAfterThem() {
    FightWorld it = FightWorld.of(FightWorld.tiny().set(Parameter.ORDERS_COMMANDER, 3));
    ByOrders mechanism = new ByOrders(it.world, it.draws("commander"));
    mechanism.quiet(FightWorld.DAY);
    it.places().regime()[2] = false;
    for (int i = 0; i < 400; i++) {
      mechanism.begin(FightWorld.DAY, 0.125);
    }
    int gone = 0;
    for (int u = 0; u < it.units().count(); u++) {
      if (!mechanism.commanded(u)) {
        gone++;
        double rate = it.world.numbers().of(Parameter.ORDERS_RATE);
        assertThat(hazard(it, mechanism, u, false)).isEqualTo(rate);
        assertThat(mechanism.prospect(u)).isEqualTo(it.world.numbers().of(Parameter.ORDERS_ALONE));
      }
    }
    assertThat(gone).isPositive().isLessThan(it.units().count());
  }

  @Test
  void anOrderMovesTheGarrisonOfOnePlaceAfterItsDelayAndNobodyDies() {
    FightWorld it =
        FightWorld.of(
            FightWorld.tiny()
                .set(Parameter.ORDERS_HASTE, 100)
                .set(Parameter.ORDERS_DELAY, 1)
                .set(Parameter.ORDERS_GIVE_UP, 0.1)
                .set(Parameter.ORDERS_CONTRACT, 1)
                .set(Parameter.ORDERS_ROUT, 0));
    for (int f = 0; f < it.world.formations().count(); f++) {
      it.world.formations().leadership()[f] = 1;
    }
    it.opposition().free()[FightWorld.COLUMNS][FightWorld.REBELS] = 90_000;
    it.attack().noteHomes();
    ByOrders men = new ByOrders(it.world, it.draws("commander"));
    men.quiet(FightWorld.DAY);
    Leaving leaving = new Leaving(it.world, men, it.draws("leaving"));
    Stream[] draws = {it.draws("order"), it.draws("who obeys")};
    Command command = new Command(it.world, it.attack(), leaving, men, draws);
    int[] killed = it.units().killed().clone();
    boolean[] there = garrison(it, 2);
    assertThat(there).contains(true);
    command.act(FightWorld.DAY, 0.125);
    assertThat(garrison(it, 2)).isEqualTo(there);
    command.act(FightWorld.DAY + 0.5, 0.125);
    assertThat(garrison(it, 2)).isEqualTo(there);
    command.act(FightWorld.DAY + 1.25, 0.125);
    assertThat(garrison(it, 2)).doesNotContain(true);
    assertThat(it.units().killed()).isEqualTo(killed);
    assertThat(it.places().ordered()[2]).as("left on order").isTrue();
    assertThat(it.places().ordered()[FightWorld.CAPITAL]).isFalse();
  }

  @Test
  void anOrderOfTheLastCampaignIsVoidInTheNext() {
    FightWorld it =
        FightWorld.of(
            FightWorld.tiny()
                .set(Parameter.ORDERS_HASTE, 100)
                .set(Parameter.ORDERS_DELAY, 1)
                .set(Parameter.ORDERS_GIVE_UP, 0.1)
                .set(Parameter.ORDERS_CONTRACT, 1));
    it.opposition().free()[FightWorld.COLUMNS][FightWorld.REBELS] = 90_000;
    it.attack().noteHomes();
    ByOrders men = new ByOrders(it.world, it.draws("commander"));
    men.quiet(FightWorld.DAY);
    Leaving leaving = new Leaving(it.world, men, it.draws("leaving"));
    Stream[] draws = {it.draws("order"), it.draws("who obeys")};
    Command command = new Command(it.world, it.attack(), leaving, men, draws);
    command.act(FightWorld.DAY, 0.125);
    it.places().ordered()[1] = true;
    boolean[] there = garrison(it, 2);
    men.quiet(FightWorld.DAY + 400);
    it.opposition().free()[FightWorld.COLUMNS][FightWorld.REBELS] = 0;
    command.act(FightWorld.DAY + 400, 0.125);
    assertThat(garrison(it, 2)).isEqualTo(there);
    assertThat(it.places().ordered()[1]).isFalse();
  }

  private static boolean[] garrison(FightWorld it, int place) {
    boolean[] there = new boolean[it.units().count()];
    for (int u = 0; u < there.length; u++) {
      there[u] = it.units().place()[u] == place && it.units().holds(u);
    }
    return there;
  }

  // --- coordination -----------------------------------------------------------------------------

  private static int leavers(FightWorld it, Mechanism mechanism) {
    int count = 0;
    for (int u = 0; u < it.units().count(); u++) {
      count += hazard(it, mechanism, u, false) > 0 ? 1 : 0;
    }
    return count;
  }

  /** A world in which a soldier is worth one fighter, and the odds on the spot tell nothing. */
  private static FightWorld game(TinyWorld tiny, double noise, double precision) {
    FightWorld it =
        FightWorld.of(
            tiny.set(Parameter.COORDINATION_NEED, 0.3)
                .set(Parameter.COORDINATION_NOISE, noise)
                .set(Parameter.COORDINATION_PRECISION, precision)
                .set(Parameter.COORDINATION_PUBLIC, 30)
                .set(Parameter.COORDINATION_LOCAL, 0)
                .set(Parameter.COORDINATION_COST, 0));
    for (int f = 0; f < it.world.formations().count(); f++) {
      it.world.formations().combatWorth()[f] = 1;
    }
    return it;
  }

  private static Mechanism coordination(FightWorld it) {
    Mechanism mechanism = new ByCoordination(it.world, () -> 9_000, it.draws("private sign"));
    mechanism.quiet(FightWorld.DAY);
    mechanism.begin(FightWorld.DAY, 0.125);
    return mechanism;
  }

  @Test
  void aPlaceLeftWithoutAFightIsASignToAllAndOneThatHoldsIsOneTheOtherWay() {
    FightWorld it = game(FightWorld.tiny(), 0.3, 4);
    Mechanism mechanism = coordination(it);
    int before = leavers(it, mechanism);
    mechanism.held(2);
    assertThat(leavers(it, mechanism)).isLessThan(before);
    Mechanism other = coordination(it);
    other.fell(fall(2, false));
    assertThat(leavers(it, other)).isGreaterThan(before);
  }

  @Test
  void theRegimesStrengthIsWhatItsMenAreWorthAgainstAllWhoAttack() {
    FightWorld it = game(FightWorld.tiny(), 0.01, 1);
    // With exact signs and even costs all stay if strength is above one half, and all go below.
    Mechanism weak = new ByCoordination(it.world, () -> 1e6, it.draws("private sign"));
    weak.quiet(FightWorld.DAY);
    assertThat(leavers(it, weak)).isEqualTo(it.units().count());
    Mechanism strong = new ByCoordination(it.world, () -> 1, it.draws("private sign"));
    strong.quiet(FightWorld.DAY);
    assertThat(leavers(it, strong)).isZero();
  }
}
