package regimecollapse.model.fight;

import sim.engine.SimState;
import sim.engine.Steppable;

/** A process of the fight: it acts in each part of a step while a front is active. */
public abstract class Fast implements Steppable {
  /** Six hours in days: a time for which chance in combat is the same, whatever the step. */
  static final double SIX_HOURS = 0.25;

  /** A process that does nothing. */
  public static final Fast NOTHING =
      new Fast() {
        private static final long serialVersionUID = 1L;

        @Override
        public void act(double day, double days) {}
      };

  private static final long serialVersionUID = 1L;

  @Override
  public final void step(SimState state) {
    act(state.schedule.getTime(), SIX_HOURS);
  }

  /**
   * Does a part of a step.
   *
   * @param day model day on which the part begins
   * @param days its length
   */
  public abstract void act(double day, double days);

  /** Number of the six hours in which a part of a step lies: the key of what lasts so long. */
  static long sixHoursOf(double day, double days) {
    return (long) ((day + days / 2) / SIX_HOURS);
  }
}
