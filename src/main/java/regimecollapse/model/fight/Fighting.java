package regimecollapse.model.fight;

import java.util.ArrayList;
import java.util.Collections;
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
  public static final int PARTS = Integer.getInteger("parts", 2);

  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient List<Fast> processes;
  private final transient List<Fast> reversed;
  private final double days;

  /**
   * Takes what acts in each part, in this order.
   *
   * @param world state
   * @param processes all processes of the fight
   */
  public Fighting(World world, List<Fast> processes) {
    this.world = world;
    this.processes = processes;
    reversed = new ArrayList<>(processes);
    for (int i = 1; i < processes.size(); i++) {
      if (processes.get(i) instanceof Combat && Boolean.getBoolean("strang")) {
        Collections.swap(reversed, i - 1, i);
      }
    }
    days = world.stepDays();
  }

  @Override
  public void step(SimState state) {
    double begin = state.schedule.getTime() - days;
    double part = days / PARTS;
    for (int i = 0; i < PARTS && world.front().active(); i++) {
      // First-order errors of acting one after the other cancel if the order is reversed in turn.
      for (Fast process : i % 2 == 0 ? processes : reversed) {
        process.act(begin + i * part, part);
        if (!Double.isNaN(world.front().flightDay())) {
          return;
        }
      }
    }
  }
}
