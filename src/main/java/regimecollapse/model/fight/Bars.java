package regimecollapse.model.fight;

import java.util.Arrays;
import java.util.stream.IntStream;
import regimecollapse.model.rule.fight.DeterrentRule;
import regimecollapse.model.rule.fight.ObjectiveRule;
import regimecollapse.model.state.Bases;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What keeps columns from a place: a patron's base nearby, which costs utility, and a provincial
 * capital on the way that is still defended, which bars it (ODD 7.18).
 */
final class Bars {
  private final World world;
  private final Attack attack;
  private final DeterrentRule rule;
  private final double detour;
  private final double[] cost;
  private final boolean[] stood;
  private final int[] seats;
  private boolean known;

  /** Takes what it needs. */
  Bars(World world, Attack attack) {
    this.world = world;
    this.attack = attack;
    rule =
        new DeterrentRule(
            world.numbers().of(Parameter.OPPOSITION_DETERRENT),
            world.numbers().of(Parameter.OPPOSITION_DETERRENT_DISTANCE));
    detour = world.numbers().of(Parameter.OPPOSITION_DETOUR);
    cost = new double[world.places().count()];
    stood = new boolean[world.bases().count()];
    Places p = world.places();
    seats = IntStream.range(0, cost.length).filter(c -> p.locality(c).seat()).toArray();
  }

  /** What an attack on a place costs for the patron's base that is nearest, in utility. */
  double cost(int place) {
    return cost[place];
  }

  /** Looks again which bases stand. */
  void refresh() {
    Bases bases = world.bases();
    boolean same = known;
    for (int b = 0; b < stood.length; b++) {
      boolean stands = bases.stands(b, world.places());
      same &= stood[b] == stands;
      stood[b] = stands;
    }
    known = true;
    if (same) {
      return;
    }
    Arrays.fill(cost, 0);
    for (int b = 0; b < stood.length; b++) {
      double[] km = world.places().roads().kmFrom(bases.place(b));
      for (int j = 0; j < cost.length && stood[b]; j++) {
        cost[j] = Math.max(cost[j], rule.cost(km[j]));
      }
    }
  }

  /** Whether the way of a group to a place passes a provincial capital that is still defended. */
  boolean barred(int group, int place) {
    Places p = world.places();
    int start = attack.start(group, place);
    if (detour < 0 || start < 0) {
      return false;
    }
    double[] to = p.roads().kmFrom(start);
    double[] on = p.roads().kmFrom(place);
    for (int c : seats) {
      boolean defended = c != place && p.regime()[c] && p.soldiers()[c] > 0;
      if (defended && ObjectiveRule.passes(to[c], on[c], to[place], detour)) {
        return true;
      }
    }
    return false;
  }
}
