package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.fight.CounterRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Counter-attacks: a provincial capital, or a place that reserves have reached, retakes the place
 * next to it that has just been lost, and half of its garrison goes over (ODD 7.15).
 */
public final class Counter extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Strength strength;
  private final transient Attack attack;
  private final transient Takeover takeover;
  private final transient Gateways gateways;
  private final transient Waiting waiting;
  private final transient Stream who;
  private final transient CounterRule rule;
  private final boolean[] local;
  private final int[] tries;

  /**
   * Takes what it needs.
   *
   * @param draws whether a place is retaken, and which units go over
   */
  public Counter(
      World world,
      Strength strength,
      Attack attack,
      Takeover takeover,
      Gateways gateways,
      Stream[] draws) {
    this.world = world;
    this.strength = strength;
    tries = new int[world.units().count()];
    this.attack = attack;
    this.takeover = takeover;
    this.gateways = gateways;
    waiting = new Waiting(draws[0], world.places().count());
    this.who = draws[1];
    rule =
        new CounterRule(
            world.numbers().of(Parameter.COUNTER_DAYS),
            world.numbers().of(Parameter.COUNTER_RATIO),
            world.numbers().of(Parameter.COUNTER_RATE));
    local = new boolean[world.formations().count()];
    for (int f = 0; f < local.length; f++) {
      Formation it = world.scenario().formations().get(f);
      local[f] = it.local();
    }
  }

  @Override
  public void act(double day, double days) {
    if (rule.rate() == 0 || world.interim()) {
      return;
    }
    Places p = world.places();
    for (int j = 0; j < p.count(); j++) {
      if (!p.regime()[j] && gateways.hostile(j) && !Double.isNaN(p.lostDay()[j])) {
        int from = strongest(j, day);
        if (from >= 0
            && waiting.comesNearest(
                j, rule.rate() * takeover.steady().initiative(from, day) * days)) {
          retake(j, from, day + days);
        }
      }
    }
  }

  /** The strongest place next door from which a lost place may be retaken now; -1 if none is. */
  private int strongest(int lost, double day) {
    Places p = world.places();
    double[] km = p.roads().kmFrom(lost);
    double holding = attack.strengthHolding(lost);
    int best = -1;
    double most = 0;
    for (int k : p.roads().neighbours(lost)) {
      if (p.regime()[k] && commanded(k, day) && rule.inReach(day, p.lostDay()[lost], km[k])) {
        double standing = CounterRule.standing(p.defence()[k], p.locality(k).defensibility());
        if (standing > most && rule.strong(standing, holding, attack.strengthAt(k))) {
          most = standing;
          best = k;
        }
      }
    }
    return best;
  }

  /** Whether somebody there can order a counter-attack: a capital's command, or fresh troops. */
  private boolean commanded(int place, double day) {
    Places p = world.places();
    return p.locality(place).seat() || p.reserveDay()[place] <= day;
  }

  private void retake(int lost, int from, double day) {
    Places p = world.places();
    Units units = world.units();
    int gone = 0;
    for (int u = 0; u < units.count(); u++) {
      boolean able = units.place()[u] == from && units.holds(u) && !local[units.formation()[u]];
      // Each try of a unit has a draw of its own: else who once stayed would stay for ever.
      if (able && who.uniform(u, tries[u]++) < CounterRule.GOES_OVER) {
        units.place()[u] = lost;
        gone += units.soldiers()[u];
      }
    }
    if (gone > 0) {
      p.join(from, -gone);
      p.join(lost, gone);
      takeover.retake(lost, from, day);
      // Whoever acts after this in the same part finds both garrisons as they are now.
      strength.refresh();
    }
  }
}
