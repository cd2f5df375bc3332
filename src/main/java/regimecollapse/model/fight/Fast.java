package regimecollapse.model.fight;

import sim.engine.SimState;
import sim.engine.Steppable;

/** A process that runs every six hours while a front is active. */
public abstract class Fast implements Steppable {
  /** Length of the fast step in days. */
  public static final double DAYS = 0.25;

  /** Fast steps in a day. */
  protected static final int A_DAY = 4;

  private static final long serialVersionUID = 1L;

  @Override
  public final void step(SimState state) {
    double day = state.schedule.getTime();
    act(day, stepOf(day));
  }

  /** Number of the fast step that begins on a model day: the key of its draws. */
  public static long stepOf(double day) {
    return Math.round(day * A_DAY);
  }

  /**
   * Does the six hours that begin now.
   *
   * @param day model day
   * @param step number of the step
   */
  public abstract void act(double day, long step);
}
