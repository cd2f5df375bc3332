package regimecollapse.inference;

/**
 * How many runs the steps of a sensitivity analysis take.
 *
 * @param trajectories of the screening, each as many runs as there are parameters and one
 * @param kept parameters that the screening hands on
 * @param bases base points of the indices; powers of two suit the sequence
 * @param draws of chance at each point, at least 2
 * @param boxRuns points at which boxes are sought; two thirds find the box, one third tests it
 * @param twice how many of these points are simulated a second time, to see the noise
 * @param resamples of the bootstrap
 */
public record SensitivityEffort(
    int trajectories, int kept, int bases, int draws, int boxRuns, int twice, int resamples) {
  /** As shipped: about 18,000 runs for a hypothesis of the default scenario. */
  public static final SensitivityEffort FULL =
      new SensitivityEffort(30, 10, 512, 2, 1500, 300, 1000);

  /** For a first look: about 3,700 runs for a hypothesis. */
  public static final SensitivityEffort QUICK =
      new SensitivityEffort(12, 10, 64, 2, 450, 100, 1000);

  /** Grid of the screening: the usual four levels (Morris 1991). */
  static final int LEVELS = 4;

  /**
   * Runs for one hypothesis.
   *
   * @param parameters those with a range
   */
  public long runs(int parameters) {
    return (long) trajectories * (parameters + 1)
        + (long) bases * (Math.min(kept, parameters) + 2) * draws
        + boxRuns
        + twice;
  }
}
