package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.model.fight.FightWorld.COLUMNS;
import static regimecollapse.model.fight.FightWorld.DAY;
import static regimecollapse.model.fight.FightWorld.RISERS;
import static regimecollapse.model.fight.FightWorld.same;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.fight.AttackRule;
import regimecollapse.model.rule.fight.CombatRule;
import regimecollapse.model.rule.fight.FallRule;
import regimecollapse.model.rule.fight.NewsRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** That the right numbers reach the equations of combat, falls and news (ODD 7.14 to 7.17). */
class CombatWiringTest {
  private static final double STEP = Fast.SIX_HOURS;
  private static final long BLOCK = Fast.sixHoursOf(DAY, STEP);
  private static final int PLACES = 7;

  @ParameterizedTest
  @CsvSource({"0.69", "1.7"})
  void theWorthOfAFighterComesFromQualityReachAirAndFavour(double fuel) {
    FightWorld it = FightWorld.make().fuel(fuel);
    it.opposition().free()[COLUMNS][6] = 300;
    Attack attack = it.attack();
    for (int j = 0; j < PLACES; j++) {
      it.assault(j, DAY);
      for (int g = 0; g < 3; g++) {
        same("7.16 worth of a fighter", attack.worth(g, j), it.worth(g, j));
      }
      same("7.16 attack on " + j, attack.strengthAt(j), it.attackOn(j));
    }
  }

  /** A battle at two places, one side outweighed at each, and an assault where nobody defends. */
  private static final class Battle {
    final FightWorld it =
        FightWorld.of(FightWorld.tiny().soldiersPerAgent(3).off(Factor.EX_REBELS));
    final Stream noise = it.draws("combat noise");
    final Strength strength;
    final Combat combat;

    Battle() {
      for (int j = 1; j < 4; j++) {
        it.assault(j, DAY - 1);
      }
      Attack attack = it.attack();
      strength = new Strength(it.world, attack, new ByNews(it.world));
      strength.act(DAY, STEP);
      it.places().defence()[1] = 0.8 * it.attackOn(1);
      it.places().defence()[2] = 2.9 * it.attackOn(2);
      it.places().defence()[3] = 0;
      Stream[] draws = {noise, it.draws("combat losses")};
      Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
      combat = new Combat(it.world, strength, attack, leaving, draws);
    }

    double loss(int j) {
      double factor = it.in.combat().noise(noise.normal(j, BLOCK));
      double defence = it.places().defence()[j];
      return defence == 0
          ? 0
          : it.in.combat().defenderLoss(it.attackOn(j), defence, Fast.SIX_HOURS, factor);
    }
  }

  /** What fear of the own side costs (7.12.5). */
  private static double deadlier(FightWorld it, int u) {
    double control = it.world.formations().leadership()[it.units().formation()[u]];
    double fear = it.in.steady().fear(control, Logistic.of(it.units().belief()[u]));
    return it.in.steady().deadlier(fear);
  }

  @Test
  void defendersDieAndBreakByTheOddsOfTheirPlace() {
    Battle battle = new Battle();
    FightWorld it = battle.it;
    Units units = it.units();
    int[] place = units.place().clone();
    int[] killed = units.killed().clone();
    int[] soldiers = units.soldiers().clone();
    int[] killedHere = it.places().killedHere().clone();
    double[] morale = units.morale().clone();
    double[] loss = new double[PLACES];
    for (int j = 1; j < 4; j++) {
      loss[j] = battle.loss(j);
    }
    battle.combat.act(DAY, STEP);
    int broken = 0;
    for (int u = 0; u < units.count(); u++) {
      double stand = battle.strength.stand()[u];
      double exact =
          CombatRule.dead(
              soldiers[u],
              it.world.formations().present()[units.formation()[u]],
              stand,
              loss[place[u]]);
      exact *= deadlier(it, u);
      int dead = Math.min(soldiers[u], new Clock(it.draws("combat losses"), u).count(exact));
      killedHere[place[u]] += dead;
      assertThat(units.killed()[u])
          .as("ODD 7.14 loss share of defenders, dead: unit " + u)
          .isEqualTo(killed[u] + dead);
      int living = soldiers[u] - dead;
      boolean breaks = it.in.combat().breaks(killed[u] + dead, living, morale[u]);
      boolean holds = living > 0 && (dead == 0 || !breaks);
      broken += living > 0 && !holds ? 1 : 0;
      assertThat(FightWorld.holds(units, u))
          .as("ODD 7.14 breaks: unit " + u + " holds")
          .isEqualTo(holds);
    }
    assertThat(broken).as("units that break").isGreaterThan(20);
    assertThat(it.places().killedHere()).as("ODD 7.14 dead, by place").isEqualTo(killedHere);
  }

