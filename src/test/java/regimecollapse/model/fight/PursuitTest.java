package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.model.fight.FightWorld.COLUMNS;
import static regimecollapse.model.fight.FightWorld.DAY;

import org.junit.jupiter.api.Test;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Who flees from attackers may die in flight; who goes otherwise does not (ODD 7.13). */
class PursuitTest {
  private static final double PURSUIT = 0.37;
  private static final long KEY = 3;

  private static FightWorld world(double withdraw, double surrender) {
    return FightWorld.of(
        FightWorld.tiny()
            .set(Parameter.LEAVE_PURSUIT, PURSUIT)
            .set(Parameter.LEAVE_WITHDRAW, withdraw)
            .set(Parameter.LEAVE_SURRENDER, surrender)
            .off(Factor.EX_REBELS));
  }

  private static Leaving leaving(FightWorld it) {
    return new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
  }

  /** Makes all units of place 1 leave and gives those who were killed. */
  private static int leave(FightWorld it, boolean assaulted) {
    Leaving leaving = leaving(it);
    int before = (int) it.world.account().killed();
    for (int u = 0; u < it.units().count(); u++) {
      if (it.units().place()[u] == 1) {
        leaving.leave(u, DAY, assaulted);
      }
    }
    return (int) it.world.account().killed() - before;
  }

  private static int expected(FightWorld it) {
    Units units = it.units();
    int dead = 0;
    for (int u = 0; u < units.count(); u++) {
      if (units.place()[u] == 1) {
        double present = it.world.formations().present()[units.formation()[u]];
        double exact = PURSUIT * units.soldiers()[u] * present;
        dead += it.draws("leaving").round(exact, u, KEY);
      }
    }
    return dead;
  }

  @Test
  void aShareOfThosePresentDiesWhetherTheyWithdrawOrGoHome() {
    for (double withdraw : new double[] {0, 50}) {
      FightWorld it = world(withdraw, 0);
      it.assault(1, DAY - 1);
      int expected = expected(it);
      int before = it.places().killedHere()[1];
      assertThat(expected).isGreaterThan(100);
      assertThat(leave(it, true)).as("ODD 7.13 dead in flight").isEqualTo(expected);
      assertThat(it.world.toll().soldiers(0, 1)).as("ODD 7.13 in the toll").isEqualTo(expected);
      assertThat(it.places().killedHere()[1]).as("no fight for the place").isEqualTo(before);
    }
  }

  @Test
  void whoWithdrawsDiesBeforeHeGoesSoThatTheRestArrives() {
    FightWorld it = world(50, 0);
    it.assault(1, DAY - 1);
    int[] soldiers = it.units().soldiers().clone();
    leave(it, true);
    for (int u = 0; u < soldiers.length; u++) {
      if (it.units().status()[u] == UnitStatus.WITHDRAWING.code()) {
        assertThat(it.units().soldiers()[u] + it.units().killed()[u] - u % 4)
            .as("ODD 7.13 unit " + u)
            .isEqualTo(soldiers[u]);
      }
    }
  }

  @Test
  void nobodyDiesWhereThereAreNoAttackers() {
    FightWorld it = world(50, 0);
    assertThat(leave(it, true)).as("entered by others, no attackers").isZero();
    it = world(50, 0);
    it.assault(1, DAY - 1);
    assertThat(leave(it, false)).as("not under assault").isZero();
  }

  @Test
  void whoSurrendersIsNotKilled() {
    FightWorld it = world(0, 1);
    it.assault(1, DAY - 1);
    for (int j = 0; j < 7; j++) {
      it.places().assaultDay()[j] = DAY;
    }
    assertThat(leave(it, true)).isZero();
    assertThat(it.world.account().surrendered()).isGreaterThan(100);
  }

  @Test
  void aGarrisonThatMakesADealDoesNotDie() {
    FightWorld it = world(50, 0);
    it.assault(1, DAY - 1);
    long before = it.world.account().killed();
    new Takeover(it.world, leaving(it), new News(it.world, new ByNews(it.world)))
        .take(1, COLUMNS, Front.Way.DEAL, DAY);
    assertThat(it.world.account().killed()).isEqualTo(before);
    assertThat(it.world.account().surrendered()).isGreaterThan(100);
  }

  /** Ordered out: put on the road by command, as reserves are, from under the attackers' eyes. */
  @Test
  void aGarrisonThatIsOrderedOutDoesNotDie() {
    FightWorld it = world(0, 0);
    it.assault(1, DAY - 1);
    Leaving leaving = leaving(it);
    for (int u = 0; u < it.units().count(); u++) {
      if (it.units().place()[u] == 1) {
        leaving.move(u, 2, DAY);
      }
    }
    assertThat(it.world.toll().rows()).isZero();
    new Takeover(it.world, leaving, new News(it.world, new ByNews(it.world)))
        .take(1, COLUMNS, Front.Way.ASSAULT, DAY);
    assertThat(it.world.toll().rows()).as("nobody is left there to die").isZero();
  }

  @Test
  void whenTheLeaderFleesNobodyDies() {
    FightWorld it = world(50, 0);
    it.assault(1, DAY - 1);
    new Takeover(it.world, leaving(it), new News(it.world, new ByNews(it.world))).handOverAll(DAY);
    assertThat(it.world.toll().rows()).isZero();
  }

