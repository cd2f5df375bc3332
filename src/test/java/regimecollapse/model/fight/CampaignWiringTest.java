package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.model.fight.FightWorld.COLUMNS;
import static regimecollapse.model.fight.FightWorld.DAY;
import static regimecollapse.model.fight.FightWorld.RISERS;
import static regimecollapse.model.fight.FightWorld.same;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.rule.fight.CampaignRule;
import regimecollapse.model.rule.fight.LeaderRule;
import regimecollapse.model.rule.fight.ObjectiveRule;
import regimecollapse.model.slow.Policies;
import regimecollapse.model.slow.Support;
import regimecollapse.model.slow.Weekly;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;

/** That the right numbers reach the equations of the campaign (ODD 7.18). */
class CampaignWiringTest {
  private static final int OUTPOST = 6;
  private static final double SPEED = 52;
  private static final double START = 6_000;
  private static final double LOOK_AHEAD = 110;

  private FightWorld it;
  private Places p;
  private Opposition o;

  /** The rebels hold the outpost as well, so that 1, 2 and 3 can be attacked. */
  @BeforeEach
  void rebelsHoldAnOutpost() {
    it = FightWorld.make();
    p = it.places();
    o = it.opposition();
    p.regime()[OUTPOST] = false;
    p.faction()[OUTPOST] = p.faction()[0];
  }

  // --- objectives -------------------------------------------------------------------------------

  private double value(int place) {
    double greatest = 0;
    for (int k = 0; k < p.count(); k++) {
      if (p.regime()[k]) {
        double there =
            ObjectiveRule.attraction(p.locality(k).sympathy(), p.locality(k).population());
        double km = p.roads().kmFrom(place)[k];
        greatest = Math.max(greatest, ObjectiveRule.gateway(there, km, LOOK_AHEAD));
      }
    }
    return ObjectiveRule.value(p.locality(place).sympathy(), greatest);
  }

  @Test
  void theValueOfAPlaceComesFromSympathyPeopleAndDistance() {
    Gateways gateways = new Gateways(it.world);
    gateways.refresh();
    for (int j = 0; j < p.count(); j++) {
      same("7.18 value of place " + j, gateways.value(j), value(j));
    }
    p.regime()[FightWorld.CAPITAL] = false;
    it.world.front().lose(new Front.LostPlace(DAY, 4, 1, Front.Way.ASSAULT, true, 0, false), 1, 2);
    gateways.refresh();
    for (int j = 0; j < p.count(); j++) {
      same("7.18 value of place " + j + " after a fall", gateways.value(j), value(j));
    }
  }

  /** What the text says of a column to a place. */
  private record Choice(int place, double utility, double men) {}

  private Choice choice(int g, int j, double day) {
    double worth = it.worth(g, j);
    long key = (long) day * 3 + g;
    double normal = it.draws("estimate").normal(j, key);
    double noise = it.in.of("opposition.estimate-noise");
    double expected = ObjectiveRule.expected(p.defence()[j], noise, normal);
    double have = ObjectiveRule.have(o.attacking()[g][j], o.coming(g, j), worth);
    double free = Arrays.stream(o.free()[g]).sum();
    boolean none =
        it.in.objective().hasEnough(expected, have, worth)
            || !it.in.objective().mayAttack(expected, have, free, worth)
            || g == COLUMNS && barred(j);
    double[] roads = p.roads().kmFrom(j);
    double km = Double.MAX_VALUE;
    for (int k = 0; k < roads.length; k++) {
      km = o.free()[g][k] >= 1 ? Math.min(km, roads[k]) : km;
    }
    double base = it.in.deterrent().cost(roads[FightWorld.CAPITAL]);
    double utility = it.in.objective().utility(value(j), expected, have, free, worth, km) - base;
    double men = it.in.objective().send(expected, have, free, worth);
    return new Choice(j, none ? 0 : utility, men);
  }

  /** Whether the way from the nearest of the two starts passes a provincial capital (2, 3, 4). */
  private boolean barred(int j) {
    double[] km = p.roads().kmFrom(j);
    int start = km[0] <= km[OUTPOST] ? 0 : OUTPOST;
    for (int c : new int[] {2, 3, 4}) {
      double to = p.roads().kmFrom(start)[c];
      boolean way = ObjectiveRule.passes(to, km[c], km[start], it.in.of("opposition.detour"));
      if (c != j && way && p.regime()[c]) {
        return true;
      }
    }
    return false;
  }

