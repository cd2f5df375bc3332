package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.fight.DealRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Local surrender deals: a garrison under assault, most of which does not want to stand, hands over
 * its place for a safe way out; deals spread by road (ODD 7.20).
 */
public final class Deals extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Attack attack;
  private final transient Takeover takeover;
  private final transient Waiting waiting;
  private final transient DealRule rule;

  /** Takes what it needs. */
  public Deals(World world, Attack attack, Takeover takeover, Stream draws) {
    this.world = world;
    this.attack = attack;
    this.takeover = takeover;
    waiting = new Waiting(draws, world.places().count());
    rule =
        new DealRule(
            world.on(Factor.SURRENDER_DEALS) ? world.numbers().of(Parameter.DEAL_RATE) : 0,
            world.numbers().of(Parameter.DEAL_SPREAD),
            world.numbers().of(Parameter.DEAL_STAND));
  }

  @Override
  public void act(double day, double days) {
    Places p = world.places();
    Opposition o = world.opposition();
    for (int j = 0; j < p.count(); j++) {
      boolean asked = p.regime()[j] && o.attackersAt(j) > 0 && p.soldiers()[j] > 0;
      if (asked
          && rule.possible(p.standing()[j], p.soldiers()[j])
          && waiting.comesNearest(j, rate(j) * days)) {
        takeover.take(j, attack.leading(j), Front.Way.DEAL, day + days);
      }
    }
  }

  private double rate(int j) {
    return rule.hazard(dealtNextDoor(j)) * takeover.steady().deals(j);
  }

  private int dealtNextDoor(int j) {
    int dealt = 0;
    for (int k : world.places().roads().neighbours(j)) {
      dealt += world.places().dealt()[k] ? 1 : 0;
    }
    return dealt;
  }
}
