package regimecollapse.quantity;

/**
 * A part of a whole.
 *
 * @param value dimensionless, from 0 to 1
 */
public record Share(double value) {
  /** Refuses what is not a number from 0 to 1. */
  public Share {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1, not " + value);
    }
  }
}
