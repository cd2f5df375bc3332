package regimecollapse.results.record;

/**
 * Roll calls of the formations of one run, which no file keeps: they are compared with the record
 * when a scenario is fitted to it.
 *
 * @param eve soldiers of each formation on the eve of the offensive, in the scenario's order
 * @param lost share of these who are gone, 0 to 1: by day of {@link MusterDays}, then by formation
 */
public record Muster(double[] eve, double[][] lost) {
  /** Nobody was counted. */
  public static final Muster NONE = new Muster(new double[0], new double[0][]);
}
