package regimecollapse.model.fight;

import regimecollapse.model.rule.fight.CampaignRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Plan;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.OppositionGroup;

/** Where fighters muster and join: on their side of the front (ODD 7.18). */
final class StartLines {
  private final World world;

  /** Takes what it needs. */
  StartLines(World world) {
    this.world = world;
  }

  /** Adds fighters evenly over a group's places next to the government's, or takes some away. */
  void reinforce(int g, double men) {
    double[] free = world.opposition().free()[g];
    boolean[] start = startLine(g);
    int places = 0;
    for (boolean s : start) {
      places += s ? 1 : 0;
    }
    for (int j = 0; j < free.length; j++) {
      if (start[j]) {
        free[j] = CampaignRule.evenly(free[j], men, places);
      }
    }
  }

  /** The group's places next to goals, else next to the government's; all its places if none is. */
  private boolean[] startLine(int g) {
    boolean[] near = startLine(g, world.opposition().plan().isAttack(g));
    return near.length > 0 ? near : startLine(g, false);
  }

  private boolean[] startLine(int g, boolean goals) {
    Plan plan = world.opposition().plan();
    Places p = world.places();
    OppositionGroup group = world.scenario().opposition().get(g);
    boolean[] own = new boolean[p.count()];
    boolean[] line = new boolean[p.count()];
    boolean any = false;
    for (int j = 0; j < own.length; j++) {
      String holder = world.scenario().factions().get(p.faction()[j]).id();
      own[j] = !p.regime()[j] && holder.equals(group.faction());
      for (int k : p.roads().neighbours(j)) {
        line[j] |= own[j] && p.regime()[k] && (!goals || plan.allows(g, k));
      }
      any |= line[j];
    }
    return any ? line : goals ? new boolean[0] : own;
  }
}
