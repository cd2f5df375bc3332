package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.model.fight.FightWorld.DAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.fight.command.Command;
import regimecollapse.model.fight.command.Reserves;
import regimecollapse.model.fight.leaving.ByAttrition;
import regimecollapse.model.fight.leaving.ByCoordination;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.fight.leaving.ByOrders;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** The allies' staff as command: what is lost as it leaves (ODD 7.12.6). */
class AlliedStaffTest {
  private static final double PART = 0.125;

  @ParameterizedTest(name = "staff {0}: not yet on day {1}, carried out on day {2}")
  @CsvSource({"1, 0.9, 1.2", "0.5, 1.4, 1.7", "0, 1.9, 2.2"})
  void withoutStaffAnOrderTakesTwiceAsLong(double staff, double before, double after) {
    FightWorld it =
        FightWorld.of(
            FightWorld.tiny()
                .set(Parameter.ORDERS_HASTE, 100)
                .set(Parameter.ORDERS_DELAY, 1)
                .set(Parameter.ORDERS_GIVE_UP, 0.1)
                .set(Parameter.ORDERS_CONTRACT, 1)
                .set(Parameter.STAFF_FLOOR, 1));
    it.world.regime().staff(staff);
    java.util.Arrays.fill(it.world.formations().leadership(), 1);
    it.opposition().free()[FightWorld.COLUMNS][FightWorld.REBELS] = 90_000;
    it.attack().noteHomes();
    ByOrders men = new ByOrders(it.world, it.draws("commander"));
    men.quiet(DAY);
    Leaving leaving = new Leaving(it.world, men, it.draws("leaving"));
    Stream[] draws = {it.draws("order"), it.draws("who obeys")};
    Command command = new Command(it.world, it.attack(), leaving, men, draws);
    command.act(DAY, PART);
    command.act(DAY + before + PART, PART);
    assertThat(holding(it, 2)).isPositive();
    command.act(DAY + after + PART, PART);
    assertThat(holding(it, 2)).isZero();
  }

  private static int holding(FightWorld it, int place) {
    int count = 0;
    for (int u = 0; u < it.units().count(); u++) {
      count += it.units().place()[u] == place && it.units().holds(u) ? 1 : 0;
    }
    return count;
  }

  private static int sent(double staff, double floor) {
    TinyWorld tiny = FightWorld.tiny().forces(f -> f.legionReserveAt(3));
    FightWorld it =
        FightWorld.of(tiny.set(Parameter.STAFF_FLOOR, floor).set(Parameter.RESERVE_PER_DAY, 1e5));
    it.world.regime().staff(staff);
    it.assault(1, DAY - 1);
    java.util.Arrays.fill(it.opposition().attacking()[FightWorld.COLUMNS], 0);
    Mechanism mechanism = new ByNews(it.world);
    Leaving leaving = new Leaving(it.world, mechanism, it.draws("leaving"));
    new Reserves(it.world, leaving, mechanism, new Gateways(it.world), 0, it.draws("reserve"))
        .act(DAY, PART);
    int gone = 0;
    for (int u = 0; u < it.units().count(); u++) {
      gone += it.units().holds(u) ? 0 : 1;
    }
    return gone;
  }

  @Test
  void withoutStaffFewerReservesGo() {
    int all = sent(1, 0);
    assertThat(all).isGreaterThan(50);
    assertThat(sent(0, 1)).as("who needs no staff").isEqualTo(all);
    assertThat(sent(0, 0)).isZero();
    assertThat(sent(0.5, 0)).isBetween(all / 4, 3 * all / 4);
  }

  @Test
  void whomItRunsAreWorthLessWithoutItAndNobodyElseIs() {
    FightWorld it = FightWorld.make();
    Strength strength = new Strength(it.world, it.attack(), new ByNews(it.world));
    strength.quiet(DAY);
    double[] with = it.world.formations().combatWorth().clone();
    it.world.regime().staff(0);
    strength.quiet(DAY);
    for (int f = 0; f < with.length; f++) {
      // Staff and contingent are the same ally's; staff.worth is 0.23.
      double expected = f == FightWorld.CONTINGENT ? with[f] * (1 - 0.23) : with[f];
      FightWorld.same("7.12.6", it.world.formations().combatWorth()[f], expected);
    }
  }

