package regimecollapse.random;

/** Draws for one purpose: each a pure function of (agent, step). Immutable, safe to share. */
public final class Stream {
  /** 2^-53: the spacing of the doubles that a draw can give. */
  private static final double UNIT = 0x1.0p-53;

  final long key;

  Stream(long key) {
    this.key = key;
  }

  static long agentKey(long key, long agent) {
    return Mix.mix(key ^ (agent * Mix.GOLDEN));
  }

  static long bitsOf(long agentKey, long step) {
    return Mix.mix(agentKey ^ (step * 0xd1342543de82ef95L));
  }

  static double uniformOf(long bits) {
    return ((bits >>> 12) + 0.5) * (2 * UNIT);
  }

  /** 64 random bits for this agent and step. */
  public long bits(long agent, long step) {
    return bitsOf(agentKey(key, agent), step);
  }

  /** Uniform on the open interval (0, 1): never 0, never 1. */
  public double uniform(long agent, long step) {
    return uniformOf(bits(agent, step));
  }

  /** Standard normal (mean 0, variance 1). */
  public double normal(long agent, long step) {
    return Quantile.normal(uniform(agent, step));
  }

  /**
   * A whole number with the given mean: {@code floor(mean)} or one more. Keeps counts of soldiers
   * whole without bias.
   *
   * @param mean at least 0
   */
  public int round(double mean, long agent, long step) {
    int whole = (int) mean;
    double rest = mean - whole;
    return rest > 0 && uniform(agent, step) < rest ? whole + 1 : whole;
  }
}
