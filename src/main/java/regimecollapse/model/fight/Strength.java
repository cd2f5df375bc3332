package regimecollapse.model.fight;

import java.util.Arrays;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.StandRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/** What every place can put up: units weighted by their chance to stand (ODD 7.11, 7.12, 7.14). */
public final class Strength extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient Units units;
  private final transient Places places;
  private final transient Formations formations;
  private final transient Regime regime;
  private final transient StandRule rule;
  private final transient Attack attack;
  private final double[] stand;
  private final double[] odds;
  private final double[] left;
  private final double[] hope;
  private final double[] hopeOf;
  private final double[] standOf;
  private final double[] moraleOf;
  private final double perSoldier;
  private final double moraleFloor;
  private final double supplyFloor;
  private final double leadershipFloor;

  /** Takes what it needs. */
  public Strength(World world, Attack attack) {
    units = world.units();
    places = world.places();
    formations = world.formations();
    regime = world.regime();
    this.attack = attack;
    rule =
        new StandRule(
            world.numbers().of(Parameter.STAND_STEEPNESS),
            world.numbers().of(Parameter.STAND_BASE),
            world.numbers().of(Parameter.STAND_ODDS),
            world.numbers().of(Parameter.STAND_BELIEF),
            world.numbers().of(Parameter.STAND_PEERS));
    stand = new double[world.units().count()];
    hope = new double[stand.length];
    hopeOf = new double[stand.length];
    standOf = new double[stand.length];
    moraleOf = new double[stand.length];
    Arrays.fill(hopeOf, Double.NaN);
    Arrays.fill(standOf, Double.NaN);
    odds = new double[world.places().count()];
    left = new double[odds.length];
    perSoldier = world.numbers().of(Parameter.COMBAT_PER_SOLDIER);
    moraleFloor = world.numbers().of(Parameter.COMBAT_MORALE_FLOOR);
    supplyFloor = world.numbers().of(Parameter.COMBAT_SUPPLY_FLOOR);
    leadershipFloor = world.numbers().of(Parameter.COMBAT_LEADERSHIP_FLOOR);
  }

  /** Chance of each unit to be willing to stand, as of the last assessment. */
  public double[] stand() {
    return stand;
  }

  @Override
  public void act(double day, long step) {
    Places p = places;
    for (int j = 0; j < odds.length; j++) {
      double attackers = attack.strengthAt(j);
      odds[j] = attackers > 0 ? p.defence()[j] / (p.defence()[j] + attackers) : 1;
      left[j] = left(p, j);
    }
    assess(false);
  }

  /**
   * What every place can put up as long as nobody attacks and all peers are there: before a
   * campaign, whatever the last one left in the books.
   */
  void quiet() {
    Arrays.fill(odds, 1);
    Arrays.fill(left, 1);
    assess(true);
  }

  private void assess(boolean quiet) {
    Places p = places;
    worth();
    Arrays.fill(p.defence(), 0);
    Arrays.fill(p.standing(), 0);
    Arrays.fill(p.favour(), 0);
    Arrays.fill(p.hope(), 0);
    Arrays.fill(p.soldiers(), 0);
    sum(quiet);
    for (int j = 0; j < odds.length; j++) {
      if (p.soldiers()[j] > 0) {
        p.hope()[j] /= p.soldiers()[j];
        p.favour()[j] = p.defence()[j] > 0 ? p.favour()[j] / p.defence()[j] : 0;
        p.defence()[j] *= p.locality(j).defensibility();
      }
    }
  }

  /** What is left at a place of its garrison on the eve, at most 1. */
  static double left(Places p, int j) {
    int eve = p.eveSoldiers()[j];
    return eve > 0 ? Math.min(1, (double) p.soldiers()[j] / eve) : 1;
  }

  /** Combat worth of a present soldier of each formation, apart from morale. */
  private void worth() {
    Formations f = formations;
    Regime r = regime;
    double ammunition = Math.min(1, r.ammunition());
    double fuelled = Math.min(ammunition, r.fuel());
    for (int i = 0; i < f.count(); i++) {
      double armour = f.armour()[i];
      double supply = (1 - armour) * ammunition + armour * fuelled;
      f.combatWorth()[i] =
          perSoldier
              * f.readiness()[i]
              * (supplyFloor + (1 - supplyFloor) * supply)
              * (leadershipFloor + (1 - leadershipFloor) * f.leadership()[i]);
    }
  }

  private void sum(boolean quiet) {
    int[] place = units.place();
    int[] formation = units.formation();
    int[] soldiers = units.soldiers();
    int[] men = places.soldiers();
    double[] standing = places.standing();
    double[] defence = places.defence();
    double[] favour = places.favour();
    double[] hopes = places.hope();
    double[] lostShare = formations.lostShare();
    double[] airPriority = formations.airPriority();
    for (int u = 0; u < stand.length; u++) {
      if (units.holds(u)) {
        int j = place[u];
        int f = formation[u];
        consider(u, j, quiet ? 0 : lostShare[f]);
        double strength = stand[u] * effect(u, f);
        men[j] += soldiers[u];
        standing[j] += soldiers[u] * stand[u];
        defence[j] += strength;
        favour[j] += strength * airPriority[f];
        hopes[j] += soldiers[u] * hope[u];
      } else {
        stand[u] = 0;
        standOf[u] = Double.NaN;
      }
    }
  }

  /**
   * Sets a unit's chance to stand, if its reasons have changed. Peers are those of the place and
   * those of the formation, with equal weight.
   */
  private void consider(int u, int j, double formationLost) {
    double belief = units.belief()[u];
    if (belief != hopeOf[u]) {
      hopeOf[u] = belief;
      hope[u] = u > 0 && hopeOf[u - 1] == belief ? hope[u - 1] : Logistic.of(belief);
    }
    double morale = units.morale()[u];
    double peers = (left[j] + 1 - formationLost) / 2;
    double reasons = rule.reasons(morale, odds[j], hope[u], peers);
    if (reasons != standOf[u] || morale != moraleOf[u]) {
      standOf[u] = reasons;
      moraleOf[u] = morale;
      stand[u] = rule.chance(reasons, units.threshold()[u], morale);
    }
  }

  /** Combat strength of a unit if all that are present stand. */
  private double effect(int u, int f) {
    double morale = moraleFloor + (1 - moraleFloor) * units.morale()[u];
    return units.soldiers()[u] * units.present()[u] * formations.combatWorth()[f] * morale;
  }
}
