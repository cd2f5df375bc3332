package regimecollapse.results.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every JDK and in every language: rounded half-even from the exact
 * binary value, without exponent, without zeros at the end. NaN, which stands for "not reached",
 * gives an empty text.
 */
public final class Decimals {
  /** Decimals of shares. */
  public static final int SHARE = 6;

  /** Decimals of days, months and amounts of money. */
  public static final int AMOUNT = 4;

  /** Digits of sampled parameters, whose sizes differ widely. */
  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  private Decimals() {}

  /** A number with at most that many decimals. */
  public static String text(double value, int decimals) {
    return Double.isNaN(value)
        ? ""
        : plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
  }

  /** A number with at most ten significant digits. */
  public static String tenDigits(double value) {
    return Double.isNaN(value) ? "" : plain(rounded(value));
  }

  /** A number of at most ten significant digits. */
  public static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(TEN_DIGITS).stripTrailingZeros();
  }

  /** The number of units of 10^-{@code scale}, such as ten-thousandths. */
  public static String units(long units, int scale) {
    return plain(BigDecimal.valueOf(units, scale));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
