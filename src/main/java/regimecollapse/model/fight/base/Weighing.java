package regimecollapse.model.fight.base;

import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.fight.StrengthRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;

/** Weighs units by their chance to stand and adds them up by place (ODD 7.11, 7.12, 7.14). */
public final class Weighing {
  private final Units units;
  private final Places places;
  private final Formations formations;
  private final Mechanism mechanism;
  private final StrengthRule strength;
  private final Worth worth;
  private final boolean[] stale;
  private final double[] effect;
  private final double[] alive;
  private final double[] stand;
  private final double[] odds;
  private final double[] left;
  private final int[] attacked;
  private int count;
  private int sumMen;
  private double sumWill;
  private double sumProspect;
  private double sumEffect;

  /** Takes what it needs. */
  public Weighing(World world, Mechanism mechanism) {
    this.mechanism = mechanism;
    units = world.units();
    places = world.places();
    formations = world.formations();
    strength = StrengthRule.of(world.numbers()::of);
    worth = new Worth(world);
    stand = units.stand();
    effect = units.effect();
    alive = units.alive();
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

  /** Takes the combat worth of a present soldier of each formation as it is now. */
  public void worth() {
    worth.refresh();
  }

  /** Adds the units of a formation to the sums of the places where they stand. */
  private void sum(int f, double lost) {
    int[] place = units.place();
    int here = -1;
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
        mechanism.look(j, f, odds[j], left[j], lost);
      }
      weigh(u);
      if (!Double.isNaN(places.assaultDay()[j])) {
        attacked[count++] = u;
      }
    }
    add(here, f);
  }

  /** The same for the units of which the odds have moved: few are under attack at a time. */
  private void sumAgain() {
    int here = -1;
    int of = -1;
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
        mechanism.look(j, f, odds[j], left[j], formations.lostShare()[f]);
      }
      weigh(u);
    }
    add(here, of);
  }

  /** Adds a unit to the sums of those that stand next to each other. */
  private void weigh(int u) {
    double will = mechanism.stand(u);
    int men = units.soldiers()[u];
    double each = will * strength.condition(units.morale()[u]) * alive[u];
    stand[u] = will;
    effect[u] = each;
    sumMen += men;
    sumWill += men * will;
    sumProspect += men * mechanism.prospect(u);
    sumEffect += men * each;
  }

  /** Adds the sums of neighbours of a formation to those of their place. */
  private void add(int j, int f) {
    if (j >= 0) {
      double full = sumEffect * formations.present()[f] * worth.at(j, f);
      places.soldiers()[j] += sumMen;
      places.standing()[j] += sumWill;
      places.prospect()[j] += sumProspect;
      places.defence()[j] += full;
      places.favour()[j] += full * formations.airPriority()[f];
    }
    sumMen = 0;
    sumWill = 0;
    sumProspect = 0;
    sumEffect = 0;
  }
}
