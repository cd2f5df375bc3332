package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.model.fight.FightWorld.CAPITAL;
import static regimecollapse.model.fight.FightWorld.COLUMNS;
import static regimecollapse.model.fight.FightWorld.DAY;
import static regimecollapse.model.fight.FightWorld.RISERS;
import static regimecollapse.model.fight.FightWorld.same;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.rule.fight.CounterRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Parameter;

/** Counter-attacks and what a place that was retaken is after them (ODD 7.15). */
class CounterTest {
  /** It is 29 km from the capital, a provincial seat; its other neighbours are far. */
  private static final int LOST = 3;

  private static final double RATE = 50;
  private static final double RATIO = 1.3;

  private final FightWorld it = world(RATE);
  private final Places p = it.places();
  private final Opposition o = it.opposition();

  private static FightWorld world(double rate) {
    return FightWorld.of(tiny(rate));
  }

  private static TinyWorld tiny(double rate) {
    return FightWorld.tiny()
        .set(Parameter.COUNTER_RATE, rate)
        .set(Parameter.COUNTER_RATIO, RATIO)
        .set(Parameter.COUNTER_DAYS, 2.5);
  }

  private static Stream[] draws(FightWorld it) {
    return new Stream[] {it.draws("counter-attack"), it.draws("counter-attack unit")};
  }

  private static Takeover takeover(FightWorld it) {
    return new Takeover(
        it.world,
        new Leaving(it.world, new ByNews(it.world), it.draws("leaving")),
        new News(it.world, new ByNews(it.world)));
  }

  private static Counter process(FightWorld it, Attack attack, Takeover takeover) {
    Strength strength = new Strength(it.world, attack, new ByNews(it.world));
    return new Counter(it.world, strength, attack, takeover, new Gateways(it.world), draws(it));
  }

  /** The place is lost, and one day later the capital's garrison may strike back. */
  private static void counter(FightWorld it, double day) {
    Takeover takeover = takeover(it);
    takeover.take(LOST, COLUMNS, Front.Way.ASSAULT, DAY - 1);
    it.opposition().free()[COLUMNS][LOST] = 37;
    it.opposition().free()[RISERS][LOST] = 21;
    process(it, it.attack(), takeover).act(day, Fast.SIX_HOURS);
  }

  private static double standing(FightWorld it) {
    return CounterRule.standing(
        it.places().defence()[CAPITAL], it.places().locality(CAPITAL).defensibility());
  }

  @Test
  void aProvincialSeatRetakesThePlaceThatWasJustLost() {
    counter(it, DAY);
    assertThat(p.regime()[LOST]).as("ODD 7.15 retaken").isTrue();
    assertThat(p.faction()[LOST]).isEqualTo(p.faction()[CAPITAL]);
    assertThat(p.lostDay()[LOST]).isNaN();
    assertThat(it.world.front().lost()).isEmpty();
    assertThat(it.world.front().lostShare()).isZero();
    Front.RetakenPlace retaken = it.world.front().retaken().get(0);
    assertThat(retaken.from()).isEqualTo(CAPITAL);
    assertThat(retaken.day()).isEqualTo(DAY + Fast.SIX_HOURS);
    assertThat(retaken.loss().place()).isEqualTo(LOST);
  }

  /** Place 6, which is no seat, is joined to the lost place 1 by a short road. */
  @ParameterizedTest(name = "reserves come after {0} days: {1}")
  @CsvSource({"0, true", "0.25, false", "Infinity, false"})
  void aPlaceThatIsNoSeatStrikesBackOnceReservesHaveReachedIt(double days, boolean retaken) {
    FightWorld near = FightWorld.of(tiny(RATE).land(l -> l.road(1, 6, 33)));
    near.places().reserveDay()[6] = DAY + days;
    Takeover takeover = takeover(near);
    takeover.take(1, COLUMNS, Front.Way.ASSAULT, DAY - 1);
    process(near, near.attack(), takeover).act(DAY, Fast.SIX_HOURS);
    assertThat(near.places().regime()[1]).as("ODD 7.15 retaken").isEqualTo(retaken);
  }

  @ParameterizedTest(name = "after {0} days: {1}")
  @CsvSource({"2.5, true", "2.75, false"})
  void aPlaceLostLongerAgoIsNotRetaken(double days, boolean retaken) {
    counter(it, DAY - 1 + days);
    assertThat(p.regime()[LOST]).as("ODD 7.15 in reach").isEqualTo(retaken);
  }

