package regimecollapse.run;

import regimecollapse.model.state.World;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Counts what formations have lost, at each of a number of times. It looks and touches nothing. */
final class RollCall implements Steppable {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final double[][] lost;
  private int next;

  RollCall(World world, int calls) {
    this.world = world;
    lost = new double[calls][];
  }

  @Override
  public void step(SimState state) {
    lost[next++] = world.formations().lostShare().clone();
  }

  /** All calls; those after the end find the formations as they were then. */
  double[][] finish() {
    while (next < lost.length) {
      step(null);
    }
    return lost;
  }
}
