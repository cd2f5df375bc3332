package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.model.fight.FightWorld.CAPITAL;
import static regimecollapse.model.fight.FightWorld.DAY;
import static regimecollapse.model.fight.FightWorld.NEIGHBOURS;
import static regimecollapse.model.fight.FightWorld.RISERS;
import static regimecollapse.model.fight.FightWorld.same;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.fight.command.Reserves;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.fight.LeaderRule;
import regimecollapse.model.rule.fight.LeaveRule;
import regimecollapse.model.rule.fight.OpportunistRule;
import regimecollapse.model.rule.fight.RisingRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** That the right numbers reach the equations of command and of those who wait (7.19 to 7.21). */
class CommandWiringTest {
  private static final int OUTPOST = 6;
  private static final double MIDNIGHT = Fast.SIX_HOURS;

  // --- reserves and recall ----------------------------------------------------------------------

  private static boolean asked(FightWorld it, int u, int to, boolean recall, int[] soldiers) {
    int f = it.units().formation()[u];
    int j = it.units().place()[u];
    boolean able =
        f < FightWorld.RECONCILED && j != to && Double.isNaN(it.places().assaultDay()[j]);
    if (recall) {
      // Only the outpost touches the third party and no enemy, besides the capital itself.
      return able && j == OUTPOST;
    }
    boolean reserve = f == FightWorld.GUARD || f == FightWorld.LEGION;
    double eve = it.places().eveSoldiers()[CAPITAL];
    return able && reserve && (j != CAPITAL || it.in.reserve().spare(soldiers[j], eve));
  }

  private static double obeys(FightWorld it, int u) {
    int f = it.units().formation()[u];
    boolean foreign = f == FightWorld.LEGION || f == FightWorld.CONTINGENT;
    double command = it.in.reserve().command(foreign, f == FightWorld.LEGION, FightWorld.HOLD);
    double leadership = it.world.formations().leadership()[f];
    double hope = Logistic.of(it.units().belief()[u]);
    return it.in.reserve().chance(command, leadership, it.fuel, hope);
  }

  /** Who goes, by the text: one after the other from anywhere, until as many as a day can move. */
  private static boolean[] gone(FightWorld it, int to, boolean recall) {
    Stream draws = it.draws("reserve");
    long key = 2 * (long) DAY + (recall ? 1 : 0);
    int n = it.units().count();
    boolean[] gone = new boolean[n];
    int[] soldiers = it.places().soldiers().clone();
    double sent = 0;
    int first = (int) (n * draws.uniform(-1, key));
    for (int i = 0; i < n && sent < it.in.of("reserve.per-day"); i++) {
      int u = (first + i) % n;
      if (asked(it, u, to, recall, soldiers) && draws.uniform(u, key) < obeys(it, u)) {
        gone[u] = true;
        soldiers[it.units().place()[u]] -= it.units().soldiers()[u];
        sent += it.units().soldiers()[u];
      }
    }
    return gone;
  }

  /** The legion stands in reserve in place 3; the capital can spare some. */
  private static FightWorld reserves(double perDay) {
    TinyWorld tiny = FightWorld.tiny().forces(f -> f.legionReserveAt(3));
    FightWorld it = FightWorld.of(tiny.set(Parameter.RESERVE_PER_DAY, perDay));
    it.in.values().put("reserve.per-day", perDay);
    it.places().soldiers()[CAPITAL] = 3_110;
    it.places().eveSoldiers()[CAPITAL] = 4_540;
    return it;
  }

