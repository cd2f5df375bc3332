package regimecollapse.random;

/**
 * The draws of a {@link Stream} for a fixed number of agents that all draw at every step. The
 * agent's part of the hash, half of its cost, is taken once. Immutable.
 */
public final class AgentStream {
  private final long[] keys;

  AgentStream(long key, int agents) {
    keys = new long[agents];
    for (int a = 0; a < agents; a++) {
      keys[a] = Stream.agentKey(key, a);
    }
  }

  /** As {@link Stream#uniform}. */
  public double uniform(int agent, long step) {
    return Stream.uniformOf(Stream.bitsOf(keys[agent], step));
  }

  /**
   * As {@link Stream#round}. One more is added through the sign of a difference, since a processor
   * cannot guess a jump that depends on chance.
   */
  public int round(double mean, int agent, long step) {
    int whole = (int) mean;
    double over = uniform(agent, step) - (mean - whole);
    return whole + (int) (Double.doubleToRawLongBits(over) >>> (Double.SIZE - 1));
  }
}
