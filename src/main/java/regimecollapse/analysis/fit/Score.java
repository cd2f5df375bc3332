package regimecollapse.analysis.fit;

/**
 * How well a dated fall was forecast; less is better.
 *
 * @param observation its id
 * @param forecaster who forecast it
 * @param crps in days, at the middle of the window
 * @param low end of the 95 % interval of the CRPS; NaN where the forecast has no chance
 * @param high its other end
 * @param logScore of the window
 * @param brier of the window
 * @param covered whether the central 90 % of the forecast touches the window
 */
public record Score(
    String observation,
    String forecaster,
    double crps,
    double low,
    double high,
    double logScore,
    double brier,
    boolean covered) {
  /** Whether the score is less than another and the intervals of both do not meet. */
  public boolean isClearlyLessThan(Score other) {
    double top = Double.isNaN(high) ? crps : high;
    double bottom = Double.isNaN(other.low) ? other.crps : other.low;
    return top < bottom;
  }
}
