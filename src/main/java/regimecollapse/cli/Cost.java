package regimecollapse.cli;

/** What an ensemble costs, for estimates that are shown to people. */
final class Cost {
  /**
   * Processor seconds of one run with its share of the tables. To be measured again when the model
   * changes: {@code seconds} of {@code environment.json}, times threads, over the number of runs.
   */
  static final double SECONDS_PER_RUN = 0.03;

  /** Processors of the machine that estimates are for. */
  static final int CORES = 2;

  private Cost() {}

  /** Seconds that an ensemble takes on {@link #CORES} processors. */
  static double seconds(long runs) {
    return runs * SECONDS_PER_RUN / CORES;
  }
}
