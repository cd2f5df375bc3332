package regimecollapse.model.fight;

import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.Parameter;
import regimecollapse.scenario.Side;

/**
 * The worth of a place to the opposition: the greatest place that it leads to, by population,
 * sympathy of the people and road distance (ODD 7.18). Computed anew when something has fallen.
 */
public final class Gateways {
  private final World world;
  private final double lookAhead;
  private final double[] value;
  private final boolean[] fights;
  private int known = -1;

  /** Takes what it needs. */
  public Gateways(World world) {
    this.world = world;
    lookAhead = world.numbers().of(Parameter.OPPOSITION_LOOK_AHEAD);
    value = new double[world.places().count()];
    fights = new boolean[world.scenario().factions().size()];
    for (int i = 0; i < fights.length; i++) {
      fights[i] = world.scenario().factions().get(i).side() == Side.OPPOSITION;
    }
  }

  /** Whether a place is held by those who fight the government. */
  boolean hostile(int place) {
    Places p = world.places();
    return !p.regime()[place] && fights[p.faction()[place]];
  }

  /** Value of a place, in units of a friendly city of a million. */
  double value(int place) {
    return value[place];
  }

  void refresh() {
    if (known == world.front().falls()) {
      return;
    }
    known = world.front().falls();
    Places p = world.places();
    for (int j = 0; j < value.length; j++) {
      double best = 0;
      double[] km = p.roads().kmFrom(j);
      for (int k = 0; k < value.length; k++) {
        if (p.regime()[k]) {
          double worth =
              p.locality(k).sympathy() * StrictMath.sqrt(p.locality(k).population() / 1e6);
          best = Math.max(best, worth * StrictMath.exp(-km[k] / lookAhead));
        }
      }
      value[j] = best;
    }
  }
}
