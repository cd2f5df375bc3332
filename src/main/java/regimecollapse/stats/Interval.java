package regimecollapse.stats;

/**
 * A range that holds an unknown value with some confidence.
 *
 * @param low lower end; NaN where there is none
 * @param high upper end; NaN where there is none
 */
public record Interval(double low, double high) {
  /** No interval: it is not defined. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);
}
