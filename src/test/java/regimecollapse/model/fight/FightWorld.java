package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import regimecollapse.model.TinyLand;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.rule.fight.AttackRule;
import regimecollapse.model.rule.fight.FightInputs;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Parameter;

/**
 * A made-up world in which no two numbers are alike, so that each wrong number, left out or taken
 * twice on the way from the state to an equation, changes what comes out.
 *
 * <p>Rebels hold place 0, a third party place 5; the capital is 4. An offensive has just begun.
 */
final class FightWorld {
  static final int COLUMNS = 0;
  static final int RISERS = 1;
  static final int NEIGHBOURS = 2;
  static final int GUARD = 0;
  static final int LEGION = 1;
  static final int CONTINGENT = 2;
  static final int RECONCILED = 3;
  static final int TOWNSMEN = 4;
  static final int REBELS = 0;
  static final int CAPITAL = 4;
  static final int THIRD = 5;
  static final double DAY = TinyWorld.OFFENSIVE_DAY;
  static final double QUALITY = 1.07;
  static final double AIR = 0.83;
  static final double AMMUNITION = 0.77;
  static final double SORTIES = 17;
  static final double HOLD = 0.71;

  private static final String PARAMETERS =
      "stand.steepness=7.3 stand.base=0.13 stand.odds=0.37 stand.belief=0.71 stand.peers=0.23"
          + " home.place=0.27 home.far=0.61 home.distance=87 home.lost=-0.43 home.revenge=0.19"
          + " fear.weight=0.71 fear.dead=0.37 fear.initiative=0.83 commander.effect=1.3"
          + " commander.gone=0.9 safe.weight=0.67 staff.floor=0.31 staff.worth=0.23 staff.sign=0.57"
          + " stock.reserve=22.4 stock.quiet=0.141 announce.weight=0.3 announce.credence=0.5"
          + " body.rate=0.0548 body.threat=1.5 body.memory=89.4 body.steep=3.16"
          + " body.follow=0.7 rural.push=0.0173 rural.clear=0.0173 rural.seed=0.01"
          + " rural.cut=0.625 surrender.rate=0.0548 surrender.spread=3 surrender.memory=23.2"
          + " surrender.province=0.5 interim.rate=1.73 interim.loyal=0.5"
          + " rising.seat=0.37 opposition.pause=9"
          + " opposition.deterrent=1.9 opposition.deterrent-distance=44 opposition.detour=0.13"
          + " stand.leave-rate=1.7 stand.near-exposure=0.27 stand.near-days=2.25"
          + " stand.rear-exposure=0.41 stand.rear-belief=0.46 stand.formation-loss=0.31"
          + " leave.withdraw=2.3 leave.morale-left=0.87 leave.speed=90 leave.body-share=0.33"
          + " leave.surrender=0.43 combat.per-soldier=1.7 combat.morale-floor=0.17"
          + " combat.supply-floor=0.35 combat.leadership-floor=0.39 combat.intensity=0.9"
          + " combat.attack-ratio=1.37 combat.prepared=1.9"
          + " combat.odds-cap=1.3 combat.noise=0.29 combat.break-base=0.07"
          + " combat.break-morale=0.32 combat.fall-ratio=0.11 combat.clearing=0.84"
          + " opposition.patience=3.5 air.effect=1.9 air.unfavoured=0.21 air.endurance=19"
          + " opposition.supply-distance=310 opposition.assault-ratio=1.2"
          + " opposition.mass-ratio=2.9 opposition.value-weight=3.3 opposition.odds-weight=0.53"
          + " opposition.travel-cost=57 opposition.min-column=140 opposition.tolerance=0.09"
          + " opposition.estimate-noise=0.3 opposition.speed=52 opposition.look-ahead=110"
          + " opposition.campaign=27 opposition.swell=0.19 opposition.rebuild=350"
          + " news.weight=1.6 news.population=0.51 news.seat=0.38 news.distance=195 news.far=0.15"
          + " news.tie=0.45 news.repulse=0.55 news.help=0.16 rising.threshold=0.53"
          + " rising.neighbour=0.12 rising.rate=1.4 deal.rate=1.1 deal.spread=0.49 deal.stand=0.28"
          + " reserve.per-day=1500 reserve.obey=0.89 reserve.obey-foreign=0.47"
          + " reserve.capital=0.67 recall.threshold=0.25 opportunist.belief=0.44"
          + " opportunist.garrison=0.36 opportunist.rate=1.2 leader.threshold=0.42"
          + " leader.roads=0.81 leader.rate=2.1 outcome.fought=0.02";

  final World world;
  double fuel;
  final FightInputs in = FightInputs.read(PARAMETERS);
  final OpenedFront front;

  private FightWorld(TinyWorld tiny) {
    front = OpenedFront.of(tiny);
    world = front.world();
    number(world.formations());
    number(world.units());
    number(world.places());
    number(world.opposition());
    world.regime().support(new double[] {0.61, 0.57, 0.03, 0.87, AIR, 0.93});
    fuel(0.69);
    world.regime().hold(HOLD);
    world.regime().sorties(SORTIES);
  }

  static FightWorld make() {
    return of(tiny());
  }

  static FightWorld of(TinyWorld tiny) {
    return new FightWorld(tiny);
  }

  /** The world before it is numbered. */
  static TinyWorld tiny() {
    TinyWorld tiny =
        TinyWorld.withoutRoads(7, CAPITAL)
            .land(FightWorld::map)
            .forces(f -> f.reconciled(2, 1_300).townsmen(3, 900).followers(3_100).risers(2_300))
            .forces(f -> f.neighbours(900))
            .path("opposition-quality", QUALITY)
            .path("opposition-strength", 1.19)
            .soldiersPerAgent(10);
    Map<String, Parameter> keys = new HashMap<>();
    for (Parameter p : Parameter.values()) {
      keys.put(p.key(), p);
    }
    FightInputs.read(PARAMETERS).values().forEach((key, value) -> tiny.set(keys.get(key), value));
    return tiny;
  }

