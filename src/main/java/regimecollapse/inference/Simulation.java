package regimecollapse.inference;

/**
 * What a simulation came to.
 *
 * @param summaries the summary statistics, finite
 * @param discrepancies how far each is from the record, at least 0, in units of its tolerance
 */
public record Simulation(double[] summaries, double[] discrepancies) {
  /** Root of the mean squared discrepancy; 0 without any. */
  public double distance() {
    double sum = 0;
    for (double d : discrepancies) {
      sum += d * d;
    }
    return discrepancies.length == 0 ? 0 : Math.sqrt(sum / discrepancies.length);
  }
}