  /** When the last of a column arrives that takes the nearest first. */
  private double arrival(int g, Choice column, double day) {
    double[] km = p.roads().kmFrom(column.place());
    int near = km[0] <= km[OUTPOST] ? 0 : OUTPOST;
    int far = near == 0 ? OUTPOST : 0;
    boolean enough = o.free()[g][near] >= column.men();
    return ObjectiveRule.arrival(day, km[enough ? near : far], SPEED);
  }

  private int trial(int g, int i, Attack attack) {
    double day = DAY + 2 + i;
    o.arrive(Double.MAX_VALUE);
    for (int h = 0; h < 3; h++) {
      Arrays.fill(o.attacking()[h], 0);
      Arrays.fill(o.free()[h], 0);
    }
    o.free()[g][0] = 40 + 97 * (i % 31);
    o.free()[g][OUTPOST] = 700 - 61 * (i % 11);
    for (int j = 1; j < 4; j++) {
      p.defence()[j] = (71.0 * i + 331 * j) % 1_499;
      o.attacking()[g][j] = (i + j) % 3 == 0 ? 37 * (i % 7) : 0;
    }
    o.send(g, 1 + i % 3, i % 5 * 29, Double.MAX_VALUE);
    Choice best = new Choice(-1, 0, 0);
    double[] before = new double[4];
    for (int j = 1; j < 4; j++) {
      Choice next = choice(g, j, day);
      best = next.utility() > best.utility() ? next : best;
      before[j] = o.coming(g, j);
    }
    boolean sends = best.place() > 0 && Arrays.stream(o.free()[g]).sum() >= 140;
    double arrival = sends ? arrival(g, best, day) : 0;
    new Objectives(it.world, attack, new Gateways(it.world), it.draws("estimate"))
        .act(day, Fast.SIX_HOURS);
    String of = "7.18 utility, may be attacked, has enough, send: trial " + i + " of group " + g;
    for (int j = 1; j < 4; j++) {
      double sent = o.coming(g, j) - before[j];
      if (!sends) {
        same(of + " sends nobody", sent, 0);
      } else if (j == best.place()) {
        same(of, sent, best.men());
        arrives(g, j, arrival);
      }
    }
    return sends ? best.place() : 0;
  }

