package regimecollapse.results.record;

import java.util.List;
import regimecollapse.scenario.record.Statistic;

/**
 * Roll calls of the formations of one run, which no table keeps: they are compared with the record.
 *
 * @param eve soldiers of each formation on the eve of the offensive, in the scenario's order
 * @param lost share of these who are gone, 0 to 1: by day of {@link MusterDays}, then by formation
 * @param counts army and militias on the dates for which the record asks, ascending: one for each
 *     day of {@link MusterDays#counted}
 */
public record Muster(double[] eve, double[][] lost, List<Count> counts) {
  /** Nobody was counted. */
  public static final Muster NONE = new Muster(new double[0], new double[0][], List.of());

  /** Copies the list. */
  public Muster {
    counts = List.copyOf(counts);
  }

  /**
   * Men at the end of a day. After the end of a run nobody counts: what it ended with stays, which
   * is nobody where the leader has fled.
   *
   * @param day end of the day, in days since the reference date
   * @param armyRolls men on the rolls of the army
   * @param armyPresent those of them who are present (ODD 7.4)
   * @param militiaRolls men on the rolls of the militias
   * @param militiaPresent those of them who are present
   * @param districtsLost districts lost (ODD 7.24); 0 in a case without countryside
   */
  public record Count(
      double day,
      double armyRolls,
      double armyPresent,
      double militiaRolls,
      double militiaPresent,
      double districtsLost) {
    /**
     * What a statistic counts.
     *
     * @throws IllegalArgumentException for a statistic that counts none of these
     */
    double of(Statistic statistic) {
      return switch (statistic) {
        case ARMY_ROLLS -> armyRolls;
        case ARMY_PRESENT -> armyPresent;
        case DISTRICTS_LOST -> districtsLost;
        default -> throw new IllegalArgumentException(statistic + " is not counted on a day");
      };
    }
  }
}
