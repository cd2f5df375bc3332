package regimecollapse.inference.forest;

import java.util.List;

/**
 * Where the record of one statistic lies among draws (Rubin 1984; Gelman, Meng and Stern 1996): the
 * share of the draws below its window, within and above it.
 *
 * @param below share of draws below the window
 * @param inside share within, the ends included
 * @param above share above
 * @param missing share that have no such number
 * @param draws number of draws
 */
public record Predictive(double below, double inside, double above, double missing, int draws) {
  /**
   * Of some draws.
   *
   * @param rows their statistics
   * @param k which statistic
   * @param low lower end of the window
   * @param high upper end
   */
  public static Predictive of(List<double[]> rows, int k, double low, double high) {
    int below = 0;
    int above = 0;
    int missing = 0;
    for (double[] row : rows) {
      below += row[k] < low ? 1 : 0;
      above += row[k] > high ? 1 : 0;
      missing += Double.isNaN(row[k]) ? 1 : 0;
    }
    double n = rows.size();
    return new Predictive(
        below / n, (n - below - above - missing) / n, above / n, missing / n, rows.size());
  }

  /**
   * Two-sided p-value: twice the smaller of the shares on either side, each with half of what lies
   * in the window, among those that have a number. Small where the draws hardly ever come to the
   * record; 1 where it lies in their middle.
   */
  public double p() {
    double known = 1 - missing;
    return known > 0
        ? Math.min(1, 2 * Math.min(below + inside / 2, above + inside / 2) / known)
        : 0;
  }

  /** Whether no draw reaches the window. */
  public boolean isOutOfReach() {
    return inside == 0 && (below == 0 || above == 0);
  }
}