  @Test
  void attackersDieByTheOddsAndSharePerGroup() {
    Battle battle = new Battle();
    FightWorld it = battle.it;
    it.places().prepared()[1] = true;
    Opposition o = it.opposition();
    double[] expected = new double[3];
    for (int j = 1; j < 3; j++) {
      double all = o.attackersAt(j);
      double noise = it.in.combat().noise(battle.noise.normal(j + PLACES, BLOCK));
      double defence = it.places().defence()[j];
      double rate = it.in.combat().attackerRate(j == 1);
      double lost =
          it.in.combat().attackerLoss(rate, all, it.attackOn(j), defence, Fast.SIX_HOURS, noise);
      for (int g = 0; g < 3; g++) {
        expected[g] += CombatRule.groupLoss(o.attacking()[g][j], lost, all);
      }
    }
    double[] before = {o.killed()[0], o.killed()[1], o.killed()[2]};
    double menBefore = o.men(COLUMNS);
    battle.combat.act(DAY, STEP);
    for (int g = 0; g < 3; g++) {
      same("7.15 lost fighters, of a group", o.killed()[g], before[g] + expected[g]);
    }
    double toll = 0;
    for (int j = 0; j < PLACES; j++) {
      toll += it.world.toll().fighters(0, j);
    }
    same("4.11 the dead by place and day", toll, expected[0] + expected[1] + expected[2]);
    same("7.15 lost fighters leave", o.men(COLUMNS), menBefore - expected[COLUMNS]);
    double left = AttackRule.sortiesLeft(FightWorld.SORTIES, FightWorld.AIR, Fast.SIX_HOURS);
    same("7.16 sorties left", it.world.regime().sorties(), left);
  }

  private static Captures captures(FightWorld it) {
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    News news = new News(it.world, new ByNews(it.world));
    return new Captures(it.world, it.attack(), new Takeover(it.world, leaving, news), news);
  }

  @ParameterizedTest(name = "place {0}")
  @CsvSource({"1", "2", "3", "4", "6"})
  void aPlaceFallsWhenItsDefenceHasBeenBrokenLongEnough(int j) {
    FightWorld it = FightWorld.make();
    Places p = it.places();
    it.assault(j, DAY);
    Captures captures = captures(it);
    double limit = it.in.of("combat.fall-ratio") * it.attackOn(j);
    double days = it.in.fall().daysToClear(p.locality(j).population());
    p.defence()[j] = limit * 0.999;
    captures.takeAtOnce(DAY, STEP);
    assertThat(p.brokenDay()[j]).as("ODD 7.15 broken defence").isEqualTo(DAY);
    p.defence()[j] = limit * 1.001;
    captures.act(DAY, STEP);
    assertThat(p.brokenDay()[j]).as("ODD 7.15 defence not broken").isNaN();
    p.defence()[j] = 3 * limit;
    captures.takeAtOnce(DAY + STEP, STEP);
    p.defence()[j] = 0.5 * limit;
    captures.act(DAY + STEP, STEP);
    double since = it.in.fall().sinceBroken(2 * limit, 0.5 * limit, STEP);
    same("7.15 since when broken", p.brokenDay()[j], DAY + 2 * STEP - since);
    double cleared = p.brokenDay()[j] + days;
    double day = DAY + 2 * STEP;
    for (; day + STEP / 2 < cleared; day += STEP) {
      assertThat(p.regime()[j]).as("ODD 7.15 days to clear, on " + day).isTrue();
      captures.act(day, STEP);
    }
    assertThat(p.regime()[j]).as("ODD 7.15 days to clear, on " + day).isFalse();
    same("7.15 days to clear, exactly", p.clearedDay()[j], cleared);
  }

