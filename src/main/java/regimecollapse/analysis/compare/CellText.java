package regimecollapse.analysis.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Cells of tables as text, the same on every machine. */
final class CellText {
  private static final MathContext FOUR_DIGITS = new MathContext(4);
  private static final double SMALL = 1e-6;

  /** How a cell begins that a spreadsheet would run. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private CellText() {}

  /** Four decimals, empty for what is not defined or not reached; no negative zero. */
  static String decimal(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    double rounded = Math.rint(value * 10_000) / 10_000 + 0.0;
    String text = Double.toString(rounded);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A p-value to four digits. */
  static String pValue(double p) {
    if (Double.isNaN(p)) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(p).round(FOUR_DIGITS).stripTrailingZeros();
    return p < SMALL ? rounded.toString() : rounded.toPlainString();
  }

  /**
   * Text from a folder that somebody else may have made. A spreadsheet takes what begins with =, +,
   * - or @ for a formula: an apostrophe before it keeps it text.
   */
  static String safe(String text) {
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }
}
