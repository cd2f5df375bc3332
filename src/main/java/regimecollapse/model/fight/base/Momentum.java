package regimecollapse.model.fight.base;

import regimecollapse.model.rule.fight.CampaignRule;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.GroupKind;

/** Whether a campaign is still under way, or has come to rest (ODD 7.18). */
public final class Momentum {
  private final World world;
  private int falls;

  /** Takes what it needs. */
  public Momentum(World world) {
    this.world = world;
  }

  /** Whether a place has fallen, an assault goes on, a column marches or one is still to come. */
  public boolean moves(double day) {
    boolean fell = falls != world.front().falls();
    falls = world.front().falls();
    boolean moves = fell || world.opposition().marches();
    for (double assault : world.places().assaultDay()) {
      moves |= !Double.isNaN(assault);
    }
    Opposition o = world.opposition();
    for (int g = 0; g < o.count() && !moves; g++) {
      moves =
          world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE
              && !CampaignRule.ready(day, world.front().campaignDay(), o.delay()[g]);
    }
    return moves;
  }

  /** Whether the capital or a provincial capital is under assault. */
  public boolean besieges() {
    Places p = world.places();
    for (int j = 0; j < p.count(); j++) {
      boolean city = j == p.capital() || p.locality(j).seat();
      if (city && p.regime()[j] && !Double.isNaN(p.assaultDay()[j])) {
        return true;
      }
    }
    return false;
  }
}