  @Test
  void nobodyStrikesBackAtAPlaceFurtherThanADaysDrive() {
    Takeover takeover = takeover(it);
    takeover.take(1, COLUMNS, Front.Way.ASSAULT, DAY - 1);
    process(it, it.attack(), takeover).act(DAY, Fast.SIX_HOURS);
    assertThat(p.regime()[1]).as("ODD 7.15 2 is 53 km from 1").isFalse();
  }

  /** The enemy's strength is that of those who hold the place and of those who attack next door. */
  @ParameterizedTest
  @CsvSource({"0.999, false", "1.001, true"})
  void onlyTheStrongerStrikeBack(double times, boolean retaken) {
    it.assault(CAPITAL, DAY);
    Takeover takeover = takeover(it);
    takeover.take(LOST, COLUMNS, Front.Way.ASSAULT, DAY - 1);
    o.free()[COLUMNS][LOST] = 37;
    Attack attack = it.attack();
    double enemy = 37 * attack.worth(COLUMNS, LOST) + it.attackOn(CAPITAL);
    p.defence()[CAPITAL] = times * RATIO * enemy * p.locality(CAPITAL).defensibility();
    process(it, attack, takeover).act(DAY, Fast.SIX_HOURS);
    assertThat(p.regime()[LOST]).as("ODD 7.15 strong").isEqualTo(retaken);
  }

  @Test
  void halfOfTheUnitsThatAreNotLocalGoOver() {
    Units units = it.units();
    int[] before = units.place().clone();
    Stream who = it.draws("counter-attack unit");
    double standing = standing(it);
    assertThat(standing).isGreaterThan(RATIO * 100);
    counter(it, DAY);
    int over = 0;
    int all = 0;
    for (int u = 0; u < before.length; u++) {
      boolean local =
          units.formation()[u] == FightWorld.RECONCILED
              || units.formation()[u] == FightWorld.TOWNSMEN;
      boolean able = before[u] == CAPITAL && !local;
      boolean goes = able && who.uniform(u, 0) < 0.5;
      all += able ? 1 : 0;
      over += goes ? 1 : 0;
      if (before[u] == CAPITAL) {
        assertThat(units.place()[u]).as("unit " + u).isEqualTo(goes ? LOST : CAPITAL);
        assertThat(FightWorld.holds(units, u)).isTrue();
      }
    }
    assertThat(over).isBetween(all / 4, 3 * all / 4).isGreaterThan(10);
  }

  /** Of those who would stay at the first order some go at a later one. */
  @Test
  void aCounterAttackForWhichNobodySetOutIsTriedAnew() {
    Units units = it.units();
    Stream who = it.draws("counter-attack unit");
    for (int u = 0; u < units.count(); u++) {
      if (units.place()[u] == CAPITAL && who.uniform(u, 0) < 0.5) {
        units.status()[u] = UnitStatus.DISSOLVED.code();
      }
    }
    Takeover takeover = takeover(it);
    takeover.take(LOST, COLUMNS, Front.Way.ASSAULT, DAY);
    Counter counter = process(it, it.attack(), takeover);
    counter.act(DAY, Fast.SIX_HOURS);
    assertThat(p.regime()[LOST]).as("nobody goes at the first order").isFalse();
    // In six hours of a hazard of 50 a day an order comes but for a chance of four in a million.
    counter.act(DAY + Fast.SIX_HOURS, Fast.SIX_HOURS);
    assertThat(p.regime()[LOST]).as("ODD 7.15 the second order").isTrue();
  }

  /** Others who act in the same part of a step must not find the garrisons of before. */
  @Test
  void afterARetakingBothGarrisonsAreAddedUpAnew() {
    Attack attack = it.attack();
    Strength strength = new Strength(it.world, attack, new ByNews(it.world));
    strength.act(DAY, Fast.SIX_HOURS);
    double before = p.defence()[CAPITAL];
    Takeover takeover = takeover(it);
    takeover.take(LOST, COLUMNS, Front.Way.ASSAULT, DAY);
    new Counter(it.world, strength, attack, takeover, new Gateways(it.world), draws(it))
        .act(DAY, Fast.SIX_HOURS);
    assertThat(p.regime()[LOST]).isTrue();
    Units units = it.units();
    for (int j : new int[] {LOST, CAPITAL}) {
      int soldiers = 0;
      double standing = 0;
      for (int u = 0; u < units.count(); u++) {
        boolean here = units.place()[u] == j && FightWorld.holds(units, u);
        soldiers += here ? units.soldiers()[u] : 0;
        standing += here ? units.soldiers()[u] * units.stand()[u] : 0;
      }
      assertThat(p.soldiers()[j]).as("soldiers at " + j).isEqualTo(soldiers).isPositive();
      same("7.14 standing at " + j, p.standing()[j], standing);
      assertThat(p.prospect()[j]).as("hope at " + j).isBetween(0.01, 0.99);
    }
    assertThat(p.defence()[CAPITAL]).as("half of it is gone").isLessThan(0.8 * before);
    assertThat(p.defence()[LOST]).as("and stands there").isGreaterThan(0.1 * before);
  }

