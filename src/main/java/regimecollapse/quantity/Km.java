package regimecollapse.quantity;

/**
 * A distance.
 *
 * @param value kilometres, not negative, finite
 */
public record Km(double value) {
  /** Refuses negative and non-finite distances. */
  public Km {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a distance is at least 0 km, not " + value);
    }
  }
}
