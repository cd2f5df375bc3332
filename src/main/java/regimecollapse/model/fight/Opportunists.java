package regimecollapse.model.fight;

import java.util.List;
import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.fight.OpportunistRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Others enter what a garrison next to their own land has left, or no longer believes that it can
 * hold; they go no further than that (ODD 7.19).
 */
public final class Opportunists extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Attack attack;
  private final transient Takeover takeover;
  private final transient Waiting waiting;
  private final int[] faction;
  private final int[] home;
  private final transient OpportunistRule rule;

  /** Takes what it needs. */
  public Opportunists(World world, Attack attack, Takeover takeover, Stream draws) {
    this.world = world;
    this.attack = attack;
    this.takeover = takeover;
    waiting = new Waiting(draws, world.places().count());
    List<String> ids = world.scenario().factions().stream().map(Faction::id).toList();
    List<OppositionGroup> groups = world.scenario().opposition();
    faction =
        groups.stream()
            .mapToInt(g -> g.kind() == GroupKind.OPPORTUNIST ? ids.indexOf(g.faction()) : -1)
            .toArray();
    home = world.places().faction().clone();
    rule =
        new OpportunistRule(
            world.numbers().of(Parameter.OPPORTUNIST_BELIEF),
            world.numbers().of(Parameter.OPPORTUNIST_GARRISON),
            world.numbers().of(Parameter.OPPORTUNIST_RATE));
  }

  @Override
  public void act(double day, double days) {
    Places p = world.places();
    for (int j = 0; j < p.count(); j++) {
      if (p.regime()[j] && rule.weak(p.soldiers()[j], p.eveSoldiers()[j], p.prospect()[j])) {
        int group = neighbour(j);
        if (group >= 0 && strongEnough(group, j) && waiting.comesNearest(j, rule.rate() * days)) {
          takeover.take(j, group, Front.Way.VACATED, day + days);
        }
      }
    }
  }

  /** They do not fight for a place: they come only where they are the stronger. */
  private boolean strongEnough(int group, int j) {
    double men = world.opposition().start()[group];
    return OpportunistRule.stronger(men, attack.worth(group, j), world.places().defence()[j]);
  }

  /**
   * The first opportunist group that held a place next door from the start; -1 if there is none.
   */
  private int neighbour(int j) {
    for (int k : world.places().roads().neighbours(j)) {
      for (int g = 0; g < faction.length; g++) {
        if (faction[g] >= 0 && home[k] == faction[g]) {
          return g;
        }
      }
    }
    return -1;
  }
}
