package regimecollapse.cli;

/** What an ensemble costs, for estimates that are shown to people. */
final class Cost {
  /**
   * Processor seconds of one run with its share of the tables. To be measured again when the model
   * changes: {@code seconds} of {@code environment.json}, times threads, over the number of runs.
   */
  static final double SECONDS_PER_RUN = 0.03;

  /**
   * Processor seconds of one simulation of a fit, which writes no tables: seconds of {@code fit} on
   * two processors, times two, over the simulations in {@code fit.json}. To be measured again
   * likewise.
   */
  static final double SECONDS_PER_SIMULATION = 0.015;

  /** Processors of the machine that estimates are for. */
  static final int CORES = 2;

  private Cost() {}

  /** Seconds that an ensemble takes on {@link #CORES} processors. */
  static double seconds(long runs) {
    return runs * SECONDS_PER_RUN / CORES;
  }

  /** The same for the simulations of a fit. */
  static double fitSeconds(long simulations) {
    return simulations * SECONDS_PER_SIMULATION / CORES;
  }
}
