package regimecollapse.model.fight;

import java.util.Arrays;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.fight.StandRule;
import regimecollapse.model.rule.fight.StrengthRule;
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
  private final transient StrengthRule strength;
  private final transient Attack attack;
  private final double[] stand;
  private final double[] odds;
  private final double[] left;
  private final double[] hope;
  private final double[] hopeOf;
  private final double[] standOf;
  private final double[] moraleOf;

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
    strength =
        new StrengthRule(
            world.numbers().of(Parameter.COMBAT_PER_SOLDIER),
            world.numbers().of(Parameter.COMBAT_MORALE_FLOOR),
            world.numbers().of(Parameter.COMBAT_SUPPLY_FLOOR),
            world.numbers().of(Parameter.COMBAT_LEADERSHIP_FLOOR));
    stand = new double[world.units().count()];
    hope = new double[stand.length];
    hopeOf = new double[stand.length];
    standOf = new double[stand.length];
    moraleOf = new double[stand.length];
    Arrays.fill(hopeOf, Double.NaN);
    Arrays.fill(standOf, Double.NaN);
    odds = new double[world.places().count()];
    left = new double[odds.length];
  }

  /** Chance of each unit to be willing to stand, as of the last assessment. */
  public double[] stand() {
    return stand;
  }

  @Override
  public void act(double day, long step) {
    Places p = places;
    for (int j = 0; j < odds.length; j++) {
      odds[j] = StandRule.share(p.defence()[j], attack.strengthAt(j));
      left[j] = StandRule.left(p.soldiers()[j], p.eveSoldiers()[j]);
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
      p.hope()[j] = StrengthRule.mean(p.hope()[j], p.soldiers()[j]);
      p.favour()[j] = StrengthRule.mean(p.favour()[j], p.defence()[j]);
      p.defence()[j] = StrengthRule.defence(p.defence()[j], p.locality(j).defensibility());
    }
  }

  /** Combat worth of a present soldier of each formation, apart from morale. */
  private void worth() {
    Formations f = formations;
    Regime r = regime;
    for (int i = 0; i < f.count(); i++) {
      double supply = StrengthRule.supply(f.armour()[i], r.ammunition(), r.fuel());
      f.combatWorth()[i] = strength.worth(f.readiness()[i], supply, f.leadership()[i]);
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
        double effect = stand[u] * effect(u, f);
        men[j] += soldiers[u];
        standing[j] += soldiers[u] * stand[u];
        defence[j] += effect;
        favour[j] += effect * airPriority[f];
        hopes[j] += soldiers[u] * hope[u];
      } else {
        stand[u] = 0;
        standOf[u] = Double.NaN;
      }
    }
  }

  /** Sets a unit's chance to stand, if its reasons have changed. */
  private void consider(int u, int j, double formationLost) {
    double belief = units.belief()[u];
    if (belief != hopeOf[u]) {
      hopeOf[u] = belief;
      hope[u] = u > 0 && hopeOf[u - 1] == belief ? hope[u - 1] : Logistic.of(belief);
    }
    double morale = units.morale()[u];
    double peers = StandRule.peers(left[j], formationLost);
    double reasons = rule.reasons(morale, odds[j], hope[u], peers);
    if (reasons != standOf[u] || morale != moraleOf[u]) {
      standOf[u] = reasons;
      moraleOf[u] = morale;
      stand[u] = rule.chance(reasons, units.threshold()[u], morale);
    }
  }

  /** Combat strength of a unit if all that are present stand. */
  private double effect(int u, int f) {
    double worth = formations.combatWorth()[f];
    return strength.effect(units.soldiers()[u], units.present()[u], worth, units.morale()[u]);
  }
}