  /** Help has come between two parts: the defence is whole when the second one begins. */
  @Test
  void aDefenceThatHasRecoveredMustBeBrokenAnewForTheWholeTime() {
    FightWorld it = FightWorld.make();
    Places p = it.places();
    it.assault(2, DAY - 1);
    Captures captures = captures(it);
    double limit = it.in.of("combat.fall-ratio") * it.attackOn(2);
    p.defence()[2] = 0.5 * limit;
    captures.act(DAY, STEP);
    assertThat(p.brokenDay()[2]).as("broken in the first part").isBetween(DAY, DAY + STEP);
    p.defence()[2] = 3 * limit;
    captures.takeAtOnce(DAY + STEP, STEP);
    assertThat(p.brokenDay()[2]).as("ODD 7.15 whole when the second begins").isNaN();
    p.defence()[2] = 0.5 * limit;
    captures.act(DAY + STEP, STEP);
    double since = it.in.fall().sinceBroken(2 * limit, 0.5 * limit, STEP);
    same("7.15 since when broken", p.brokenDay()[2], DAY + 2 * STEP - since);
  }

  /** Place 1 falls when the part begins; those at 2 hear of it, and no longer stand. */
  @Test
  void theOddsWithWhichAPartBeginsAreThoseAfterTheNewsOfWhatFellThen() {
    FightWorld it = FightWorld.of(FightWorld.tiny().set(Parameter.COMBAT_FALL_RATIO, 0.3));
    Places p = it.places();
    it.assault(1, DAY + 0.01);
    it.assault(2, DAY - 1);
    Attack attack = it.attack();
    Strength strength = new Strength(it.world, attack, new ByNews(it.world));
    strength.act(DAY, STEP);
    p.defence()[1] = 0;
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    News news = new News(it.world, new ByNews(it.world));
    Takeover takeover = new Takeover(it.world, leaving, news);
    Captures captures = new Captures(it.world, attack, takeover, news);
    // A hundredth fewer attackers than would break the defence.
    double fewer = 0.99 * p.defence()[2] / (0.3 * it.attackOn(2));
    it.opposition().attacking()[COLUMNS][2] *= fewer;
    it.opposition().attacking()[RISERS][2] *= fewer;
    assertThat(p.defence()[2]).as("before the news").isGreaterThan(0.3 * it.attackOn(2));
    new Onset(captures, strength).act(DAY, 1);
    assertThat(p.regime()[1]).as("has fallen").isFalse();
    assertThat(p.defence()[2]).as("less after the news").isLessThan(0.3 * it.attackOn(2));
    assertThat(p.brokenDay()[2]).as("ODD 7.15 broken by the news").isEqualTo(DAY);
  }

  @Test
  void whatIsBrokenAndClearedAtOnceFallsWhenItIsAttacked() {
    FightWorld it = FightWorld.make();
    it.assault(1, DAY + 0.01);
    it.assault(2, DAY);
    Arrays.fill(it.places().defence(), 0);
    // 0.84 days times the root of 0.31 and of 0.47.
    assertThat(captures(it).takeAtOnce(DAY, 1)).isTrue();
    assertThat(it.places().regime()[1]).as("ODD 7.15 days to clear: 0.468").isFalse();
    assertThat(it.places().regime()[2]).as("ODD 7.15 days to clear: 0.576").isTrue();
  }