  private void arrives(int g, int j, double day) {
    double road = o.coming(g, j);
    o.arrive(day - 1e-6);
    same("7.18 arrival of a column, not before", o.coming(g, j), road);
    o.arrive(day + 1e-6);
    assertThat(o.coming(g, j)).as("ODD 7.18 arrival of a column").isLessThan(road);
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void aColumnGoesWhereUtilityIsHighestInTheNumbersThatAreWanted(int group) {
    o.free()[COLUMNS][0] = 2_900;
    o.free()[COLUMNS][OUTPOST] = 700;
    Attack attack = it.attack();
    int[] seen = new int[4];
    for (int i = 0; i < 300; i++) {
      seen[trial(group, i, attack)]++;
    }
    assertThat(seen[0]).as("none sent").isBetween(20, 250);
    assertThat(seen[2]).as("sent to 2").isGreaterThan(10);
    assertThat(seen[3]).as("sent to 3").isGreaterThan(10);
  }

  private boolean sendsOn(double day) {
    o.arrive(Double.MAX_VALUE);
    Arrays.fill(o.attacking()[COLUMNS], 0);
    o.free()[COLUMNS][0] = 2_900;
    Arrays.fill(p.defence(), 300);
    new Objectives(it.world, it.attack(), new Gateways(it.world), it.draws("estimate"))
        .act(day, Fast.SIX_HOURS);
    return o.coming(COLUMNS, 1) + o.coming(COLUMNS, 2) + o.coming(COLUMNS, 3) > 0;
  }

  @Test
  void aGroupSendsNobodyBeforeItsDelayIsOver() {
    double ready = DAY + o.delay()[COLUMNS];
    assertThat(sendsOn(ready - 0.25)).as("ODD 7.18 ready").isFalse();
    assertThat(sendsOn(ready)).as("ODD 7.18 ready").isTrue();
  }

  @Test
  void aGroupThatHasLostTooManySendsNobody() {
    double limit = it.in.of("opposition.tolerance") * (START + o.joined()[COLUMNS]);
    o.killed()[COLUMNS] = limit * 0.999;
    assertThat(sendsOn(DAY + 2)).as("ODD 7.18 culmination").isTrue();
    o.killed()[COLUMNS] = limit * 1.001;
    assertThat(sendsOn(DAY + 2)).as("ODD 7.18 culmination").isFalse();
  }

  // --- campaign ---------------------------------------------------------------------------------

  private Campaign campaign() {
    Policies policies = new Policies(it.world, it.front.input().arm());
    Support support = new Support(it.world, it.front.input().paths(), policies, it.world.factors());
    Attack attack = it.attack();
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    Takeover takeover = new Takeover(it.world, leaving, new News(it.world, new ByNews(it.world)));
    Strength strength = new Strength(it.world, attack, new ByNews(it.world));
    Leader leader = new Leader(it.world, takeover, it.draws("flight"));
    Risings risings = new Risings(it.world, it.draws("rising"));
    Campaign.Parts parts = new Campaign.Parts(strength, attack, leaving, leader, risings);
    return new Campaign(it.world, support, parts, it.draws("own estimate"));
  }

  /** Some are at the outpost, some attack, some are on the road: they count. */
  @Test
  void aMusterFillsUpAGroupEvenlyOnItsStartLine() {
    o.free()[COLUMNS][OUTPOST] = 310;
    o.attacking()[COLUMNS][1] = 170;
    o.send(COLUMNS, 2, 90, DAY + 9);
    double wanted = CampaignRule.muster(START, 1.19, o.joined()[COLUMNS]);
    double more = wanted - (2_900 + 310 + 170 + 90);
    campaign().muster(DAY);
    same("7.18 muster, evenly", o.free()[COLUMNS][0], CampaignRule.evenly(2_900, more, 2));
    same("7.18 muster, evenly", o.free()[COLUMNS][OUTPOST], CampaignRule.evenly(310, more, 2));
    assertThat(o.men(RISERS)).as("ODD 7.18 only offensive groups muster").isZero();
  }

  private void lose(double people) {
    Front.LostPlace place = new Front.LostPlace(DAY, 1, 1, Front.Way.ASSAULT, true, 0, false);
    it.world.front().lose(place, people, 1_000);
  }

  @Test
  void theEveIsNoted() {
    it.world.front().freeze(TinyWorld.OFFENSIVE_DAY + 1);
    campaign().open(DAY, true);
    int capital = FightWorld.CAPITAL;
    double garrison = LeaderRule.garrison(p.standing()[capital], p.prospect()[capital]);
    same("7.21 garrison of the capital on the eve", it.world.front().eveProspects(), garrison);
    same("7.16 sorties on the eve", it.world.regime().sorties(), it.in.of("air.endurance"));
    int[] soldiers = new int[p.count()];
    double[] ofFormation = new double[it.world.formations().count()];
    for (int u = 0; u < it.units().count(); u++) {
      soldiers[it.units().place()[u]] += it.units().soldiers()[u];
      ofFormation[it.units().formation()[u]] += it.units().soldiers()[u];
    }
    assertThat(p.eveSoldiers()).as("ODD 7.11 soldiers on the eve").isEqualTo(soldiers);
    assertThat(it.world.formations().eveSoldiers())
        .as("ODD 2 soldiers of a formation on the eve")
        .isEqualTo(ofFormation);
  }

  /** 1 and 2 touch place 0 and 3 touches the outpost; 4 and 5 touch a third party or nobody. */
  @Test
  void linesArePreparedWhereAPlaceFacesTheEnemyOnTheEve() {
    it.world.front().freeze(TinyWorld.OFFENSIVE_DAY + 1);
    campaign().open(DAY, true);
    boolean[] facing = {false, true, true, true, false, false, false};
    assertThat(p.prepared()).as("ODD 7.15 prepared lines").isEqualTo(facing);
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    new Takeover(it.world, leaving, new News(it.world, new ByNews(it.world)))
        .take(1, COLUMNS, Front.Way.ASSAULT, DAY);
    assertThat(p.prepared()[1]).as("ODD 7.15 prepared lines of a lost place").isFalse();
  }

  /** 60 of 1,000 people were lost before the eve; losses in this campaign as given. */
  @ParameterizedTest(name = "{0} of 1,000 people lost, {1} have joined")
  @CsvSource({"35, 530", "35, 1", "90, 5", "500, 3000", "500, 3200"})
  void followersJoinByWhatIsLostSinceTheEve(double people, double joined) {
    Campaign campaign = campaign();
    lose(60);
    it.world.front().freeze(TinyWorld.OFFENSIVE_DAY + 1);
    campaign.open(DAY, true);
    lose(people);
    o.joined()[COLUMNS] = joined;
    double swell = it.in.of("opposition.swell");
    double share = (60 + people) / 1_000;
    double rest = CampaignRule.aim(3_100, share, 0.06, swell) - joined;
    double more = Math.max(0, CampaignRule.joining(rest, 3_100, Fast.SIX_HOURS, Weekly.DAYS));
    double[] before = o.free()[COLUMNS].clone();
    campaign.swell(Fast.SIX_HOURS);
    same("7.18 aim of swelling, joining", o.joined()[COLUMNS], joined + more);
    for (int j : new int[] {0, OUTPOST}) {
      double there = CampaignRule.evenly(before[j], more, 2);
      same("7.18 joining, evenly", o.free()[COLUMNS][j], there);
    }
  }

  /** An assault goes on to the end: it is a siege where a provincial capital is assaulted. */
  @ParameterizedTest
  @CsvSource({"1, TIME", "2, SIEGE", "4, SIEGE"})
  void aCampaignEndsWhenItsTimeIsOver(int assaulted, Front.End how) {
    Campaign campaign = campaign();
    for (double day = DAY; day < DAY + 27; day += 1) {
      p.assaultDay()[assaulted] = DAY;
      assertThat(campaign.endsBy(day)).as("ODD 7.18 over").isFalse();
    }
    assertThat(campaign.endsBy(DAY + 27)).as("ODD 7.18 over").isTrue();
    assertThat(it.world.front().firstEnd()).as("ODD 7.18 first end").contains(how);
  }

  /** The columns must set out by day 1.5, and nine days later it is clear that nothing comes. */
  @ParameterizedTest
  @CsvSource({"assault, 16", "column, 16", "fall, 16", "nothing, 10.25"})
  void anOffensiveThatRestsForThePauseHasCulminated(String last, double ends) {
    Campaign campaign = campaign();
    double day = DAY;
    while (!campaign.endsBy(day)) {
      day += 0.25;
      boolean moves = day <= DAY + 7;
      p.assaultDay()[1] = moves && last.equals("assault") ? DAY : Double.NaN;
      if (day == DAY + 0.25 && last.equals("column")) {
        o.send(COLUMNS, 1, 170, DAY + 7.25);
      }
      o.arrive(day);
      if (day == DAY + 7 && last.equals("fall")) {
        lose(10);
      }
    }
    same("7.18 has come to rest", day - DAY, ends);
    assertThat(it.world.front().firstEnd()).contains(Front.End.CULMINATED);
    assertThat(it.world.front().active()).isFalse();
  }

  @Test
  void aRisingAloneIsOverAfterADayWithoutAnyFight() {
    Campaign campaign = campaign();
    it.world.front().freeze(TinyWorld.OFFENSIVE_DAY + 1);
    campaign.open(DAY + 50, false);
    double day = DAY + 50;
    while (!campaign.endsBy(day)) {
      day += 0.25;
      p.assaultDay()[2] = day <= DAY + 53 ? DAY + 50 : Double.NaN;
    }
    same("7.18 has come to rest", day - DAY, 54);
    assertThat(it.world.front().firstEnd()).as("an offensive's end").isEmpty();
  }

  /** How the second offensive ends is not how the first did. */
  @Test
  void theEndOfTheFirstOffensiveIsRemembered() {
    Campaign campaign = campaign();
    assertThat(it.world.front().firstEnd()).isEmpty();
    assertThat(campaign.endsBy(DAY + 20)).isTrue();
    campaign.open(DAY + 100, true);
    p.assaultDay()[2] = DAY + 100;
    assertThat(campaign.endsBy(DAY + 127)).isTrue();
    assertThat(it.world.front().firstEnd()).contains(Front.End.CULMINATED);
  }
}
