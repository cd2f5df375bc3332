package regimecollapse.model.fight.ends;

import regimecollapse.model.fight.Fast;
import regimecollapse.model.fight.Takeover;
import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.InterimRule;
import regimecollapse.model.rule.SurrenderRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What the provinces do once the leader has gone: each place goes on for a while, and is then
 * handed over to the strongest near it. The run is over when none is left (ODD 7.21).
 */
public final class Succession extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Takeover takeover;
  private final transient Waiting waiting;
  private final transient InterimRule rule;
  private final transient Nearby nearby;

  /** Takes what it needs. */
  public Succession(World world, Takeover takeover, Stream draws) {
    this.world = world;
    this.takeover = takeover;
    waiting = new Waiting(draws, world.places().count());
    nearby = new Nearby(world);
    rule =
        new InterimRule(
            world.numbers().of(Parameter.INTERIM_RATE),
            world.numbers().of(Parameter.INTERIM_LOYAL));
  }

  @Override
  public void act(double day, double days) {
    if (!world.interim()) {
      return;
    }
    Places p = world.places();
    boolean left = false;
    for (int j = 0; j < p.count(); j++) {
      if (p.regime()[j] && waiting.comesNearest(j, hazard(j) * days)) {
        takeover.take(j, heir(j), Front.Way.HANDOVER, day + days);
      }
      left |= p.regime()[j];
    }
    if (!left) {
      world.front().finish();
    }
  }

  private double hazard(int j) {
    Places p = world.places();
    return rule.hazard(SurrenderRule.standing(p.standing()[j], p.soldiers()[j]));
  }

  private int heir(int j) {
    int near = nearby.strongest(j, g -> true);
    return near >= 0 ? near : takeover.strongest();
  }
}
