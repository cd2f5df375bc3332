package regimecollapse.model.fight.base;

import java.util.Optional;
import regimecollapse.model.rule.fight.CampaignRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.parameter.Parameter;

/** Whether a campaign is over: its time is, or it has come to rest (ODD 7.18). */
public final class Stall {
  /** Days without any fight after which a rising alone is over. */
  private static final double RISING_RESTS = 1;

  private final World world;
  private final double length;
  private final double pause;
  private double moved;
  private int falls;

  /** Takes what it needs. */
  public Stall(World world) {
    this.world = world;
    length = world.numbers().of(Parameter.OPPOSITION_CAMPAIGN);
    pause = world.numbers().of(Parameter.OPPOSITION_PAUSE);
  }

  /** How the campaign ends on a day; empty if it goes on. */
  public Optional<Front.End> end(double day) {
    if (moves(day)) {
      moved = day;
    }
    if (CampaignRule.over(day, world.front().campaignDay(), length)) {
      return Optional.of(besieges() ? Front.End.SIEGE : Front.End.TIME);
    }
    double last = Math.max(moved, world.front().campaignDay());
    double wait = world.front().underOffensive() ? pause : RISING_RESTS;
    return CampaignRule.culminated(day, last, wait)
        ? Optional.of(Front.End.CULMINATED)
        : Optional.empty();
  }

  /** Whether a place has fallen, an assault goes on, a column marches or one is still to come. */
  private boolean moves(double day) {
    boolean fell = falls != world.front().falls();
    falls = world.front().falls();
    Opposition o = world.opposition();
    boolean moves = fell || o.marches();
    for (double assault : world.places().assaultDay()) {
      moves |= !Double.isNaN(assault);
    }
    for (int g = 0; g < o.count() && !moves && world.front().underOffensive(); g++) {
      moves =
          world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE
              && !CampaignRule.ready(day, world.front().campaignDay(), o.delay()[g]);
    }
    return moves;
  }

  /** Whether the capital or a provincial capital is under assault. */
  private boolean besieges() {
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
