package regimecollapse.random;

/**
 * Whole numbers for the expected numbers of a list of agents, by systematic sampling (Madow and
 * Madow 1944): one uniform draw shifts the expected numbers, laid end to end, against the whole
 * numbers, and each agent takes the whole numbers that lie in its piece.
 *
 * <p>Each agent has the next lower or next higher whole number of what is expected of it, with
 * exactly that mean, as with a draw of its own. But the whole list needs one draw, and its sum is
 * the next lower or higher whole number of the expected sum.
 */
public final class SystematicRounding {
  private double sum;
  private int taken;

  /**
   * Begins a list.
   *
   * @param uniform draw on the interval from 0 to 1
   */
  public void begin(double uniform) {
    sum = uniform;
    taken = 0;
  }

  /**
   * The whole number of the next agent.
   *
   * @param mean at least 0
   */
  public int next(double mean) {
    sum += mean;
    int before = taken;
    taken = (int) sum;
    return taken - before;
  }

  /** The sum of the list so far. */
  public int taken() {
    return taken;
  }
}
