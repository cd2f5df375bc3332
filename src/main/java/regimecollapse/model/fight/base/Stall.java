package regimecollapse.model.fight.base;

import java.util.Optional;
import regimecollapse.model.rule.fight.CampaignRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Plan;
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
    boolean fell = falls != world.front().falls();
    falls = world.front().falls();
    Plan plan = world.opposition().plan();
    for (int a = 0; a < plan.count(); a++) {
      if (plan.underWay(a)) {
        follow(a, day, fell);
      }
    }
    boolean moves = fell || moves(day);
    if (moves) {
      moved = day;
    }
    if (plan.underWay()) {
      return Optional.empty();
    }
    boolean planned = world.front().underOffensive() && plan.exists() && !plan.called();
    if (planned && !moves) {
      return Optional.of(plan.lastEnd());
    }
    if (CampaignRule.over(day, Math.max(world.front().campaignDay(), plan.lastEndDay()), length)) {
      return Optional.of(besieges() ? Front.End.SIEGE : Front.End.TIME);
    }
    double last = Math.max(moved, world.front().campaignDay());
    double wait = world.front().underOffensive() ? pause : RISING_RESTS;
    return !planned && CampaignRule.culminated(day, last, wait)
        ? Optional.of(Front.End.CULMINATED)
        : Optional.empty();
  }

  /**
   * Ends an attack of the plan whose time is over; or which has come to rest, if it has no time.
   */
  private void follow(int a, double day, boolean fell) {
    Opposition o = world.opposition();
    Plan plan = o.plan();
    int g = plan.first() + a;
    double from = plan.attack(a).from();
    boolean open = plan.attack(a).until() == Double.POSITIVE_INFINITY;
    if (fell || o.moves(g) || !CampaignRule.ready(day, from, o.delay()[g])) {
      plan.moved()[a] = day;
    }
    boolean over = open ? CampaignRule.over(day, from, length) : day >= plan.attack(a).until();
    boolean rests = open && CampaignRule.culminated(day, plan.moved()[a], pause);
    if (over || rests) {
      Front.End inTime = besieges(g) ? Front.End.SIEGE : Front.End.TIME;
      plan.end(a, over && (open || !o.spent()[g]) ? inTime : Front.End.CULMINATED, day);
      o.goHome(g);
      Places p = world.places();
      for (int j = 0; j < p.count(); j++) {
        if (o.attackersAt(j) <= 0) {
          p.endAssault(j);
        }
      }
    }
  }

  /** Whether an assault goes on, a column marches or one is still to come. */
  private boolean moves(double day) {
    Opposition o = world.opposition();
    boolean moves = o.marches();
    for (double assault : world.places().assaultDay()) {
      moves |= !Double.isNaN(assault);
    }
    for (int g = 0; g < o.count() && !moves; g++) {
      double since = o.plan().since(g, world.front());
      moves =
          world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE
              && since < Double.POSITIVE_INFINITY
              && !CampaignRule.ready(day, since, o.delay()[g]);
    }
    return moves;
  }

  /** Whether a group attacks the capital or a provincial capital. */
  private boolean besieges(int g) {
    Places p = world.places();
    for (int j = 0; j < p.count(); j++) {
      boolean city = j == p.capital() || p.locality(j).seat();
      if (city && p.regime()[j] && world.opposition().attacking()[g][j] > 0) {
        return true;
      }
    }
    return false;
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
