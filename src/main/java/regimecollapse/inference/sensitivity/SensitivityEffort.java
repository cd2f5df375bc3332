package regimecollapse.inference.sensitivity;

/**
 * How many runs the steps of a sensitivity analysis take.
 *
 * <p>Few base points with many draws each tell more than many with two: where most of the variance
 * is chance, the error of an index goes with the number of pairs of draws, n r (r - 1) / 2, not
 * with the number of runs, n r. In a threshold model with much noise, the errors of 128 points of 8
 * draws were 0.35 to 0.65 of those of 512 points of 2 draws for a parameter without effect, and 0.6
 * to 1.1 for a strong one.
 *
 * @param trajectories of the screening, each as many runs as there are parameters and one
 * @param kept parameters that are handed on, by regression and by screening in turn
 * @param bases base points of the indices, n; powers of two suit the sequence
 * @param draws of chance at each point, r, at least 2
 * @param boxRuns points over all parameters; two thirds show linear effects and find the box, one
 *     third tests it
 * @param twice how many of these points are simulated a second time, to see the noise
 * @param resamples of the bootstrap
 */
public record SensitivityEffort(
    int trajectories, int kept, int bases, int draws, int boxRuns, int twice, int resamples) {
  /** As shipped: about 21,600 runs for a hypothesis of the default scenario. */
  public static final SensitivityEffort FULL =
      new SensitivityEffort(30, 12, 128, 8, 3000, 300, 1000);

  /** For a first look: about 4,100 runs for a hypothesis. */
  public static final SensitivityEffort QUICK =
      new SensitivityEffort(10, 12, 32, 4, 900, 100, 1000);

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
