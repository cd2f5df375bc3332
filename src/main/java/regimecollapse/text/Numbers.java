package regimecollapse.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers in words, pictures and on the terminal: rounded half up from their shortest decimal form,
 * without locale, exponent or negative zero. Result tables have forms of their own.
 */
public final class Numbers {
  /** What stands for a number that is not reached or not defined. */
  public static final String NONE = "–";

  /** Digits that count of a number of the input. */
  private static final int INPUT_DIGITS = 6;

  private Numbers() {}

  /** With all its decimals, as in columns; {@link #NONE} for what is no finite number. */
  public static String fixed(double value, int places) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString()
        : NONE;
  }

  /** With so many decimals at most, without zeros at the end. */
  public static String decimal(double value, int places) {
    return Double.isFinite(value)
        ? stripped(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP))
        : NONE;
  }

  /** With so many digits that count at most, without zeros at the end. */
  public static String digits(double value, int digits) {
    return Double.isFinite(value)
        ? stripped(BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP)))
        : NONE;
  }

  /**
   * With so many digits that count; whole numbers keep all of theirs. Rounded half-even from the
   * exact value, as result tables do.
   */
  public static String significant(double value, int digits) {
    BigDecimal exact = new BigDecimal(value);
    return stripped(
        Math.abs(value) >= StrictMath.pow(10, digits - 1.0)
            ? exact.setScale(0, RoundingMode.HALF_EVEN)
            : exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
  }

  /** A number of the input. */
  public static String input(double value) {
    return digits(value, INPUT_DIGITS);
  }

  /** With every digit that it has. */
  public static String exact(double value) {
    return stripped(BigDecimal.valueOf(value));
  }

  /** The text of a number with its sign: a plus where the number is above 0 and shows as such. */
  public static String signed(String text) {
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero || text.startsWith("-") ? text : "+" + text;
  }

  /** With its decimals and its sign. */
  public static String signed(double value, int places) {
    return signed(fixed(value, places));
  }

  /** Two ends: "0.2 to 0.4"; one number where both are the same. */
  public static String range(String low, String high) {
    return low.equals(high) ? low : low + " to " + high;
  }

  /** A number with its interval: "0.3 (0.2 to 0.4)". */
  public static String interval(String value, String low, String high) {
    return value + " (" + low + " to " + high + ")";
  }

  /** Whole, with commas between thousands. */
  public static String grouped(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** With a true minus, as sentences and pictures have it. */
  public static String minus(String text) {
    return text.replace('-', '−');
  }

  private static String stripped(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
