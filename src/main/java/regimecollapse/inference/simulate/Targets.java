package regimecollapse.inference.simulate;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the record says of summary statistics, for an emulator that needs a centre and a spread.
 *
 * @param statistics which summaries of a simulation they are, from 0; the others do not count
 * @param centre observed value
 * @param observation standard deviation of the observation error
 * @param discrepancy standard deviation of what the model cannot say even at its best (assumption)
 */
public record Targets(
    int[] statistics, double[] centre, double[] observation, double[] discrepancy) {
  /** Of all summaries. */
  public Targets(double[] centre, double[] observation, double[] discrepancy) {
    this(IntStream.range(0, centre.length).toArray(), centre, observation, discrepancy);
  }

  /** Without some summaries. */
  public Targets without(Set<Integer> left) {
    int[] kept =
        IntStream.range(0, statistics.length).filter(i -> !left.contains(statistics[i])).toArray();
    return new Targets(
        IntStream.of(kept).map(i -> statistics[i]).toArray(),
        of(centre, kept),
        of(observation, kept),
        of(discrepancy, kept));
  }

  private static double[] of(double[] values, int[] kept) {
    return IntStream.of(kept).mapToDouble(i -> values[i]).toArray();
  }
}