  @Test
  void whoHeldThePlaceFallsBackToTheFirstNeighbourThatIsNotTheGovernments() {
    p.regime()[1] = false;
    p.faction()[1] = p.faction()[0];
    double before = o.free()[COLUMNS][1];
    double hope = p.exBelief()[6];
    counter(it, DAY);
    same("7.15 back", o.free()[COLUMNS][1], before + 37);
    same("7.15 back", o.free()[RISERS][1], 21);
    same("7.15 nobody is left", o.free()[COLUMNS][LOST], 0);
    assertThat(p.exBelief()[6]).as("ODD 7.17 news of the fall, then of a repulse").isLessThan(hope);
  }

  @Test
  void theHazardSetsHowOftenAndTheRateZeroNever() {
    FightWorld never = world(0);
    counter(never, DAY);
    assertThat(never.places().regime()[LOST]).isFalse();
    int retaken = 0;
    int expected = 0;
    for (int i = 0; i < 8; i++) {
      FightWorld half = world(0.7);
      double day = DAY + 0.25 * (i % 5);
      Clock clock = new Clock(half.draws("counter-attack"), LOST);
      expected += clock.comesNearest(0.7 * Fast.SIX_HOURS) ? 1 : 0;
      counter(half, day);
      retaken += half.places().regime()[LOST] ? 1 : 0;
    }
    assertThat(retaken).as("ODD 7.15 chance of a counter-attack").isEqualTo(expected);
  }

  /** What is worth taking changes when the government has a great place again. */
  @Test
  void theOppositionSeesThatAPlaceWasRetaken() {
    Gateways gateways = new Gateways(it.world);
    gateways.refresh();
    double[] before = new double[p.count()];
    for (int j = 0; j < before.length; j++) {
      before[j] = gateways.value(j);
    }
    Takeover takeover = takeover(it);
    takeover.take(CAPITAL, COLUMNS, Front.Way.ASSAULT, DAY);
    gateways.refresh();
    boolean changed = false;
    for (int j = 0; j < before.length; j++) {
      changed |= gateways.value(j) != before[j];
    }
    assertThat(changed).as("places led to the capital").isTrue();
    takeover.retake(CAPITAL, LOST, DAY);
    gateways.refresh();
    for (int j = 0; j < before.length; j++) {
      same("7.18 value of place " + j + " after a retaking", gateways.value(j), before[j]);
    }
  }

  @Test
  void aPlaceCanBeLostAgainAndCountsOnce() {
    Takeover takeover = takeover(it);
    takeover.take(2, COLUMNS, Front.Way.ASSAULT, DAY);
    takeover.take(1, COLUMNS, Front.Way.ASSAULT, DAY + 1);
    takeover.retake(2, CAPITAL, DAY + 2);
    takeover.take(2, RISERS, Front.Way.RISING, DAY + 3);
    assertThat(it.world.front().lost()).extracting(Front.LostPlace::place).containsExactly(1, 2);
    assertThat(it.world.front().lost().get(1).day()).isEqualTo(DAY + 3);
    // 310,000 and 470,000 of all 2,640,000 people of the government.
    same("7.18 share lost", it.world.front().lostShare(), 780 / 2640.0);
    assertThat(p.faction()[2]).as("the risers have their own faction").isNotEqualTo(p.faction()[1]);
  }

  /** Both losses have a garrison: all who were on the rolls before any left by that loss. */
  @Test
  void aLossRemembersHowManySoldiersWereThere() {
    Units units = it.units();
    int[] there = new int[p.count()];
    for (int u = 0; u < units.count(); u++) {
      there[units.place()[u]] += units.soldiers()[u];
    }
    Takeover takeover = takeover(it);
    takeover.take(2, COLUMNS, Front.Way.DEAL, DAY);
    assertThat(it.world.front().lost().get(0).garrison()).isEqualTo(there[2]);
    takeover.handOverAll(DAY);
    int[] held = it.world.front().lost().stream().mapToInt(Front.LostPlace::garrison).toArray();
    assertThat(Arrays.stream(held).sum())
        .as("with those handed over, all who did not withdraw before")
        .isEqualTo(Arrays.stream(there).sum());
  }
}
