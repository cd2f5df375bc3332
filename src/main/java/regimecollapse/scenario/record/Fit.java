package regimecollapse.scenario.record;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What is to be inferred from the record, and with how much effort.
 *
 * @param arm id of the arm that happened
 * @param parameters those that are inferred; all others are drawn anew in each simulation
 * @param effort how much is simulated
 * @param quick how much by {@code fit --quick}
 * @param pooled the cases that are fitted together, if it is such a fit
 */
public record Fit(
    String arm, List<Parameter> parameters, Effort effort, Effort quick, Optional<Pooling> pooled) {
  /**
   * How much is simulated.
   *
   * @param waves of history matching, at least 1
   * @param wavePoints simulations of each wave under each hypothesis
   * @param cutoff implausibility beyond which a point is ruled out
   * @param particles draws of the posterior
   * @param generations of sequential ABC after the first
   * @param quantile of the distances that is the next tolerance
   * @param simulations at most, in sequential ABC
   * @param rejection simulations of the baseline
   * @param priorSimulations simulations under each changed prior, at most as many as of the
   *     baseline; 0 to leave them out
   */
  public record Effort(
      int waves,
      int wavePoints,
      double cutoff,
      int particles,
      int generations,
      double quantile,
      int simulations,
      int rejection,
      int priorSimulations) {}

  /** Copies the list. */
  public Fit {
    parameters = List.copyOf(parameters);
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("a fit needs a parameter to infer");
    }
  }

  /** Changes of the priors that are tried: narrower and wider, all at once and each alone. */
  public int priorChanges() {
    return 2 * (1 + parameters.size());
  }

  /**
   * Most simulations that it takes.
   *
   * @param hypotheses how many are weighed
   */
  public long mostSimulations(Effort of, int hypotheses) {
    return (long) hypotheses * of.waves() * of.wavePoints()
        + of.simulations()
        + of.rejection()
        + (long) priorChanges() * of.priorSimulations();
  }
}
