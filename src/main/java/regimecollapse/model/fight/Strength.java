package regimecollapse.model.fight;

import java.util.Arrays;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.fight.StandRule;
import regimecollapse.model.rule.fight.StrengthRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.HomeGround;
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
  private final transient HomeGround home;
  private final boolean homely;
  private final double[] stand;
  private final double[] odds;
  private final double[] left;
  private final transient Seen seen;

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
            world.numbers().of(Parameter.STAND_PEERS),
            world.numbers().of(Parameter.STAND_HOME));
    home = world.home();
    homely = rule.home() > 0;
    strength =
        new StrengthRule(
            world.numbers().of(Parameter.COMBAT_PER_SOLDIER),
            world.numbers().of(Parameter.COMBAT_MORALE_FLOOR),
            world.numbers().of(Parameter.COMBAT_SUPPLY_FLOOR),
            world.numbers().of(Parameter.COMBAT_LEADERSHIP_FLOOR));
    stand = new double[world.units().count()];
    odds = new double[world.places().count()];
    left = new double[odds.length];
    seen = new Seen(world);
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
    if (quiet) {
      seen.forget();
    } else if (seen.same(units, formations, odds, left)) {
      return;
    }
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
    for (int f = 0; f < formations.count(); f++) {
      sum(f, quiet ? 0 : formations.lostShare()[f]);
    }
  }

  /** Adds the units of a formation to the sums of the places where they stand. */
  private void sum(int f, double lost) {
    int[] place = units.place();
    int[] soldiers = units.soldiers();
    double[] morale = units.morale();
    double[] belief = units.belief();
    double[] threshold = units.threshold();
    double present = formations.present()[f];
    double worth = formations.combatWorth()[f];
    double air = formations.airPriority()[f];
    double known = Double.NaN;
    double hope = 0;
    int end = units.first(f + 1);
    for (int u = units.first(f); u < end; u++) {
      if (!units.holds(u)) {
        stand[u] = 0;
        continue;
      }
      if (belief[u] != known) {
        // Neighbours in the list mostly share a belief: one exponential serves them all.
        known = belief[u];
        hope = Logistic.of(known);
      }
      int j = place[u];
      double peers = StandRule.peers(left[j], lost);
      double ground = homely ? StandRule.ground(home.share(u, j), places.sympathy()[j]) : 0;
      double reasons = rule.reasons(morale[u], odds[j], hope, peers, ground);
      double will = rule.chance(reasons, threshold[u], morale[u]);
      stand[u] = will;
      add(j, soldiers[u], will, hope);
      double effect = will * strength.effect(soldiers[u], present, worth, morale[u]);
      places.defence()[j] += effect;
      places.favour()[j] += effect * air;
    }
  }

  private void add(int j, int soldiers, double will, double hope) {
    places.soldiers()[j] += soldiers;
    places.standing()[j] += soldiers * will;
    places.hope()[j] += soldiers * hope;
  }
}