  /** A world in which four of ten names of the legion are ghosts. */
  private static FightWorld haunted() {
    FightWorld it =
        FightWorld.of(
            FightWorld.tiny()
                .forces(f -> f.ghosts("legion", 0.4))
                .set(Parameter.LEAVE_PURSUIT, 1)
                .set(Parameter.LEAVE_WITHDRAW, 50));
    it.world.formations().present()[FightWorld.LEGION] = 0.54;
    return it;
  }

  /** The first unit of the legion, with 10 names in place 1. */
  private static int ofTheLegion(FightWorld it) {
    int u = it.units().first(FightWorld.LEGION);
    it.units().place()[u] = 1;
    it.units().soldiers()[u] = 10;
    return u;
  }

  @Test
  void theDeadAreMenAndTheGhostsStayOnTheRolls() {
    FightWorld it = haunted();
    Leaving leaving = leaving(it);
    int u = ofTheLegion(it);
    assertThat(leaving.mortal(u, 9)).as("of ten names four are ghosts").isEqualTo(6);
    leaving.die(u, 2, DAY);
    assertThat(it.units().soldiers()[u]).isEqualTo(8);
    assertThat(it.world.men(u)).isCloseTo(4, within(1e-12));
    assertThat(it.world.present(u)).as("nine of ten men are there").isCloseTo(0.45, within(1e-12));
    it.units().recruit(u, 5);
    assertThat(it.world.men(u)).as("two of five recruits are ghosts").isCloseTo(7, within(1e-12));
    it.units().killed()[u] = 0;
    leaving.die(u, 6, DAY);
    assertThat(it.world.men(u)).isCloseTo(1, within(1e-12));
    assertThat(leaving.mortal(u, 9)).isEqualTo(1);
  }

  @Test
  void whereNoManIsLeftTheUnitIsDestroyedAndItsGhostsAreStruckOff() {
    FightWorld it = haunted();
    int u = ofTheLegion(it);
    long killed = it.world.account().killed();
    long home = it.world.account().wentHome();
    leaving(it).die(u, 6, DAY);
    assertThat(it.units().status()[u]).isEqualTo(UnitStatus.DESTROYED.code());
    assertThat(it.units().soldiers()[u]).isZero();
    assertThat(it.world.account().killed() - killed).isEqualTo(6);
    assertThat(it.world.account().wentHome() - home).isEqualTo(4);
  }

  /** Its losses by names are 10 of the eve, by men 6 of 60 in 100: the same share. */
  @Test
  void aUnitThatDiesToTheLastManIsOneUnitLost() {
    FightWorld it = haunted();
    it.world.formations().countAnew();
    it.world.formations().noteEve(FightWorld.LEGION, 100, 1);
    int u = ofTheLegion(it);
    leaving(it).die(u, 3, DAY);
    assertThat(it.world.formations().lostOfMen(FightWorld.LEGION)).isCloseTo(0.05, within(1e-12));
    leaving(it).die(u, 3, DAY);
    assertThat(it.world.formations().lostOfMen(FightWorld.LEGION)).isCloseTo(0.1, within(1e-12));
  }

  /** What the place loses at each death is what it would be found to have lost by looking anew. */
  @Test
  void theDefenceLosesEachDeadAsAManWhoMayHaveBeenThere() {
    FightWorld it = haunted();
    Strength strength = new Strength(it.world, it.attack(), new ByNews(it.world));
    strength.quiet(DAY);
    int u = ofTheLegion(it);
    java.util.Arrays.fill(it.places().stale(), true);
    strength.quiet(DAY);
    double before = it.places().defence()[1];
    leaving(it).die(u, 3, DAY);
    double after = it.places().defence()[1];
    strength.quiet(DAY);
    assertThat(after).isLessThan(before).isCloseTo(it.places().defence()[1], within(1e-9));
  }

  /** All who are there are overtaken: 5.4 of 10 names, made whole, whatever the rolls say. */
  @Test
  void inFlightNoGhostIsKilled() {
    FightWorld it = haunted();
    it.assault(1, DAY - 1);
    Leaving leaving = leaving(it);
    for (int u = it.units().first(FightWorld.LEGION); u < it.units().first(2); u++) {
      it.units().place()[u] = 1;
      it.units().soldiers()[u] = 10;
      it.units().killed()[u] = 0;
      leaving.leave(u, DAY, true);
      int dead = it.units().killed()[u];
      assertThat(dead).as("all who are there, no ghost").isBetween(5, 6);
    }
  }

  @Test
  void aUnitOfGhostsAloneLosesNobodyAndItsPlaceNothing() {
    FightWorld it = FightWorld.of(FightWorld.tiny().forces(f -> f.ghosts("legion", 1)));
    it.world.formations().present()[FightWorld.LEGION] = 0;
    double before = it.places().defence()[1];
    Leaving leaving = leaving(it);
    int u = ofTheLegion(it);
    leaving.die(u, leaving.mortal(u, 3), DAY);
    assertThat(it.units().killed()[u]).isZero();
    assertThat(it.places().defence()[1]).isEqualTo(before);
  }
}
