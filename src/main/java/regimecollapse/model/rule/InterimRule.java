package regimecollapse.model.rule;

/**
 * Once the leader has gone, each garrison decides for itself how long it goes on (ODD 7.21).
 *
 * @param rate hazard of handing over, per day, where nobody would stand
 * @param loyal how far those who would stand hold their place without him, 0 to 1
 */
public record InterimRule(double rate, double loyal) {
  /**
   * Hazard of handing over, per day.
   *
   * @param standing share of the garrison that would stand, 0 to 1
   */
  public double hazard(double standing) {
    return rate * (1 - loyal * standing);
  }
}
