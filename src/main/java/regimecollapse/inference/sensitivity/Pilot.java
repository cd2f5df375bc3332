package regimecollapse.inference.sensitivity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.stats.Limits;

/**
 * A few runs of each hypothesis in each arm, by which the arm of a sensitivity analysis is chosen.
 *
 * @param cells arm by arm, each with all hypotheses
 */
public record Pilot(List<Cell> cells) {
  /**
   * What came of one hypothesis in one arm.
   *
   * @param hypothesis its id
   * @param arm its id
   * @param collapsed runs that collapsed by the horizon
   * @param runs in all, at least 1
   */
  public record Cell(String hypothesis, String arm, int collapsed, int runs) {
    double openness() {
      double p = (double) collapsed / runs;
      return p * (1 - p);
    }
  }

  /** Copies the list. */
  public Pilot {
    cells = List.copyOf(cells);
  }

  /**
   * The arm whose outcome is most open: the greatest sum over hypotheses of p (1 - p), the variance
   * of the outcome; of equal ones the first. Where all runs agree there is nothing to explain. So
   * few runs tell arms apart only roughly, and arms that are nearly as open may be chosen by
   * chance.
   */
  public String middlingArm() {
    Map<String, Double> sums = new LinkedHashMap<>();
    cells.forEach(cell -> sums.merge(cell.arm(), cell.openness(), Double::sum));
    String best = cells.get(0).arm();
    for (Map.Entry<String, Double> arm : sums.entrySet()) {
      best = Limits.above(arm.getValue(), sums.get(best)) ? arm.getKey() : best;
    }
    return best;
  }
}
