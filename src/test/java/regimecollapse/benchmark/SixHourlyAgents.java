package regimecollapse.benchmark;

import java.util.Arrays;
import regimecollapse.model.fight.Attack;
import regimecollapse.model.fight.FightParts;
import regimecollapse.model.fight.Leaving;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.Rates;
import regimecollapse.model.rule.fight.StandRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Parameter;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Strength, and stand or go, with scheduled objects for each unit: see {@link WeeklyAgents}. A unit
 * needs two calls every six hours, since nobody leaves before all have been assessed.
 */
final class SixHourlyAgents {
  private static final double SIX_HOURS = 0.25;

  private static final int OPEN = 0;
  private static final int ASSESS = 1;
  private static final int CLOSE = 2;
  private static final int DECIDE = 3;

  private final World world;
  private final Units units;
  private final Places places;
  private final Formations formations;
  private final Attack attack;
  private final Leaving leaving;
  private final Stream draws;
  private final StandRule rule;
  private final double[] stand;
  private final double[] hope;
  private final double[] hopeOf;
  private final double[] standOf;
  private final double[] moraleOf;
  private final double[] odds;
  private final double[] left;
  private final double[] exposure;
  private final double rate;
  private final double rear;
  private final double rearBelief;
  private final double formationLoss;
  private final double moraleFloor;

  SixHourlyAgents(Moment moment) {
    world = moment.world();
    units = world.units();
    places = world.places();
    formations = world.formations();
    attack = Loops.attack(moment);
    leaving = new Leaving(world, moment.input().seed().stream("leaving"));
    draws = moment.input().seed().stream("stand or go");
    rule =
        new StandRule(
            of(Parameter.STAND_STEEPNESS),
            of(Parameter.STAND_BASE),
            of(Parameter.STAND_ODDS),
            of(Parameter.STAND_BELIEF),
            of(Parameter.STAND_PEERS),
            of(Parameter.STAND_HOME));
    stand = new double[units.count()];
    hope = new double[units.count()];
    hopeOf = new double[units.count()];
    standOf = new double[units.count()];
    moraleOf = new double[units.count()];
    Arrays.fill(hopeOf, Double.NaN);
    Arrays.fill(standOf, Double.NaN);
    odds = new double[places.count()];
    left = new double[places.count()];
    exposure = new double[places.count()];
    rate = of(Parameter.STAND_LEAVE_RATE);
    rear = of(Parameter.STAND_REAR_EXPOSURE);
    rearBelief = Logistic.inverse(of(Parameter.STAND_REAR_BELIEF));
    formationLoss = of(Parameter.STAND_FORMATION_LOSS);
    moraleFloor = of(Parameter.COMBAT_MORALE_FLOOR);
  }

  private double of(Parameter parameter) {
    return world.numbers().of(parameter);
  }

  /**
   * Schedules what is common, then each unit by itself.
   *
   * @param byNumber whether units decide by number, as in the loops, and not in MASON's random
   *     order. It matters where the leaving of one unit is the last straw for another in the same
   *     six hours
   */
  SimState schedule(Moment moment, boolean byNumber) {
    SimState state = new SimState(moment.input().seed().fingerprint());
    double first = moment.day() + SIX_HOURS;
    Steppable opening = s -> open();
    Steppable closing = s -> close(s.schedule.getTime());
    state.schedule.scheduleRepeating(first, OPEN, opening, SIX_HOURS);
    state.schedule.scheduleRepeating(first, CLOSE, closing, SIX_HOURS);
    for (int u = 0; u < units.count(); u++) {
      int turn = byNumber ? DECIDE + u : DECIDE;
      state.schedule.scheduleRepeating(first, ASSESS, new Assessment(u), SIX_HOURS);
      state.schedule.scheduleRepeating(first, turn, new Decision(u), SIX_HOURS);
    }
    return state;
  }

  private void open() {
    for (int j = 0; j < odds.length; j++) {
      odds[j] = StandRule.share(places.defence()[j], FightParts.strengthAt(attack, j));
      left[j] = StandRule.left(places.soldiers()[j], places.eveSoldiers()[j]);
    }
    worth();
    Arrays.fill(places.defence(), 0);
    Arrays.fill(places.standing(), 0);
    Arrays.fill(places.favour(), 0);
    Arrays.fill(places.hope(), 0);
    Arrays.fill(places.soldiers(), 0);
  }

