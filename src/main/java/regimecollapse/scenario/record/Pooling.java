package regimecollapse.scenario.record;

import java.util.List;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Several cases that are fitted together: one posterior of what they share.
 *
 * @param cases files of the fits to each, at least two, each once
 * @param shared parameters that are the same in all cases, up to the spread
 * @param tau spreads between cases that are tried, in standard deviations of the prior, at least 0;
 *     the first is that of the posterior that is kept
 * @param draws of each mechanism, the same in all cases
 * @param accepted share of the draws that is kept, in (0, 1]
 */
public record Pooling(
    List<String> cases, List<Parameter> shared, List<Double> tau, int draws, double accepted) {
  /** Copies the lists. */
  public Pooling {
    cases = List.copyOf(cases);
    shared = List.copyOf(shared);
    tau = List.copyOf(tau);
  }
}
