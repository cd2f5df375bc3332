package regimecollapse.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import regimecollapse.analysis.outcome.Summary.Estimated;

/** Numbers and names as text for people, without locale. */
public final class Plain {
  /** What stands for a number that is not reached or not defined. */
  public static final String NONE = "–";

  private static final int DIGITS = 6;

  private Plain() {}

  /**
   * A share as a percentage, without the sign: whole, or with a decimal where it is below 1 or
   * above 99.
   */
  static String points(double share) {
    if (Double.isNaN(share)) {
      return NONE;
    }
    double percent = share * 100;
    boolean edge = percent > 0 && percent < 1 || percent > 99 && percent < 100;
    return decimal(percent, edge ? 1 : 0);
  }

  /** A share in per cent. */
  public static String percent(double share) {
    return Double.isNaN(share) ? NONE : points(share) + " %";
  }

  /** The interval of a share. */
  public static String percentRange(Estimated share) {
    return points(share.low()) + " to " + points(share.high()) + " %";
  }

  /** A number of days: two decimals at most, as time goes in quarters of a day. */
  public static String days(double days) {
    if (Double.isNaN(days)) {
      return NONE;
    }
    return Double.isInfinite(days) ? "not lost" : decimal(days, 2);
  }

  /** An interval of days; an end that is not reached says so. */
  public static String daysRange(Estimated days) {
    if (Double.isNaN(days.low())) {
      return "no interval";
    }
    return Double.isNaN(days.high())
        ? days(days.low()) + " or more"
        : days(days.low()) + " to " + days(days.high());
  }

  /** Rounded half up, without zeros at the end. */
  public static String decimal(double value, int places) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    return stripped(rounded);
  }

  /** Rounded half up, with all its decimals, for columns. */
  public static String fixed(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  /** A number of the input with at most six digits that count. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    return stripped(BigDecimal.valueOf(value).round(new MathContext(DIGITS)));
  }

  private static String stripped(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** A number with its noun. */
  public static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** A name in quotation marks; what it holds cannot turn the direction of what follows. */
  public static String quoted(String name) {
    return "“" + isolated(name) + "”";
  }

  /** Isolates text that may run from right to left (Unicode Annex 9, FSI and PDI). */
  static String isolated(String text) {
    boolean plain = text.chars().allMatch(c -> c < 0x590 || c > 0x2010 && c < 0x202A);
    return plain ? text : "\u2068" + text + "\u2069";
  }

  /** Things in a row: a, b and c. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