  private static void map(TinyLand land) {
    land.road(0, 1, 37).road(0, 2, 58).road(1, 2, 53).road(2, 4, 71).road(1, 3, 83);
    land.road(3, 4, 29).road(4, 5, 61).road(3, 6, 47).road(5, 6, 43).third(THIRD);
    land.population(1, 310_000).population(2, 470_000).population(3, 130_000);
    land.population(6, 230_000).seat(2).seat(3).exRebels(2, 0.33).exRebels(3, 0.18);
    land.province(2, "other").province(3, "other");
    for (int j = 0; j < 7; j++) {
      land.sympathy(j, 0.35 + 0.08 * j).defensibility(j, 1.2 + 0.13 * j);
    }
  }

  /** Numbers that fill a range without order: multiples of an irrational number, less the whole. */
  private static double spread(int i, double step, double from, double to) {
    double x = step * (i + 1);
    return from + (to - from) * (x - Math.floor(x));
  }

  private static void number(Formations f) {
    for (int i = 0; i < f.count(); i++) {
      f.readiness()[i] = 0.61 + 0.09 * i;
      f.armour()[i] = 0.23 + 0.11 * i;
      f.airPriority()[i] = 0.31 + 0.17 * i;
      f.leadership()[i] = 0.47 + 0.08 * i;
      f.present()[i] = spread(i, 0.819173, 0.5, 0.95);
      // Those of the contingent have lost hope, those of the legion are near it.
      f.lostShare()[i] = i == CONTINGENT ? 0.33 : i == LEGION ? 0.29 : 0.07 + 0.05 * i;
      f.eveSoldiers()[i] = 3_100 + 700 * i;
    }
  }

  private static void number(Units units) {
    for (int u = 0; u < units.count(); u++) {
      units.soldiers()[u] = 8 + u % 5;
      units.killed()[u] = u % 4;
      units.morale()[u] = spread(u, 0.618034, 0.25, 0.95);
      units.belief()[u] = spread(u, 0.754878, -1.5, 2.5);
      units.threshold()[u] = spread(u, 0.569840, 0.15, 0.75);
    }
  }

  private static void number(Places p) {
    for (int j = 0; j < p.count(); j++) {
      p.eveSoldiers()[j] = 2_900 + 410 * j;
      p.soldiers()[j] = 1_700 + 370 * j;
      p.defence()[j] = p.regime()[j] ? 510 + 130 * j : 0;
      p.standing()[j] = 430 + 110 * j;
      p.favour()[j] = 0.23 + 0.09 * j;
      p.prospect()[j] = 0.31 + 0.07 * j;
      p.exBelief()[j] = 0.1 + 0.23 * j;
      p.killedHere()[j] = 40 + 13 * j;
    }
  }

  private static void number(Opposition o) {
    for (int g = 0; g < o.count(); g++) {
      o.quality()[g] = 0.91 + 0.13 * g;
      o.killed()[g] = 11 + 17 * g;
      o.joined()[g] = 130 + 70 * g;
    }
    o.free()[COLUMNS][REBELS] = 2_900;
    o.delay()[COLUMNS] = 1.5;
  }

  /** Sets the stock of fuel: above 1, more than is needed. */
  FightWorld fuel(double index) {
    fuel = index;
    world.regime().stocks(AMMUNITION, index);
    return this;
  }

  Units units() {
    return world.units();
  }

  Places places() {
    return world.places();
  }

  Opposition opposition() {
    return world.opposition();
  }

  Stream draws(String name) {
    return front.input().seed().stream(name);
  }

  Attack attack() {
    return front.attack();
  }

  /** What the text says of the worth of a fighter, from places where fighters are free (7.16). */
  double worth(int group, int place) {
    AttackRule rule = in.attack();
    double km = Double.POSITIVE_INFINITY;
    for (int k = 0; k < places().count(); k++) {
      if (opposition().free()[COLUMNS][k] > 0) {
        km = Math.min(km, places().roads().kmFrom(place)[k]);
      }
    }
    double reach = group == COLUMNS ? rule.reach(km) : 1;
    double air = AttackRule.air(AIR, fuel, SORTIES);
    double favour = rule.favour(places().favour()[place]);
    return rule.worth(QUALITY, opposition().quality()[group], reach, air, favour);
  }

  /** What the text says of the attack on a place (7.16). */
  double attackOn(int place) {
    double sum = 0;
    for (int g = 0; g < opposition().count(); g++) {
      sum += opposition().attacking()[g][place] * worth(g, place);
    }
    return sum;
  }

  /** Puts attackers of two groups before a place. */
  void assault(int place, double day) {
    opposition().attacking()[COLUMNS][place] = 730 + 30 * place;
    opposition().attacking()[RISERS][place] = 210 + 20 * place;
    places().assaultDay()[place] = day;
  }

  /** A place that has fallen to the columns without a fight. */
  static Front.LostPlace loss(int place) {
    return new Front.LostPlace(DAY, place, REBELS, Front.Way.ASSAULT, false, 1_000, false);
  }

  static boolean holds(Units units, int u) {
    return units.status()[u] == UnitStatus.HOLDING.code();
  }

  /** Requires a number, but for rounding. */
  static void same(String equation, double found, double expected) {
    assertThat(found)
        .as("ODD " + equation)
        .isCloseTo(expected, within(1e-11 * Math.max(1e-3, Math.abs(expected))));
  }
}
