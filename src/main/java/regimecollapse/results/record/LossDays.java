package regimecollapse.results.record;

/**
 * How fast a run lost what the government held at the start, in days. The arrays have an entry for
 * each of {@link #LEVELS}, counted as all days of an outcome; NaN means not reached.
 *
 * @param population days until these shares of the population were lost
 * @param localities days until these shares of the localities were lost
 * @param area days until these shares of the area were lost
 * @param firstToLastFall days from the first to the last place lost in the first offensive, until
 *     that ended or the regime collapsed; 0 for a single place, NaN where no place was lost in it
 */
public record LossDays(
    double[] population, double[] localities, double[] area, double firstToLastFall) {
  /** The lost shares for which days are counted. */
  public static final double[] LEVELS = {0.10, 0.25, 0.50, 0.75, 0.90};
}
