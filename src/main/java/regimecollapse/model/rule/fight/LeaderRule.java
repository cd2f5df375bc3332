package regimecollapse.model.rule.fight;

/**
 * The leader's view of the capital, and his flight (ODD 7.21).
 *
 * @param threshold prospects relative to the eve below which he flees
 * @param roads weight of roads cut
 * @param rate hazard of his flight, per day
 */
public record LeaderRule(double threshold, double roads, double rate) {
  /** Defenders of the capital that would stand and hope. */
  public static double garrison(double standing, double hope) {
    return standing * hope;
  }

  /** Seats reached on the eve: at least one counts. */
  public static double seatsOnEve(double seats) {
    return Math.max(1, seats);
  }

  /** Prospects relative to the eve, 0 to about 1; 0 where there were none on the eve. */
  public double prospects(double garrison, double onEve, double seats, double seatsOnEve) {
    double cut = 1 - seats / seatsOnEve;
    return onEve > 0 ? garrison / onEve * (1 - roads * cut) : 0;
  }

  /** Whether he would flee. */
  public boolean despairs(double prospects) {
    return prospects < threshold;
  }
}
