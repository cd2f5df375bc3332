package regimecollapse.analysis.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import regimecollapse.stats.Interval;

/** Numbers in sentences: short, without locale, exponent or negative zero. */
public final class Numbers {
  private Numbers() {}

  /** A share or a correlation, or a difference of them: two decimals. */
  public static String share(double value) {
    return decimal("%.2f", value);
  }

  /** Days: whole from 100 on, else with one decimal. */
  public static String days(double value) {
    return decimal(Math.abs(value) < 99.95 ? "%.1f" : "%.0f", value);
  }

  /** A number in the unit of a measure. */
  public static String of(OutcomeMeasure measure, double value) {
    return measure == OutcomeMeasure.SURVIVAL ? days(value) : share(value);
  }

  /** The same with a plus where it is above 0. */
  public static String signed(OutcomeMeasure measure, double value) {
    return plus(of(measure, value), value);
  }

  /** A correlation with its sign. */
  public static String correlation(double rho) {
    return plus(share(rho), rho);
  }

  /** Both ends with their signs. */
  public static String signed(OutcomeMeasure measure, Interval it) {
    return signed(measure, it.low()) + " to " + signed(measure, it.high());
  }

  /** A p value. */
  public static String p(double p) {
    return p < 0.001 ? "below 0.001" : decimal("%.3f", p);
  }

  /** Three significant digits; whole numbers from 100 on keep theirs. */
  public static String significant(double value) {
    return significant(value, 3);
  }

  /** So many significant digits; whole numbers keep theirs. */
  public static String significant(double value, int digits) {
    BigDecimal exact = new BigDecimal(value);
    if (Math.abs(value) >= StrictMath.pow(10, digits - 1.0)) {
      return exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }
    BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String plus(String text, double value) {
    return value > 0 && !isZero(text) ? "+" + text : text;
  }

  private static String decimal(String format, double value) {
    String text = String.format(Locale.ROOT, format, value);
    return text.startsWith("-") && isZero(text) ? text.substring(1) : text;
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }
}
