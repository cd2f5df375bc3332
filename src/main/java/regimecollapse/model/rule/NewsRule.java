package regimecollapse.model.rule;

/**
 * News of a fall. Effects on belief add up in log-odds and in the population lost, so that cutting
 * a region into more places changes nothing.
 *
 * @param weight log-odds for each unit of news
 * @param perMillion news for each million inhabitants
 * @param seat further news of a provincial seat
 * @param distance km over which it weighs
 * @param far weight from far away
 */
public record NewsRule(double weight, double perMillion, double seat, double distance, double far) {
  /** How much news the fall of a place is (ODD 7.17). */
  public double size(double population, boolean isSeat) {
    return perMillion * population / 1e6 + (isSeat ? seat : 0);
  }

  /** Weight of news for those at a road distance. */
  public double weightAt(double km) {
    return far + (1 - far) * StrictMath.exp(-km / distance);
  }
}
