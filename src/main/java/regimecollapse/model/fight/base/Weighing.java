package regimecollapse.model.fight.base;

import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.fight.StrengthRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;

/** Weighs units by their chance to stand and adds them up by place (ODD 7.11, 7.12, 7.14). */
public final class Weighing {
  private final Units units;
  private final Places places;
  private final Formations formations;
  private final Regime regime;
  private final Mechanism mechanism;
  private final StrengthRule strength;
  private final boolean[] stale;
  private final double[] effect;
  private final double[] stand;
  private final double[] odds;
  private final double[] left;
  private final int[] attacked;
  private final Neighbours neighbours;
  private int count;

  /** Takes what it needs. */
  public Weighing(World world, Mechanism mechanism) {
    this.mechanism = mechanism;
    units = world.units();
    places = world.places();
    formations = world.formations();
    regime = world.regime();
    neighbours = new Neighbours(places, formations);
    strength = StrengthRule.of(world.numbers()::of);
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
        p.prospect()[j] = 0;
        p.soldiers()[j] = 0;
      }
    }
  }

  private void finish() {
    Places p = places;
    for (int j = 0; j < odds.length; j++) {
      if (stale[j]) {
        p.prospect()[j] = StrengthRule.mean(p.prospect()[j], p.soldiers()[j]);
        p.favour()[j] = StrengthRule.mean(p.favour()[j], p.defence()[j]);
        p.defence()[j] = StrengthRule.defence(p.defence()[j], p.locality(j).defensibility());
      }
    }
  }

  /** Marks the places that units of a formation hold as such of which something is new. */
  public void markPlaces(int formation) {
    int end = units.first(formation + 1);
    for (int u = units.first(formation); u < end; u++) {
      stale[units.place()[u]] |= units.holds(u);
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
    int here = -1;
    int end = units.first(f + 1);
    int to;
    for (int u = units.first(f); u < end; u = to) {
      to = u + 1;
      int j = place[u];
      if (!units.holds(u)) {
        stand[u] = 0;
      } else if (stale[j]) {
        if (j != here) {
          // Neighbours in the list mostly share a place: what is common is reckoned once.
          neighbours.enter(here, f);
          here = j;
          mechanism.look(j, f, odds[j], left[j], lost);
        }
        while (to < end && alike(to, u)) {
          to++;
        }
        weigh(u, to);
        noteAttacked(u, to);
      }
    }
    neighbours.enter(here, f);
  }

  /** Whether a unit holds the same place. */
  private boolean alike(int unit, int other) {
    return units.place()[unit] == units.place()[other] && units.holds(unit);
  }

  private void noteAttacked(int from, int to) {
    boolean assaulted = !Double.isNaN(places.assaultDay()[units.place()[from]]);
    for (int u = from; u < to && assaulted; u++) {
      attacked[count++] = u;
    }
  }

  /** The same for the units of which the odds have moved: few are under attack at a time. */
  private void sumAgain() {
    int here = -1;
    int of = -1;
    int next;
    for (int i = 0; i < count; i = next) {
      next = i + 1;
      int u = attacked[i];
      int j = units.place()[u];
      if (!stale[j] || !units.holds(u)) {
        continue;
      }
      int f = units.formation()[u];
      if (j != here || f != of) {
        neighbours.enter(here, of);
        here = j;
        of = f;
        mechanism.look(j, f, odds[j], left[j], formations.lostShare()[f]);
      }
      int end = units.first(f + 1);
      int to = u + 1;
      while (next < count && attacked[next] == to && to < end && alike(to, u)) {
        next++;
        to++;
      }
      weigh(u, to);
    }
    neighbours.enter(here, of);
  }

  /** Adds units of one formation and place, next to each other, to the sums of neighbours. */
  private void weigh(int from, int to) {
    mechanism.stand(from, to);
    for (int u = from; u < to; u++) {
      double each = stand[u] * strength.condition(units.morale()[u]);
      effect[u] = each;
      neighbours.add(units.soldiers()[u], stand[u], mechanism.prospect(u), each);
    }
  }
}
