package regimecollapse.model.rule.fight;

/**
 * Deals: a garrison hands over its place for a safe way out (ODD 7.20).
 *
 * @param rate hazard per day
 * @param spread what each neighbouring place lost by a deal adds to it, relative
 * @param stand share of a garrison willing to stand below which it may
 */
public record DealRule(double rate, double spread, double stand) {
  /** Whether so few would stand that there can be a deal. */
  public boolean possible(double standing, double soldiers) {
    return standing < stand * soldiers;
  }

  /** Hazard of a deal, per day. */
  public double hazard(double dealtNextDoor) {
    return rate * (1 + spread * dealtNextDoor);
  }
}
