package regimecollapse.inference.simulate;

/**
 * What a simulation came to.
 *
 * @param summaries the summary statistics, finite
 * @param discrepancies how far each is from the record, at least 0, in units of its tolerance; NaN
 *     where it is predicted and does not count
 */
public record Simulation(double[] summaries, double[] discrepancies) {
  /** Root of the mean squared discrepancy of those that count; 0 without any. */
  public double distance() {
    double sum = 0;
    int counted = 0;
    for (double d : discrepancies) {
      if (!Double.isNaN(d)) {
        sum += d * d;
        counted++;
      }
    }
    return counted == 0 ? 0 : Math.sqrt(sum / counted);
  }

  /** The same with another discrepancy of one statistic; NaN lets it count no more. */
  public Simulation with(int statistic, double discrepancy) {
    double[] others = discrepancies.clone();
    others[statistic] = discrepancy;
    return new Simulation(summaries, others);
  }
}
