package regimecollapse.random;

/**
 * The draws of a {@link Stream} for agents that all draw at every step, as the model had them until
 * version 0.2.0: an agent's half of the hash is taken once. For the benchmark of one object for
 * each unit, which shall be no slower than it can be.
 */
public final class AgentStream {
  private final long[] keys;

  /** The draws of agents 0 to a number. */
  public AgentStream(Stream stream, int agents) {
    keys = new long[agents];
    for (int a = 0; a < agents; a++) {
      keys[a] = Stream.agentKey(stream.key, a);
    }
  }

  /**
   * The next lower or higher whole number, with that mean. One more is added through the sign of a
   * difference, since a processor cannot guess a jump that depends on chance.
   */
  public int round(double mean, int agent, long step) {
    int whole = (int) mean;
    double over = Stream.uniformOf(Stream.bitsOf(keys[agent], step)) - (mean - whole);
    return whole + (int) (Double.doubleToRawLongBits(over) >>> (Double.SIZE - 1));
  }
}
