package regimecollapse.analysis.attribution;

import java.util.List;
import regimecollapse.stats.ReplicationMean;

/**
 * What the factors did to a measure under a hypothesis.
 *
 * @param measure what is shared out
 * @param hypothesis id of the hypothesis
 * @param dropped replications left out because one of their runs failed
 * @param ends the measure with all factors off and on
 * @param horizonDays days at which lives are cut off
 * @param factors in the order of the scenario
 * @param total the whole effect: all on less all off
 * @param sum of the shares, which is the whole effect but for rounding
 */
public record FactorEffects(
    AttributionMeasure measure,
    String hypothesis,
    int dropped,
    Ends ends,
    double horizonDays,
    List<FactorEffect> factors,
    ReplicationMean total,
    double sum) {
  /**
   * The measure at both ends.
   *
   * @param allOff with all factors off
   * @param allOn with all of them on
   */
  public record Ends(double allOff, double allOn) {}

  /** Copies the list. */
  public FactorEffects {
    factors = List.copyOf(factors);
  }

  /** Replications that were used. */
  public int n() {
    return total.n();
  }
}