  private void worth() {
    Regime r = world.regime();
    double ammunition = Math.min(1, r.ammunition());
    double fuelled = Math.min(ammunition, r.fuel());
    double supplyFloor = of(Parameter.COMBAT_SUPPLY_FLOOR);
    double leadershipFloor = of(Parameter.COMBAT_LEADERSHIP_FLOOR);
    for (int f = 0; f < formations.count(); f++) {
      double armour = formations.armour()[f];
      double supply = (1 - armour) * ammunition + armour * fuelled;
      formations.combatWorth()[f] =
          of(Parameter.COMBAT_PER_SOLDIER)
              * formations.readiness()[f]
              * (supplyFloor + (1 - supplyFloor) * supply)
              * (leadershipFloor + (1 - leadershipFloor) * formations.leadership()[f]);
    }
  }

  private final class Assessment implements Steppable {
    private static final long serialVersionUID = 1L;

    private final int u;

    Assessment(int u) {
      this.u = u;
    }

    @Override
    public void step(SimState state) {
      if (!units.holds(u)) {
        stand[u] = 0;
        standOf[u] = Double.NaN;
        return;
      }
      int j = units.place()[u];
      int f = units.formation()[u];
      int soldiers = units.soldiers()[u];
      consider(j, f);
      double morale = moraleFloor + (1 - moraleFloor) * units.morale()[u];
      double effect = soldiers * formations.present()[f] * formations.combatWorth()[f] * morale;
      places.soldiers()[j] += soldiers;
      places.standing()[j] += soldiers * stand[u];
      places.defence()[j] += stand[u] * effect;
      places.favour()[j] += stand[u] * effect * formations.airPriority()[f];
      places.hope()[j] += soldiers * hope[u];
    }

    private void consider(int j, int f) {
      double belief = units.belief()[u];
      if (belief != hopeOf[u]) {
        hopeOf[u] = belief;
        hope[u] = Logistic.of(belief);
      }
      double peers = StandRule.peers(left[j], formations.lostShare()[f]);
      double ground = StandRule.ground(world.home().share(u, j), places.sympathy()[j]);
      double reasons = rule.reasons(units.morale()[u], odds[j], hope[u], peers, ground);
      if (reasons != standOf[u] || units.morale()[u] != moraleOf[u]) {
        standOf[u] = reasons;
        moraleOf[u] = units.morale()[u];
        stand[u] = rule.chance(reasons, units.threshold()[u], units.morale()[u]);
      }
    }
  }

  private void close(double day) {
    double near = of(Parameter.STAND_NEAR_EXPOSURE);
    double nearDays = of(Parameter.STAND_NEAR_DAYS);
    for (int j = 0; j < odds.length; j++) {
      if (places.soldiers()[j] > 0) {
        double defence = places.defence()[j];
        places.hope()[j] /= places.soldiers()[j];
        places.favour()[j] = defence > 0 ? places.favour()[j] / defence : 0;
        places.defence()[j] *= places.locality(j).defensibility();
      }
      boolean assaulted = !Double.isNaN(places.assaultDay()[j]);
      boolean nearFall = day - places.lastFallNextTo(j) <= nearDays;
      exposure[j] = assaulted ? 1 : nearFall ? near : 0;
    }
  }

  private final class Decision implements Steppable {
    private static final long serialVersionUID = 1L;

    private final int u;

    Decision(int u) {
      this.u = u;
    }

    @Override
    public void step(SimState state) {
      if (!units.holds(u)) {
        return;
      }
      double day = state.schedule.getTime();
      double place = exposure[units.place()[u]];
      double lost = formations.lostShare()[units.formation()[u]];
      boolean noHope = units.belief()[u] < rearBelief || lost > formationLoss;
      double exposed = Math.max(place, noHope ? rear : 0);
      if (exposed > 0) {
        double chance = Rates.chance(rate * exposed * (1 - stand[u]), SIX_HOURS);
        if (draws.uniform(u, Math.round(day / SIX_HOURS)) < chance) {
          boolean assaulted = !Double.isNaN(places.assaultDay()[units.place()[u]]);
          FightParts.leave(leaving, u, day, assaulted);
        }
      }
    }
  }
}