  @ParameterizedTest(name = "after {0} days, defence at {1} of the attack")
  @CsvSource({"3.75, 1.001, true", "3.5, 1.001, false", "3.75, 0.999, false", "9, 1.7, true"})
  void anAssaultIsGivenUpAfterSomeTimeIfTheDefenceIsStronger(
      double days, double ratio, boolean givenUp) {
    FightWorld it = FightWorld.make();
    Places p = it.places();
    it.assault(2, DAY + STEP - days);
    p.defence()[2] = ratio * it.attackOn(2);
    double men = it.opposition().attackersAt(2);
    double before = p.exBelief()[6];
    captures(it).act(DAY, STEP);
    assertThat(Double.isNaN(p.assaultDay()[2])).as("ODD 7.15 given up").isEqualTo(givenUp);
    double back = it.opposition().free()[COLUMNS][0] + it.opposition().free()[RISERS][0] - 2_900;
    assertThat(back).as("ODD 7.15 attackers who go back").isEqualTo(givenUp ? men : 0);
    assertThat(p.exBelief()[6] > before).as("ODD 7.17 news of a repulse").isEqualTo(givenUp);
  }

  private static Takeover takeover(FightWorld it) {
    return new Takeover(
        it.world,
        new Leaving(it.world, new ByNews(it.world), it.draws("leaving")),
        new News(it.world, new ByNews(it.world)));
  }

  @Test
  void whatIsLostIsCountedByPeopleAndAsFoughtByTheKilled() {
    FightWorld it = FightWorld.make();
    Places p = it.places();
    Takeover takeover = takeover(it);
    p.killedHere()[1] = 67;
    takeover.take(1, COLUMNS, Front.Way.ASSAULT, DAY);
    p.killedHere()[2] = 74;
    takeover.take(2, COLUMNS, Front.Way.ASSAULT, DAY);
    double fought = it.in.of("outcome.fought");
    for (int i = 0; i < 2; i++) {
      int j = i + 1;
      assertThat(it.world.front().lost().get(i).fought())
          .as("ODD 4.11 fought")
          .isEqualTo(FallRule.fought(p.killedHere()[j], p.eveSoldiers()[j], fought));
    }
    // 310,000 and 470,000 of all 2,640,000 people of the government.
    same("7.18 share of the population lost", it.world.front().lostShare(), 780 / 2640.0);
  }

  /** Place 2 is a provincial seat, 6 is not. */
  @ParameterizedTest(name = "place {0}, a repulse: {1}")
  @CsvSource({"2, false", "6, false", "2, true", "6, true"})
  void newsChangesBeliefByPeopleDistanceAndLosses(int place, boolean repulse) {
    FightWorld it = FightWorld.make();
    NewsRule rule = it.in.news();
    double[] former = it.places().exBelief().clone();
    double[] units = it.units().belief().clone();
    News news = new News(it.world, new ByNews(it.world));
    double size = rule.size(place == 2 ? 470_000 : 230_000, place == 2);
    double factor = repulse ? it.in.of("news.repulse") : -1;
    if (repulse) {
      news.repulse(place);
    } else {
      news.fall(FightWorld.loss(place));
    }
    double[] km = it.places().roads().kmFrom(place);
    for (int j = 0; j < PLACES; j++) {
      double change = rule.change(factor, rule.sizeForPeople(size, place == 2), km[j]);
      same(
          "7.17 size for former rebels, at, exBelief",
          it.places().exBelief()[j],
          former[j] + change);
    }
    double[] lost = it.world.formations().lostShare();
    for (int u = 0; u < units.length; u++) {
      double change = rule.change(factor, size, km[it.units().place()[u]]);
      double own = rule.changeOfUnit(change, lost[it.units().formation()[u]]);
      same("7.17 belief of unit " + u, it.units().belief()[u], units[u] + own);
    }
  }

  @Test
  void helpRaisesTheBeliefOfAllUnitsButNotOfFormerRebels() {
    FightWorld it = FightWorld.make();
    double[] former = it.places().exBelief().clone();
    double before = it.units().belief()[5];
    new News(it.world, new ByNews(it.world)).help();
    same("7.17 visible help", it.units().belief()[5], before + it.in.of("news.help"));
    assertThat(it.places().exBelief()).as("ODD 7.17 visible help").isEqualTo(former);
  }
}
