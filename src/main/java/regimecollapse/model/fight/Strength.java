package regimecollapse.model.fight;

import java.util.Arrays;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.StandRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.Parameter;

/** What every place can put up: units weighted by their chance to stand (ODD 7.11 to 7.13). */
public final class Strength extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient StandRule rule;
  private final transient Attack attack;
  private final double[] stand;
  private final double[] odds;
  private final int[] previous;
  private final double[] hope;
  private final double[] hopeOf;
  private final double[] standOf;
  private final double perSoldier;
  private final double moraleFloor;
  private final double supplyFloor;
  private final double leadershipFloor;

  /** Takes what it needs. */
  public Strength(World world, Attack attack) {
    this.world = world;
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
    Arrays.fill(hopeOf, Double.NaN);
    Arrays.fill(standOf, Double.NaN);
    odds = new double[world.places().count()];
    previous = new int[odds.length];
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
    Places p = world.places();
    for (int j = 0; j < odds.length; j++) {
      double attackers = attack.strengthAt(j);
      odds[j] = attackers > 0 ? p.defence()[j] / (p.defence()[j] + attackers) : 1;
    }
    worth();
    System.arraycopy(p.soldiers(), 0, previous, 0, previous.length);
    Arrays.fill(p.defence(), 0);
    Arrays.fill(p.standing(), 0);
    Arrays.fill(p.favour(), 0);
    Arrays.fill(p.hope(), 0);
    Arrays.fill(p.soldiers(), 0);
    sum();
    for (int j = 0; j < odds.length; j++) {
      if (p.soldiers()[j] > 0) {
        p.hope()[j] /= p.soldiers()[j];
        p.favour()[j] = p.defence()[j] > 0 ? p.favour()[j] / p.defence()[j] : 0;
        p.defence()[j] *= p.locality(j).defensibility();
      }
    }
  }

  /** Combat worth of a present soldier of each formation, apart from morale. */
  private void worth() {
    Formations f = world.formations();
    Regime r = world.regime();
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

  private void sum() {
    Units units = world.units();
    Places p = world.places();
    Formations f = world.formations();
    int[] place = units.place();
    int[] formation = units.formation();
    for (int u = 0; u < stand.length; u++) {
      if (!units.holds(u)) {
        stand[u] = 0;
        standOf[u] = Double.NaN;
        continue;
      }
      int j = place[u];
      if (units.belief()[u] != hopeOf[u]) {
        hopeOf[u] = units.belief()[u];
        hope[u] = Logistic.of(hopeOf[u]);
      }
      consider(u, j, f.lostShare()[formation[u]]);
      int soldiers = units.soldiers()[u];
      double strength = stand[u] * effect(u);
      p.soldiers()[j] += soldiers;
      p.standing()[j] += soldiers * stand[u];
      p.defence()[j] += strength;
      p.favour()[j] += strength * f.airPriority()[formation[u]];
      p.hope()[j] += soldiers * hope[u];
    }
  }

  /**
   * Sets a unit's chance to stand, if its reasons have changed. Peers are those of the place and
   * those of the formation, with equal weight.
   */
  private void consider(int u, int j, double formationLost) {
    double left = world.places().eveSoldiers()[j] > 0 ? leftOf(j) : 1;
    double peers = (Math.min(1, left) + 1 - formationLost) / 2;
    double morale = world.units().morale()[u];
    double reasons = rule.reasons(morale, odds[j], hope[u], peers);
    if (reasons != standOf[u]) {
      standOf[u] = reasons;
      stand[u] = rule.chance(reasons, world.units().threshold()[u], morale);
    }
  }

  private double leftOf(int j) {
    return previous[j] / world.places().eveSoldiers()[j];
  }

  /** Combat strength of a unit if all that are present stand. */
  double effect(int u) {
    Units units = world.units();
    double worth = world.formations().combatWorth()[units.formation()[u]];
    double morale = moraleFloor + (1 - moraleFloor) * units.morale()[u];
    return units.soldiers()[u] * units.present()[u] * worth * morale;
  }
}
