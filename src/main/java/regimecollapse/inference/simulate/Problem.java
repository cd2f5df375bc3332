package regimecollapse.inference.simulate;

/**
 * What is to be inferred. Each hypothesis has the same parameters with priors of its own; a
 * parameter is given by its prior quantile, so that the prior is even on the unit cube under every
 * hypothesis.
 */
public interface Problem {
  /** Number of hypotheses, at least 1. */
  int hypotheses();

  /** Number of parameters. */
  int dimension();

  /**
   * Simulates once. A pure function of its arguments; called by several threads.
   *
   * @param candidate where, and with which draw of the model's own chance
   */
  Simulation simulate(Candidate candidate);
}
