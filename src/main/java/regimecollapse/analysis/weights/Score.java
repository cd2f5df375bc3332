package regimecollapse.analysis.weights;

/**
 * How well a dated fall was forecast; less is better.
 *
 * @param observation its id
 * @param forecaster who forecast it
 * @param crps in days, at the middle of the window
 * @param logScore of the window
 * @param brier of the window
 * @param covered whether the central 90 % of the forecast touches the window
 */
public record Score(
    String observation,
    String forecaster,
    double crps,
    double logScore,
    double brier,
    boolean covered) {}