  private static void send(FightWorld it, int to, boolean recall) {
    boolean[] gone = gone(it, to, recall);
    int[] from = it.units().place().clone();
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    Gateways gateways = new Gateways(it.world);
    new Reserves(it.world, leaving, new ByNews(it.world), gateways, 0, it.draws("reserve"))
        .act(DAY, MIDNIGHT);
    int count = 0;
    for (int u = 0; u < gone.length; u++) {
      boolean went = !FightWorld.holds(it.units(), u);
      assertThat(went)
          .as("ODD 7.19 command, chance to obey, to spare: unit " + u + " goes")
          .isEqualTo(gone[u]);
      count += went ? 1 : 0;
      if (went) {
        assertThat(it.units().place()[u]).as("ODD 7.19 goal").isEqualTo(to);
        double km = it.places().roads().kmFrom(from[u])[to];
        LeaveRule rule = it.in.leave();
        same("7.13 arrival of a unit", it.units().arrival()[u], rule.arrival(DAY, km));
      }
    }
    assertThat(count).as("units that go").isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource({"1500, 0.69", "100000, 0.69", "100000, 1.7"})
  void reservesGoByTheChanceToObey(double perDay, double fuel) {
    FightWorld it = reserves(perDay).fuel(fuel);
    // Former rebels attack, and no column of an offensive.
    it.assault(1, DAY - 1);
    it.assault(OUTPOST, DAY - 2);
    java.util.Arrays.fill(it.opposition().attacking()[FightWorld.COLUMNS], 0);
    // Fewer people live at the outpost, so that the reserves go to 1.
    send(it, 1, false);
  }

  /** 2 and 3 are provincial capitals; 1 is 53 km from 2 and 83 km from 3, the outpost 47 from 3. */
  @ParameterizedTest
  @CsvSource({"700, 0, 2", "700, 400, 2", "400, 700, 3", "400, 401, 3"})
  void reservesGoToTheNextCapitalOnTheAxisOfTheOffensive(double at1, double at6, int goal) {
    FightWorld it = reserves(1_500);
    it.opposition().attacking()[FightWorld.COLUMNS][1] = at1 / 2;
    it.opposition().send(FightWorld.COLUMNS, 1, at1 / 2, DAY + 2);
    it.opposition().send(FightWorld.COLUMNS, OUTPOST, at6, DAY + 2);
    it.places().assaultDay()[1] = DAY - 1;
    send(it, goal, false);
  }

  private static void lose(FightWorld it, double share) {
    Front.LostPlace place = new Front.LostPlace(DAY, 1, 1, Front.Way.ASSAULT, true, 0, false);
    it.world.front().lose(place, share, 1);
  }

  @Test
  void farGarrisonsAreCalledBackFromAShareOfLossesOn() {
    FightWorld it = reserves(100_000);
    lose(it, 0.25);
    send(it, CAPITAL, true);
    FightWorld before = reserves(100_000);
    lose(before, 0.2499);
    Leaving leaving = new Leaving(before.world, new ByNews(before.world), before.draws("leaving"));
    new Reserves(
            before.world,
            leaving,
            new ByNews(before.world),
            new Gateways(before.world),
            0,
            before.draws("reserve"))
        .act(DAY, MIDNIGHT);
    Units units = before.units();
    for (int u = 0; u < units.count(); u++) {
      assertThat(FightWorld.holds(units, u)).as("ODD 7.19 recall").isTrue();
    }
  }

  // --- opportunists, risings, deals -------------------------------------------------------------

  private static Takeover takeover(FightWorld it) {
    return new Takeover(
        it.world,
        new Leaving(it.world, new ByNews(it.world), it.draws("leaving")),
        new News(it.world, new ByNews(it.world)));
  }

  /** Puts a place back as it was, whoever took it. */
  private static void giveBack(FightWorld it, int j) {
    it.places().regime()[j] = true;
    it.places().dealt()[j] = false;
  }

  @Test
  void opportunistsEnterWhereAGarrisonIsWeakAndTheWeaker() {
    FightWorld it = FightWorld.make();
    Places p = it.places();
    Opportunists opportunists =
        new Opportunists(it.world, it.attack(), takeover(it), it.draws("opportunist"));
    Clock clock = new Clock(it.draws("opportunist"), OUTPOST);
    int entered = 0;
    for (int i = 0; i < 600; i++) {
      p.eveSoldiers()[OUTPOST] = 2_000;
      p.soldiers()[OUTPOST] = 640 + 20 * (i % 7);
      p.prospect()[OUTPOST] = 0.428 + 0.005 * (i % 5);
      double mine = 900 * it.worth(NEIGHBOURS, OUTPOST);
      p.defence()[OUTPOST] = mine * (0.9 + 0.05 * (i % 3));
      p.soldiers()[CAPITAL] = p.eveSoldiers()[CAPITAL];
      p.prospect()[CAPITAL] = 0.9;
      double worth = it.worth(NEIGHBOURS, OUTPOST);
      boolean enters =
          it.in.opportunist().weak(p.soldiers()[OUTPOST], 2_000, p.prospect()[OUTPOST])
              && OpportunistRule.stronger(900, worth, p.defence()[OUTPOST])
              && clock.comesNearest(it.in.opportunist().rate() * Fast.SIX_HOURS);
      opportunists.act(DAY, Fast.SIX_HOURS);
      assertThat(!p.regime()[OUTPOST])
          .as("ODD 7.19 weak garrison, opportunist is stronger, chance of entry: trial " + i)
          .isEqualTo(enters);
      entered += enters ? 1 : 0;
      giveBack(it, OUTPOST);
    }
    assertThat(entered).isBetween(20, 300);
  }

  /** 470,000 * 0.33 and 130,000 * 0.18 former rebels live in 2 and 3; a fall is next to 3 only. */
  @Test
  void formerRebelsRiseByTheirBeliefInNumbersByPeople() {
    FightWorld it = FightWorld.make();
    Places p = it.places();
    p.lostDay()[OUTPOST] = DAY - 99;
    double all = RisingRule.rebels(470_000, 0.33) + RisingRule.rebels(130_000, 0.18);
    int rose = 0;
    Clock[] clocks = {
      null, null, new Clock(it.draws("rising"), 2), new Clock(it.draws("rising"), 3)
    };
    Risings risings = new Risings(it.world, it.draws("rising"));
    for (int i = 0; i < 400; i++) {
      risings.goHome();
      double days = i % 2 == 0 ? 0.25 : 7;
      for (int j = 2; j < 4; j++) {
        it.opposition().attacking()[RISERS][j] = 0;
        p.assaultDay()[j] = Double.NaN;
        double near = j == 3 ? 0.12 : 0;
        p.exBelief()[j] = Logistic.inverse(0.53 + near + 0.01 * (i % 6 - 2.5));
      }
      risings.rise(DAY, days);
      for (int j = 2; j < 4; j++) {
        double here = RisingRule.rebels(j == 2 ? 470_000 : 130_000, j == 2 ? 0.33 : 0.18);
        boolean rises =
            it.in.rising().willing(p.exBelief()[j], j == 3)
                && clocks[j].comes(it.in.rising().rate() * days);
        double men = rises ? RisingRule.fighters(here, 2_300, all) : 0;
        String of = "7.20 would rise, chance to rise, fighters of a place: trial " + i;
        same(of, it.opposition().attacking()[RISERS][j], men);
        rose += rises ? 1 : 0;
      }
    }
    assertThat(rose).isBetween(50, 500);
  }

  /** As a fall, a rising takes place at the limit between two parts that is nearest to it. */
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.3, 0.5, 0.8, 1.3, 2.1})
  void formerRebelsRiseAtTheLimitOfAPartThatIsNearest(double rate) {
    double part = 0.125;
    FightWorld it = FightWorld.of(FightWorld.tiny().set(Parameter.RISING_RATE, rate));
    Risings risings = new Risings(it.world, it.draws("rising"));
    java.util.Arrays.fill(it.places().exBelief(), 9);
    // A quiet week ends, in which nobody was willing.
    risings.riseAfterWeek(DAY);
    java.util.Arrays.fill(it.places().exBelief(), -9);
    double[] rose = {0, 0, -1, -1};
    for (double day = DAY; day < DAY + 40; day += part) {
      risings.act(day, part);
      for (int j = 2; j < 4; j++) {
        boolean now = rose[j] < 0 && it.opposition().attacking()[RISERS][j] > 0;
        rose[j] = now ? day : rose[j];
      }
    }
    for (int j = 2; j < 4; j++) {
      double moment = DAY + Math.log(1 / it.draws("rising").uniform(j, 0)) / rate;
      assertThat(rose[j]).as("ODD 7.20 moment").isCloseTo(moment, within(part / 2));
    }
  }

  /** The hazard of a quiet week is that of the week, and no day counts twice. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.2, 0.3, 0.5})
  void inQuietTimesFormerRebelsRiseWhenTheWeekOfTheirMomentIsOver(double rate) {
    FightWorld it = FightWorld.of(FightWorld.tiny().set(Parameter.RISING_RATE, rate));
    java.util.Arrays.fill(it.places().exBelief(), -9);
    Risings risings = new Risings(it.world, it.draws("rising"));
    double[] rose = {0, 0, -1, -1};
    for (double day = 0; day < 140; day += 7) {
      risings.riseAfterWeek(day);
      if (day == 7) {
        // A campaign begins in the third week, and is over by its end.
        for (double part = 10; part < 14; part += 0.125) {
          risings.act(part, 0.125);
        }
      }
      for (int j = 2; j < 4; j++) {
        boolean now = rose[j] < 0 && it.opposition().attacking()[RISERS][j] > 0;
        rose[j] = now ? day : rose[j];
      }
    }
    for (int j = 2; j < 4; j++) {
      double moment = Math.log(1 / it.draws("rising").uniform(j, 0)) / rate;
      boolean campaign = moment > 7 && moment < 14;
      double expected = campaign ? 7 : 7 * Math.ceil(moment / 7);
      assertThat(rose[j]).as("ODD 7.20 week of " + moment).isEqualTo(expected);
    }
  }

  @Test
  void dealsFollowFromThoseWhoStandAndFromDealsNextDoor() {
    FightWorld it = FightWorld.of(FightWorld.tiny().off(Factor.NEWS));
    Places p = it.places();
    Deals deals = new Deals(it.world, it.attack(), takeover(it), it.draws("deal"));
    Clock clock = new Clock(it.draws("deal"), 2);
    int struck = 0;
    for (int i = 0; i < 500; i++) {
      int next = i % 4;
      it.assault(2, DAY);
      p.soldiers()[2] = 2_440;
      p.standing()[2] = 2_440 * (0.28 + 0.01 * (i % 5 - 2.5));
      // Places 0, 1 and 4 are next to 2, place 6 is not.
      p.dealt()[0] = next > 0;
      p.dealt()[1] = next > 1;
      p.dealt()[4] = next > 2;
      p.dealt()[OUTPOST] = true;
      boolean deal =
          it.in.deal().possible(p.standing()[2], 2_440)
              && clock.comesNearest(it.in.deal().hazard(next) * Fast.SIX_HOURS);
      deals.act(DAY, Fast.SIX_HOURS);
      assertThat(p.dealt()[2])
          .as("ODD 7.20 deal is possible, chance of a deal: trial " + i)
          .isEqualTo(deal);
      struck += deal ? 1 : 0;
      giveBack(it, 2);
    }
    assertThat(struck).isBetween(50, 300);
  }

  // --- leader -----------------------------------------------------------------------------------

  private static Leader leader(FightWorld it) {
    return new Leader(it.world, takeover(it), it.draws("flight"));
  }

  /** Seats are 2, 3 and the capital; without 2 two are left, with 1 cut off as well none more. */
  @Test
  void prospectsComeFromTheGarrisonOfTheCapitalAndTheSeatsThatRoadsReach() {
    FightWorld it = FightWorld.make();
    Places p = it.places();
    Leader leader = leader(it);
    leader.noteEve();
    double eve = LeaderRule.garrison(p.standing()[CAPITAL], p.prospect()[CAPITAL]);
    for (int seats = 3; seats > 0; seats--) {
      p.standing()[CAPITAL] *= 0.83;
      p.prospect()[CAPITAL] *= 0.91;
      double now = LeaderRule.garrison(p.standing()[CAPITAL], p.prospect()[CAPITAL]);
      double expected = it.in.leader().prospects(now, eve, seats, 3);
      same("7.21 prospects with seats " + seats, leader.prospects(), expected);
      p.regime()[seats] = false;
    }
  }

  @Test
  void heFleesByHisProspects() {
    int fled = 0;
    for (int i = 0; i < 80; i++) {
      FightWorld it = FightWorld.make();
      Places p = it.places();
      Leader leader = leader(it);
      leader.noteEve();
      p.standing()[CAPITAL] *= 0.42 * (i % 4 == 0 ? 1.01 : 0.99);
      double days = 0.004 * i;
      boolean flees =
          it.in.leader().despairs(leader.prospects())
              && new Clock(it.draws("flight"), 0).comesNearest(it.in.leader().rate() * days);
      leader.act(DAY, days);
      assertThat(it.world.front().flightDay() == DAY + days)
          .as("ODD 7.21 would flee, chance of flight: trial " + i)
          .isEqualTo(flees);
      fled += flees ? 1 : 0;
    }
    assertThat(fled).isBetween(15, 50);
  }
}
