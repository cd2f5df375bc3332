package regimecollapse.model.slow;

import sim.engine.SimState;
import sim.engine.Steppable;

/** A process that runs once a week. */
public abstract class Weekly implements Steppable {
  /** Length of the slow step in days. */
  public static final double DAYS = 7;

  private static final long serialVersionUID = 1L;

  @Override
  public final void step(SimState state) {
    week(state.schedule.getTime());
  }

  /**
   * Does the week that begins now.
   *
   * @param day model day
   */
  protected abstract void week(double day);
}
