package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.rule.fight.CampaignRule;
import regimecollapse.model.rule.fight.ObjectiveRule;
import regimecollapse.model.rule.fight.PlanRule;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Plan;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What the opposition attacks next: places next to what it holds, by value (of the place itself and
 * as a gateway), odds and distance, in mass, until it culminates (ODD 7.18).
 */
public final class Objectives extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Attack attack;
  private final transient Stream estimates;
  private final transient Gateways gateways;
  private final transient Bars bars;
  private final boolean[] frontier;
  private final boolean[] within;
  private final transient ObjectiveRule rule;
  private final double noise;
  private final double speed;
  private final double part;
  private final transient Plan plan;
  private final int[] hash;
  private double send;

  /** Takes what it needs. */
  public Objectives(World world, Attack attack, Gateways gateways, Stream estimates) {
    this.world = world;
    this.attack = attack;
    plan = world.opposition().plan();
    this.gateways = gateways;
    bars = new Bars(world, attack);
    this.estimates = estimates;
    frontier = new boolean[world.places().count()];
    within = new boolean[world.opposition().count()];
    for (int g = 0; g < within.length; g++) {
      // Who rises or changes side is behind the lines already: no capital is in the way.
      within[g] = world.scenario().opposition().get(g).kind() != GroupKind.OFFENSIVE;
    }
    rule =
        new ObjectiveRule(
            world.numbers().of(Parameter.OPPOSITION_ASSAULT_RATIO),
            world.numbers().of(Parameter.OPPOSITION_MASS_RATIO),
            world.numbers().of(Parameter.OPPOSITION_VALUE_WEIGHT),
            world.numbers().of(Parameter.OPPOSITION_ODDS_WEIGHT),
            world.numbers().of(Parameter.OPPOSITION_TRAVEL_COST),
            world.numbers().of(Parameter.OPPOSITION_MIN_COLUMN),
            world.numbers().of(Parameter.OPPOSITION_TOLERANCE));
    noise = world.numbers().of(Parameter.OPPOSITION_ESTIMATE_NOISE);
    hash = new int[plan.count()];
    for (int a = 0; a < hash.length; a++) {
      hash[a] = plan.attack(a).id().hashCode();
    }
    part = world.stepDays() / Fighting.PARTS;
    speed = world.numbers().of(Parameter.OPPOSITION_SPEED);
  }

  @Override
  public void act(double day, double days) {
    Opposition o = world.opposition();
    markFrontier();
    gateways.refresh();
    bars.refresh();
    for (int g = 0; g < o.count(); g++) {
      if (attacks(g, day)) {
        int sent = 0;
        while (sent < frontier.length && o.hasRoom() && sendOne(g, day)) {
          sent++;
        }
        if (sent > 0) {
          plan.sent(g, day, PlanRule.rest(plan.pace(g)));
        }
      }
    }
  }

  private boolean attacks(int g, double day) {
    Opposition o = world.opposition();
    GroupKind kind = world.scenario().opposition().get(g).kind();
    if (rule.culminates(o.killed()[g], o.start()[g], o.joined()[g])) {
      o.spent()[g] = true;
    }
    boolean ready =
        kind == GroupKind.RISING
            || kind == GroupKind.BODY
            || kind == GroupKind.OFFENSIVE
                && !plan.rests(g, day)
                && CampaignRule.ready(day, plan.since(g, world.front()), o.delay()[g]);
    return ready && !o.spent()[g];
  }

  /** Places of the government that touch a place held by those who fight it. */
  private void markFrontier() {
    Places p = world.places();
    for (int j = 0; j < frontier.length; j++) {
      frontier[j] = false;
      if (p.regime()[j]) {
        for (int k : p.roads().neighbours(j)) {
          frontier[j] |= gateways.hostile(k);
        }
      }
    }
  }

  /** Sends one column to the best objective; false if there is none. */
  private boolean sendOne(int g, double day) {
    double free = total(world.opposition().free()[g]);
    if (free < rule.minColumn() - Opposition.NOBODY) {
      return false;
    }
    int best = -1;
    double bestUtility = Double.NEGATIVE_INFINITY;
    double men = 0;
    for (int j = 0; j < frontier.length; j++) {
      if (frontier[j] && plan.allows(g, j)) {
        double utility = utility(g, j, free, day);
        if ((utility > 0 || plan.besieges(g)) && utility > bestUtility) {
          bestUtility = utility;
          best = j;
          men = send;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    dispatch(g, best, men, day);
    return true;
  }

  /** Utility of a column to a place; minus infinity where none is needed or none would do. */
  private double utility(int g, int j, double free, double day) {
    Opposition o = world.opposition();
    double worth = attack.worth(g, j);
    double normal = estimates.normal(j, key(g, day));
    double expected = ObjectiveRule.expected(world.places().defence()[j], noise, normal);
    double have = ObjectiveRule.have(o.attacking()[g][j], o.coming(g, j), worth);
    if (!within[g] && bars.barred(g, j)
        || rule.hasEnough(expected, have, worth)
        || !plan.besieges(g) && !rule.mayAttack(expected, have, free, worth)) {
      return Double.NEGATIVE_INFINITY;
    }
    send = rule.send(expected, have, free, worth);
    double km = nearest(o.free()[g], j);
    return rule.utility(gateways.value(j), expected, have, free, worth, km) - bars.cost(j);
  }

  /**
   * Key of a group's error of a day. That of an attack hangs on its name alone, below 0, so that it
   * is the same whatever else is attacked.
   */
  private long key(int g, double day) {
    return plan.isAttack(g)
        ? -1 - (((long) day << Integer.SIZE) + Integer.toUnsignedLong(hash[g - plan.first()]))
        : (long) day * plan.first() + g;
  }

  private double nearest(double[] men, int place) {
    double[] km = world.places().roads().kmFrom(place);
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < men.length; k++) {
      if (men[k] >= 1 && km[k] < best) {
        best = km[k];
      }
    }
    return best;
  }

  /** Takes fighters from the nearest places first; the column arrives with the last. */
  private void dispatch(int g, int target, double men, double day) {
    double[] free = world.opposition().free()[g];
    double[] km = world.places().roads().kmFrom(target);
    double missing = men;
    double arrival = day;
    int last = target;
    while (missing > Opposition.NOBODY) {
      int from = -1;
      for (int k = 0; k < free.length; k++) {
        if (free[k] > Opposition.NOBODY && (from < 0 || km[k] < km[from])) {
          from = k;
        }
      }
      if (from < 0) {
        break;
      }
      double taken = Math.min(missing, free[from]);
      free[from] -= taken;
      missing -= taken;
      last = from;
      arrival =
          Math.max(
              arrival, ObjectiveRule.arrival(departure(from, day), km[from], speed * plan.pace(g)));
    }
    world.opposition().send(g, target, men - missing, arrival);
    world.opposition().setOut(last, departure(last, day));
  }

  /**
   * Those who take a place at this moment go on from the moment at which it was cleared; all others
   * set out when it is decided, not before.
   */
  private double departure(int from, double day) {
    double cleared = world.places().clearedDay()[from];
    boolean falls = world.places().lostDay()[from] == day && Math.abs(cleared - day) <= part;
    return falls ? cleared : day;
  }

  private static double total(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }
}
