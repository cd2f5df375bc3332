package regimecollapse.model.fight.base;

import regimecollapse.model.rule.fight.ObjectiveRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The worth of a place to the opposition: the greatest place that it leads to, by population,
 * sympathy of the people and road distance (ODD 7.18). Computed anew when something has changed
 * hands.
 */
public final class Gateways {
  private final World world;
  private final double lookAhead;
  private final double[] worth;
  private final double[] value;
  private final int[] greatest;
  private final boolean[] fights;
  private int known = -1;
  private int retaken;

  /** Takes what it needs. */
  public Gateways(World world) {
    this.world = world;
    lookAhead = world.numbers().of(Parameter.OPPOSITION_LOOK_AHEAD);
    worth = new double[world.places().count()];
    for (int k = 0; k < worth.length; k++) {
      Locality it = world.places().locality(k);
      worth[k] = ObjectiveRule.attraction(it.sympathy(), it.population());
    }
    value = new double[worth.length];
    greatest = new int[value.length];
    fights = new boolean[world.scenario().factions().size()];
    for (int i = 0; i < fights.length; i++) {
      fights[i] = world.scenario().factions().get(i).side() == Side.OPPOSITION;
    }
  }

  /** Whether a place is held by those who fight the government. */
  public boolean hostile(int place) {
    Places p = world.places();
    return !p.regime()[place] && fights[p.faction()[place]];
  }

  /** Value of a place, in units of a friendly city of a million: hostile people are no gateway. */
  public double value(int place) {
    return ObjectiveRule.value(world.places().locality(place).sympathy(), value[place]);
  }

  /** Looks again where the greatest place has fallen, and everywhere after a retaking. */
  public void refresh() {
    Front front = world.front();
    if (known == front.changes()) {
      return;
    }
    boolean all = known < 0 || retaken != front.retaken().size();
    known = front.changes();
    retaken = front.retaken().size();
    boolean[] regime = world.places().regime();
    for (int j = 0; j < value.length; j++) {
      if (all || greatest[j] >= 0 && !regime[greatest[j]]) {
        look(j);
      }
    }
  }

  private void look(int j) {
    Places p = world.places();
    double[] km = p.roads().kmFrom(j);
    value[j] = 0;
    greatest[j] = -1;
    for (int k = 0; k < value.length; k++) {
      // Distance takes away and adds nothing: what is not worth more on the spot needs no look.
      if (p.regime()[k] && worth[k] > value[j]) {
        double there = ObjectiveRule.gateway(worth[k], km[k], lookAhead);
        if (there > value[j]) {
          value[j] = there;
          greatest[j] = k;
        }
      }
    }
  }
}
