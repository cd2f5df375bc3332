package regimecollapse.model.fight;

import java.util.Arrays;
import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.fight.LeaderRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The leader flees when the capital's prospects, relative to the eve of the offensive, are poor:
 * own defenders that would stand, provincial seats still reached by road, belief of his circle (ODD
 * 7.21). He also falls with the capital.
 */
public final class Leader extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Takeover takeover;
  private final transient Waiting waiting;
  private final int[] queue;
  private final boolean[] seen;
  private final transient LeaderRule rule;
  private double eveSeats;

  /** Takes what it needs. */
  public Leader(World world, Takeover takeover, Stream draws) {
    this.world = world;
    this.takeover = takeover;
    waiting = new Waiting(draws, 1);
    queue = new int[world.places().count()];
    seen = new boolean[queue.length];
    rule =
        new LeaderRule(
            world.numbers().of(Parameter.LEADER_THRESHOLD),
            world.numbers().of(Parameter.LEADER_ROADS),
            world.numbers().of(Parameter.LEADER_RATE));
  }

  /** Remembers the prospects of the eve. */
  void noteEve() {
    eveSeats = LeaderRule.seatsOnEve(seatsReached());
    world.front().eveProspects(garrison());
  }

  /** Prospects of the capital relative to the eve, 0 to about 1. */
  double prospects() {
    return rule.prospects(garrison(), world.front().eveProspects(), seatsReached(), eveSeats);
  }

  @Override
  public void act(double day, double days) {
    if (!world.front().leaderless()
        && rule.despairs(prospects())
        && waiting.comesNearest(0, rule.rate() * days)) {
      takeover.loseLeader(day + days);
    }
  }

  /** Lets him fall at the moment at which the capital is lost, if it is. */
  public void fallWithCapital() {
    Places p = world.places();
    if (!p.regime()[p.capital()] && !world.front().leaderless()) {
      takeover.loseLeader(p.lostDay()[p.capital()]);
    }
  }

  /** Lets him go on a day: he resigns or is toppled, unless he has gone already. */
  public void resign(double day) {
    if (!world.front().leaderless()) {
      takeover.loseLeader(day);
    }
  }

  private double garrison() {
    Places p = world.places();
    return LeaderRule.garrison(p.standing()[p.capital()], p.prospect()[p.capital()]);
  }

  /** Provincial seats that roads in the government's hands join to the capital. */
  private double seatsReached() {
    Places p = world.places();
    Arrays.fill(seen, false);
    int end = 0;
    if (p.regime()[p.capital()]) {
      queue[end++] = p.capital();
      seen[p.capital()] = true;
    }
    double seats = 0;
    for (int at = 0; at < end; at++) {
      seats += p.locality(queue[at]).seat() ? 1 : 0;
      for (int k : p.roads().neighbours(queue[at])) {
        if (p.regime()[k] && !seen[k]) {
          seen[k] = true;
          queue[end++] = k;
        }
      }
    }
    return seats;
  }
}
