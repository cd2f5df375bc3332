package regimecollapse.model.rule.fight;

import regimecollapse.model.rule.Logistic;

/**
 * Risings of former rebels (ODD 7.20).
 *
 * @param threshold belief below which they rise, 0 to 1
 * @param neighbour by how much a fallen neighbour raises it
 * @param rate hazard below it, per day
 */
public record RisingRule(double threshold, double neighbour, double rate) {
  /** Former rebels who live in a place, in proportion to others. */
  public static double rebels(double population, double exRebelShare) {
    return population * exRebelShare;
  }

  /** Fighters of a place, of all who are spread over the places in proportion. */
  public static double fighters(double rebels, double all, double sum) {
    return rebels * (sum > 0 ? all / sum : 0);
  }

  /** Whether they would rise, for their belief in log-odds. */
  public boolean willing(double belief, boolean nearFall) {
    return Logistic.of(belief) < threshold + (nearFall ? neighbour : 0);
  }
}
