package regimecollapse.observation.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every JDK and in every language: rounded half-even from the exact
 * binary value, without exponent, without zeros at the end. NaN, which stands for "not reached",
 * gives an empty text.
 */
final class Decimals {
  /** Decimals of shares. */
  static final int SHARE = 6;

  /** Decimals of days, months and amounts of money. */
  static final int AMOUNT = 4;

  /** Digits of sampled parameters, whose sizes differ widely. */
  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  private Decimals() {}

  /** A number with at most that many decimals. */
  static String text(double value, int decimals) {
    return Double.isNaN(value)
        ? ""
        : plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
  }

  /** A number with at most ten significant digits. */
  static String tenDigits(double value) {
    return Double.isNaN(value) ? "" : plain(rounded(value));
  }

  /** A number of at most ten significant digits. */
  static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(TEN_DIGITS).stripTrailingZeros();
  }

  /** The number of units of 10^-{@code scale}, such as ten-thousandths. */
  static String units(long units, int scale) {
    return plain(BigDecimal.valueOf(units, scale));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
