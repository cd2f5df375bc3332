package regimecollapse.inference;

/**
 * What the record says of each summary statistic, for an emulator that needs a centre and a spread.
 *
 * @param centre observed value
 * @param observation standard deviation of the observation error
 * @param discrepancy standard deviation of what the model cannot say even at its best (assumption)
 */
public record Targets(double[] centre, double[] observation, double[] discrepancy) {}