  private static double belief(FightWorld it) {
    return it.units().belief()[0];
  }

  private static News told(FightWorld it, Mechanism mechanism) {
    News news = new News(it.world, mechanism);
    news.staff(DAY);
    it.world.regime().staff(0.4);
    news.staff(DAY + 0.5);
    news.staff(DAY + 1);
    news.staff(DAY + 2);
    return news;
  }

  @Test
  void itsLeavingInACampaignIsNewsOnceAndAsMuchAsHasLeft() {
    FightWorld it = FightWorld.make();
    double before = belief(it);
    double lost = it.world.formations().lostShare()[it.units().formation()[0]];
    told(it, new ByNews(it.world));
    // Sign 0.57, six tenths gone, weight of news 1.6, tie 0.45.
    double expected = before - 1.6 * 0.57 * 0.6 * (1 + 0.45 * lost);
    FightWorld.same("7.12.6 news", belief(it), expected);
  }

  @Test
  void whatHasLeftBeforeACampaignIsNoNewsInIt() {
    FightWorld it = FightWorld.make();
    News news = told(it, new ByNews(it.world));
    double before = belief(it);
    it.world.regime().staff(0);
    it.world.front().open(DAY + 30, true);
    news.staff(DAY + 30);
    assertThat(belief(it)).isEqualTo(before);
  }

  @Test
  void whereNewsIsSwitchedOffItIsNone() {
    FightWorld it = FightWorld.of(FightWorld.tiny().off(Factor.NEWS));
    double before = belief(it);
    told(it, new ByNews(it.world));
    assertThat(belief(it)).isEqualTo(before);
  }

  @Test
  void byAttritionItTellsNothing() {
    FightWorld it = FightWorld.make();
    it.assault(1, DAY);
    Mechanism mechanism = new ByAttrition(it.world, it.draws("bears"));
    mechanism.quiet(DAY);
    double before = mechanism.hazard(0, true);
    told(it, mechanism);
    assertThat(mechanism.hazard(0, true)).isEqualTo(before);
  }

  /** What all know moves to the strength that is left: here all had thought too well of it. */
  @Test
  void byCoordinationItIsAPublicSign() {
    FightWorld it =
        FightWorld.of(
            FightWorld.tiny()
                .set(Parameter.STAFF_SIGN, 3)
                .set(Parameter.COORDINATION_NEED, 1)
                .set(Parameter.COORDINATION_NOISE, 1)
                .set(Parameter.COORDINATION_PRECISION, 1));
    double[] attackers = {0};
    Mechanism mechanism =
        new ByCoordination(it.world, () -> attackers[0], it.draws("private sign"));
    mechanism.quiet(DAY);
    attackers[0] = 3_000;
    mechanism.begin(DAY, PART);
    double before = mechanism.prospect(0);
    told(it, mechanism);
    assertThat(mechanism.prospect(0)).isLessThan(before);
  }

  private static World run(TinyWorld tiny) {
    return Drive.of(tiny.forces(f -> f.fighters(6_000))).to(TinyWorld.OFFENSIVE_DAY + 10).world();
  }

  @Test
  void withAllOfTheStaffThereItsParametersChangeNothing() {
    World without = run(TinyWorld.line(5));
    World with =
        run(
            TinyWorld.line(5)
                .path("allied-staff", 1)
                .set(Parameter.STAFF_FLOOR, 0.31)
                .set(Parameter.STAFF_WORTH, 0.57)
                .set(Parameter.STAFF_SIGN, 2.9));
    assertThat(with.units().soldiers()).isEqualTo(without.units().soldiers());
    assertThat(with.units().belief()).isEqualTo(without.units().belief());
    assertThat(with.places().defence()).isEqualTo(without.places().defence());
    assertThat(with.account().killed()).isEqualTo(without.account().killed()).isPositive();
  }

  @Test
  void thePathSetsWhatIsThere() {
    World world = Drive.of(TinyWorld.line(5).path("allied-staff", 1, 0)).to(73).world();
    assertThat(world.regime().staff()).isBetween(0.79, 0.83);
  }
}
