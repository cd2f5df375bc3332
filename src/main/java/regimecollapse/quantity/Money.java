package regimecollapse.quantity;

/**
 * An amount of money.
 *
 * @param billionUsd billions of US dollars, not negative
 */
public record Money(double billionUsd) {
  /** Refuses negative and non-finite amounts. */
  public Money {
    if (!(billionUsd >= 0) || Double.isInfinite(billionUsd)) {
      throw new IllegalArgumentException("an amount of money is at least 0, not " + billionUsd);
    }
  }
}
