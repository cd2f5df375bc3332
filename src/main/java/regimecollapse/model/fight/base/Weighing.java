package regimecollapse.model.fight.base;

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

/** Weighs units by their chance to stand and adds them up by place (ODD 7.11, 7.12, 7.14). */
public final class Weighing {
  private final Units units;
  private final Places places;
  private final Formations formations;
  private final Regime regime;
  private final StandRule rule;
  private final StrengthRule strength;
  private final boolean[] stale;
  private final double[] effect;
  private final HomeGround home;
  private final boolean homely;
  private final double[] stand;
  private final double[] odds;
  private final double[] left;
  private final int[] attacked;
  private int count;
  private int sumMen;
  private double sumWill;
  private double sumHope;
  private double sumEffect;

  /** Takes what it needs. */
  public Weighing(World world) {
    units = world.units();
    places = world.places();
    formations = world.formations();
    regime = world.regime();
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
    stand = units.stand();
    effect = units.effect();
    stale = places.stale();
    attacked = new int[units.count()];
    odds = new double[world.places().count()];
    left = new double[odds.length];
  }

  /** Share of the strength at each place that its garrison takes to be its own: set it. */
  public double[] odds() {
    return odds;
  }

  /** Share of the garrison of the eve that is left in each place: set it. */
  public double[] left() {
    return left;
  }

  /** Units that were under attack when they were last weighed. */
  public int[] attacked() {
    return attacked;
  }

  /** How many these are. */
  public int count() {
    return count;
  }

  /** Weighs again the units under attack in the places of which something is new. */
  public void again() {
    clear();
    sumAgain();
    finish();
  }

  /**
   * Weighs the units of the places of which something is new.
   *
   * @param quiet whether all peers count as there
   */
  public void assess(boolean quiet) {
    clear();
    count = 0;
    for (int f = 0; f < formations.count(); f++) {
      sum(f, quiet ? 0 : formations.lostShare()[f]);
    }
    finish();
  }

  private void clear() {
    Places p = places;
    for (int j = 0; j < odds.length; j++) {
      if (stale[j]) {
        p.defence()[j] = 0;
        p.standing()[j] = 0;
        p.favour()[j] = 0;
        p.hope()[j] = 0;
        p.soldiers()[j] = 0;
      }
    }
  }

  private void finish() {
    Places p = places;
    for (int j = 0; j < odds.length; j++) {
      if (stale[j]) {
        p.hope()[j] = StrengthRule.mean(p.hope()[j], p.soldiers()[j]);
        p.favour()[j] = StrengthRule.mean(p.favour()[j], p.defence()[j]);
        p.defence()[j] = StrengthRule.defence(p.defence()[j], p.locality(j).defensibility());
      }
    }
  }

  /** Combat worth of a present soldier of each formation, apart from morale. */
  public void worth() {
    Formations f = formations;
    Regime r = regime;
    for (int i = 0; i < f.count(); i++) {
      double supply = StrengthRule.supply(f.armour()[i], r.ammunition(), r.fuel());
      f.combatWorth()[i] = strength.worth(f.readiness()[i], supply, f.leadership()[i]);
    }
  }

  /** Adds the units of a formation to the sums of the places where they stand. */
  private void sum(int f, double lost) {
    int[] place = units.place();
    double[] belief = units.belief();
    double known = Double.NaN;
    double hope = 0;
    int here = -1;
    double peers = 0;
    int end = units.first(f + 1);
    for (int u = units.first(f); u < end; u++) {
      if (!units.holds(u)) {
        stand[u] = 0;
        continue;
      }
      int j = place[u];
      if (!stale[j]) {
        continue;
      }
      if (j != here) {
        // Neighbours in the list mostly share a place: what is common is reckoned once.
        add(here, f);
        here = j;
        peers = StandRule.peers(left[j], lost);
      }
      if (belief[u] != known) {
        // They mostly share a belief as well: one exponential serves them all.
        known = belief[u];
        hope = Logistic.of(known);
      }
      weigh(u, j, hope, peers);
      if (!Double.isNaN(places.assaultDay()[j])) {
        attacked[count++] = u;
      }
    }
    add(here, f);
  }

  /** The same for the units of which the odds have moved: few are under attack at a time. */
  private void sumAgain() {
    double known = Double.NaN;
    double hope = 0;
    int here = -1;
    int of = -1;
    double peers = 0;
    for (int i = 0; i < count; i++) {
      int u = attacked[i];
      int j = units.place()[u];
      if (!stale[j] || !units.holds(u)) {
        continue;
      }
      int f = units.formation()[u];
      if (j != here || f != of) {
        add(here, of);
        here = j;
        of = f;
        peers = StandRule.peers(left[j], formations.lostShare()[f]);
      }
      if (units.belief()[u] != known) {
        known = units.belief()[u];
        hope = Logistic.of(known);
      }
      weigh(u, j, hope, peers);
    }
    add(here, of);
  }

  /** Adds a unit to the sums of those that stand next to each other. */
  private void weigh(int u, int j, double hope, double peers) {
    double morale = units.morale()[u];
    double ground = homely ? StandRule.ground(home.share(u, j), places.sympathy()[j]) : 0;
    double reasons = rule.reasons(morale, odds[j], hope, peers, ground);
    double will = rule.chance(reasons, units.threshold()[u], morale);
    int men = units.soldiers()[u];
    double each = will * strength.condition(morale);
    stand[u] = will;
    effect[u] = each;
    sumMen += men;
    sumWill += men * will;
    sumHope += men * hope;
    sumEffect += men * each;
  }

  /** Adds the sums of neighbours of a formation to those of their place. */
  private void add(int j, int f) {
    if (j >= 0) {
      double full = sumEffect * formations.present()[f] * formations.combatWorth()[f];
      places.soldiers()[j] += sumMen;
      places.standing()[j] += sumWill;
      places.hope()[j] += sumHope;
      places.defence()[j] += full;
      places.favour()[j] += full * formations.airPriority()[f];
    }
    sumMen = 0;
    sumWill = 0;
    sumHope = 0;
    sumEffect = 0;
  }
}
