package regimecollapse.model.fight;

import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
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
  private final boolean[] frontier;
  private final boolean[] local;
  private final double assaultRatio;
  private final double massRatio;
  private final double noise;
  private final double speed;
  private final double valueWeight;
  private final double oddsWeight;
  private final double travelCost;
  private final double tolerance;
  private final double least;
  private double bestNeed;

  /** Takes what it needs. */
  public Objectives(World world, Attack attack, Gateways gateways, Stream estimates) {
    this.world = world;
    this.attack = attack;
    this.gateways = gateways;
    this.estimates = estimates;
    frontier = new boolean[world.places().count()];
    local = new boolean[world.opposition().count()];
    for (int g = 0; g < local.length; g++) {
      local[g] = world.scenario().opposition().get(g).kind() == GroupKind.RISING;
    }
    assaultRatio = world.numbers().of(Parameter.OPPOSITION_ASSAULT_RATIO);
    massRatio = world.numbers().of(Parameter.OPPOSITION_MASS_RATIO);
    noise = world.numbers().of(Parameter.OPPOSITION_ESTIMATE_NOISE);
    speed = world.numbers().of(Parameter.OPPOSITION_SPEED);
    valueWeight = world.numbers().of(Parameter.OPPOSITION_VALUE_WEIGHT);
    oddsWeight = world.numbers().of(Parameter.OPPOSITION_ODDS_WEIGHT);
    travelCost = world.numbers().of(Parameter.OPPOSITION_TRAVEL_COST);
    tolerance = world.numbers().of(Parameter.OPPOSITION_TOLERANCE);
    least = world.numbers().of(Parameter.OPPOSITION_MIN_COLUMN);
  }

  @Override
  public void act(double day, long step) {
    Opposition o = world.opposition();
    markFrontier();
    gateways.refresh();
    for (int g = 0; g < o.count(); g++) {
      if (attacks(g, day)) {
        int sent = 0;
        while (sent < frontier.length && o.hasRoom() && sendOne(g, day)) {
          sent++;
        }
      }
    }
  }

  private boolean attacks(int g, double day) {
    Opposition o = world.opposition();
    GroupKind kind = world.scenario().opposition().get(g).kind();
    if (o.killed()[g] > tolerance * (o.start()[g] + o.joined()[g])) {
      o.spent()[g] = true;
    }
    boolean ready =
        kind == GroupKind.RISING
            || kind == GroupKind.OFFENSIVE
                && world.front().underOffensive()
                && day >= world.front().campaignDay() + o.delay()[g];
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
    if (free < least - Opposition.NOBODY) {
      return false;
    }
    int best = -1;
    double bestUtility = Double.NEGATIVE_INFINITY;
    double need = 0;
    for (int j = 0; j < frontier.length; j++) {
      if (frontier[j]) {
        double utility = utility(g, j, free, day);
        if (utility > 0 && utility > bestUtility) {
          bestUtility = utility;
          best = j;
          need = bestNeed;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    dispatch(g, best, Math.min(free, Math.max(need, least)), day);
    return true;
  }

  /** Utility of a column to a place; minus infinity where none is needed or none would do. */
  private double utility(int g, int j, double free, double day) {
    Opposition o = world.opposition();
    double worth = attack.worth(g, j);
    long key = (long) day * o.count() + g;
    double guess = StrictMath.exp(noise * estimates.normal(j, key));
    double expected = world.places().defence()[j] * guess;
    double have = (o.attacking()[g][j] + o.coming(g, j)) * worth;
    double wanted = Math.max(massRatio * expected - have, have > 0 ? 0 : least * worth);
    bestNeed = wanted / worth;
    // What was sent to make up the mass makes it up: less than one fighter is not missing.
    boolean enough = have > 0 && massRatio * expected - have < worth;
    boolean stranger = local[g] && world.places().locality(j).exRebelShare() == 0;
    if (stranger || enough || have + free * worth < assaultRatio * expected) {
      return Double.NEGATIVE_INFINITY;
    }
    double odds = StrictMath.log((have + free * worth) / (expected + least * worth));
    double km = nearest(o.free()[g], j);
    return valueWeight * gateways.value(j) + oddsWeight * odds - km / travelCost;
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

  /** Takes fighters from the nearest places first; the column arrives with the farthest. */
  private void dispatch(int g, int target, double men, double day) {
    double[] free = world.opposition().free()[g];
    double[] km = world.places().roads().kmFrom(target);
    double missing = men;
    double far = 0;
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
      far = km[from];
    }
    world.opposition().send(g, target, men - missing, day + far / speed);
  }

  private static double total(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }
}
