package regimecollapse.cli.console;

/**
 * What an ensemble costs, for estimates that are shown to people. A run costs as its case is long
 * and large: by the units of soldiers times the steps in which they are looked at, weeks and steps
 * of the fight alike. To be measured again when the model changes: {@code seconds} of {@code
 * environment.json}, times threads, over the number of runs and their work.
 */
public final class Cost {
  /**
   * Processor seconds of a unit in a step, with its share of the tables: 0.03 seconds of a run of
   * 2,300 units over 313 weeks and 80 steps of the fight.
   */
  public static final double SECONDS_PER_STEP = 0.03 / (2300 * (313 + 80));

  /** A simulation of a fit, which writes no tables, takes half of it. */
  public static final double OF_A_SIMULATION = 0.5;

  /** Processors of the machine that estimates are for. */
  public static final int CORES = 2;

  private Cost() {}

  /**
   * Seconds that an ensemble takes on {@link #CORES} processors.
   *
   * @param work of one run: units times steps
   */
  public static double seconds(long runs, double work) {
    return runs * work * SECONDS_PER_STEP / CORES;
  }

  /** The same for the simulations of a fit. */
  public static double fitSeconds(long simulations, double work) {
    return OF_A_SIMULATION * seconds(simulations, work);
  }
}
