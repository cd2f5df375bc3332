package regimecollapse.model.fight.ends;

import java.util.Arrays;
import java.util.function.IntPredicate;
import regimecollapse.model.fight.Attack;
import regimecollapse.model.fight.Fast;
import regimecollapse.model.fight.Takeover;
import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.SurrenderRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Deals without an assault: an isolated garrison that will not stand hands over its place, and what
 * others have agreed to makes it more likely; a province may go at once (ODD 7.20).
 */
public final class SpreadingDeals extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Attack attack;
  private final transient Takeover takeover;
  private final transient Waiting waiting;
  private final transient Stream provinces;
  private final transient SurrenderRule rule;
  private final transient Ties ties;
  private final transient Nearby nearby;
  private final transient Isolation isolation;
  private final transient IntPredicate offensive;
  private final double[] deals;
  private final double[] fresh;
  private final double[] closest;
  private final int[] agreed;
  private double known = Double.NaN;

  /**
   * Takes what it needs.
   *
   * @param draws when a garrison agrees
   * @param provinces whether a province goes with its seat
   */
  public SpreadingDeals(
      World world, Attack attack, Takeover takeover, Stream draws, Stream provinces) {
    this.world = world;
    this.attack = attack;
    this.takeover = takeover;
    this.provinces = provinces;
    int n = world.places().count();
    waiting = new Waiting(draws, n);
    ties = new Ties(world);
    nearby = new Nearby(world);
    isolation = new Isolation(world);
    offensive = g -> world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE;
    deals = new double[n];
    fresh = new double[n];
    closest = new double[n];
    agreed = new int[n];
    rule =
        new SurrenderRule(
            world.on(Factor.SURRENDER_DEALS) ? world.numbers().of(Parameter.SURRENDER_RATE) : 0,
            world.numbers().of(Parameter.SURRENDER_SPREAD),
            world.numbers().of(Parameter.SURRENDER_MEMORY),
            world.numbers().of(Parameter.SURRENDER_PROVINCE));
  }

  @Override
  public void act(double day, double days) {
    fade(day);
    Places p = world.places();
    for (int j = 0; j < deals.length; j++) {
      if (p.regime()[j] && p.soldiers()[j] > 0 && isolation.isolated(j)) {
        int group = partner(j);
        if (group >= 0 && waiting.comesNearest(j, hazard(j, group) * days)) {
          agree(j, group, day + days);
        }
      }
    }
    // What is agreed in a part is heard of from its end on.
    fade(day + days);
    for (int j = 0; j < deals.length; j++) {
      deals[j] += fresh[j];
      fresh[j] = 0;
    }
  }

  private void fade(double day) {
    if (day > known) {
      double left = rule.faded(day - known);
      for (int j = 0; j < deals.length; j++) {
        deals[j] *= left;
      }
    }
    known = day;
  }

  private double hazard(int j, int group) {
    Places p = world.places();
    Opposition o = world.opposition();
    double promised =
        o.attackersAt(j) > Opposition.NOBODY ? o.safeConductAt(j) : o.safeConduct()[group];
    double standing = SurrenderRule.standing(p.standing()[j], p.soldiers()[j]);
    return rule.hazard(takeover.steady().deals(j, promised), standing, deals[j]);
  }

  /** With whom a garrison agrees: who leads the attack, else the strongest nearby; -1: nobody. */
  private int partner(int j) {
    int leading = attack.leading(j);
    return leading >= 0 ? leading : nearby.strongest(j, offensive);
  }

  /** One agreement: the place, and it may be all of its province. */
  private void agree(int seat, int group, double day) {
    Places p = world.places();
    Arrays.fill(closest, 0);
    handOver(seat, group, day);
    if (p.locality(seat).seat() && provinces.uniform(seat, agreed[seat]++) < rule.province()) {
      for (int k = 0; k < deals.length; k++) {
        if (p.regime()[k] && Nearby.sameProvince(p, seat, k)) {
          handOver(k, group, day);
        }
      }
    }
    for (int k = 0; k < deals.length; k++) {
      fresh[k] += closest[k];
    }
  }

  private void handOver(int place, int group, double day) {
    takeover.take(place, group, Front.Way.DEAL, day);
    double[] tie = ties.to(place);
    for (int k = 0; k < tie.length; k++) {
      closest[k] = Math.max(closest[k], tie[k]);
    }
  }
}
