package regimecollapse.model.fight;

import java.util.List;
import regimecollapse.model.state.World;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Does the step of the fight that ends now, in parts: what happens within a step happens at its
 * moment, to the nearest part, and others act on it within the same step (ODD 3).
 */
public final class Fighting implements Steppable {
  /** Parts of a step. */
  public static final int PARTS = 2;

  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient List<Fast> processes;
  private final transient Leader leader;
  private final double days;

  /**
   * Takes what acts in each part, in this order.
   *
   * @param world state
   * @param processes all processes of the fight
   * @param leader who falls with his capital, before anything else can happen
   */
  public Fighting(World world, List<Fast> processes, Leader leader) {
    this.world = world;
    this.processes = processes;
    this.leader = leader;
    days = world.stepDays();
  }

  @Override
  public void step(SimState state) {
    double begin = state.schedule.getTime() - days;
    double part = days / PARTS;
    for (int i = 0; i < PARTS && world.front().active() && !world.front().finished(); i++) {
      part(begin + i * part, part);
    }
  }

  /** Does a part; in that in which the leader goes nothing acts after that. */
  private void part(double day, double length) {
    boolean before = world.front().leaderless();
    for (Fast process : processes) {
      process.act(day, length);
      leader.fallWithCapital();
      if (world.front().leaderless() != before) {
        return;
      }
    }
  }
}
