package regimecollapse.scenario.io.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as text. */
public final class Plain {
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  /** Digits that are kept when the program itself writes a number. */
  private static final MathContext SHOWN = new MathContext(12);

  /**
   * The largest number of a scenario, in size: products of as many numbers as the model multiplies
   * stay finite.
   */
  public static final double LARGEST = 1e30;

  /** What is legal, in words. */
  public static final String LEGAL_SIZE = "at most 1e30 in size";

  /** Thousands between kinds of blanks or apostrophes, and maybe decimals. */
  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[0-9]{1,3}([ \\u00a0\\u2009\\u202f'\u2019_][0-9]{3})+([.,][0-9]+)?");

  private Plain() {}

  /**
   * Whether the text is a decimal number of the YAML 1.2 core schema: {@code [-+]?(\.[0-9]+ |
   * [0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}. Written out, as tables have tens of thousands of them.
   */
  public static boolean isDecimal(String text) {
    int start = afterSign(text, 0);
    int whole = afterDigits(text, start);
    boolean point = whole < text.length() && text.charAt(whole) == '.';
    int end = point ? afterDigits(text, whole + 1) : whole;
    boolean digits = end - start > (point ? 1 : 0);
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = afterSign(text, end + 1);
      end = afterDigits(text, exponent);
      digits &= end > exponent;
    }
    return digits && end == text.length();
  }

  private static int afterSign(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    return sign ? at + 1 : at;
  }

  private static int afterDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Whether a text is a whole number, however long. */
  public static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** Whether the text is one of YAML's infinities or its not-a-number. */
  public static boolean isNotFinite(String text) {
    return NOT_FINITE.matcher(text).matches();
  }

  /** Whether YAML 1.2 takes the text for a number. */
  static boolean looksLikeNumber(String text) {
    return isDecimal(text) || isNotFinite(text) || OTHER_BASE.matcher(text).matches();
  }

  /** The finite number that a plain scalar states. */
  public static Optional<Double> number(Node node) {
    if (node instanceof Node.Scalar s && s.plain() && isDecimal(s.text())) {
      double value = Double.parseDouble(s.text());
      return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
    }
    return Optional.empty();
  }

  /** The number under a key; none where it is missing or is no number. */
  public static Optional<Double> number(Node.Mapping map, String key) {
    return map.get(key).flatMap(Plain::number);
  }

  /** The number that a text was probably meant to be: 0,05 is 0.05; else an empty text. */
  public static String meant(String text) {
    if (text.matches("[-+]?[0-9]{1,3}(,[0-9]{3})+")) {
      String whole = text.replace(",", "");
      return text.indexOf(',') < text.lastIndexOf(',')
          ? whole
          : whole + " or " + text.replace(',', '.');
    }
    if (text.matches("[-+]?[0-9]+,[0-9]+")) {
      return text.replace(',', '.');
    }
    if (GROUPED.matcher(text).matches()) {
      return text.replaceAll("[ \\u00a0\\u2009\\u202f'\u2019_]", "").replace(',', '.');
    }
    if (text.matches("[-+]?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+")) {
      return text.replace(".", "").replace(',', '.');
    }
    if (text.matches("[-+]?[0-9]{1,3}((,[0-9]{3})+\\.[0-9]+|(\\.[0-9]{3}){2,})")) {
      return text.indexOf(',') < 0 ? text.replace(".", "") : text.replace(",", "");
    }
    return text.matches("[0-9.]+ ?%") && isDecimal(text.replaceAll("[ %]", ""))
        ? text(Double.parseDouble(text.replaceAll("[ %]", "")) / 100)
        : "";
  }

  /** A number in the shortest usual form, the same on every JDK. */
  public static String text(double value) {
    return new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString();
  }

  /** A number to four digits, for messages. */
  public static String brief(double value) {
    if (!Double.isFinite(value)) {
      return value > 0 ? "infinity" : "-infinity";
    }
    return text(new BigDecimal(value).round(new MathContext(4)).doubleValue());
  }

  /** A number that may be very large, with an exponent then, for messages. */
  public static String size(double value) {
    if (!Double.isFinite(value)) {
      return "no finite number";
    }
    return value == 0 || Math.abs(value) < 1e15 && Math.abs(value) >= 1e-9
        ? brief(value)
        : new BigDecimal(value).round(new MathContext(4)).toString();
  }

  /** A number for JSON, the same on every JDK. */
  public static BigDecimal json(double value) {
    return new BigDecimal(text(value));
  }

  /** A legal range in words; an end that is practically unbounded is left out. */
  public static String range(double least, double most) {
    boolean below = least > -Double.MAX_VALUE;
    boolean above = most < Double.MAX_VALUE;
    if (below && above) {
      return text(least) + " to " + text(most);
    }
    return below ? "at least " + text(least) : above ? "at most " + text(most) : "any number";
  }
}
