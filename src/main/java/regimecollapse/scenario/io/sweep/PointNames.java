package regimecollapse.scenario.io.sweep;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of points after a pattern in which values stand for {1}, {2:percent} and {3:month}. */
final class PointNames {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern LEGAL = Pattern.compile("([1-9][0-9]{0,3})(:(percent|month))?");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private PointNames() {}

  /** What is wrong with a pattern; empty if nothing is. */
  static String wrong(String pattern, List<VariedValues> axes) {
    Matcher holes = HOLE.matcher(pattern);
    while (holes.find()) {
      Matcher hole = LEGAL.matcher(holes.group(1));
      if (!hole.matches() || Integer.parseInt(hole.group(1)) > axes.size()) {
        return "nothing stands for " + holes.group();
      }
      VariedKind kind = axes.get(Integer.parseInt(hole.group(1)) - 1).key().kind();
      boolean number = "percent".equals(hole.group(3));
      boolean day = "month".equals(hole.group(3));
      if (number && !kind.isNumber() || day && kind != VariedKind.EVENT) {
        return holes.group() + " stands for a " + (number ? "number" : "date") + " alone";
      }
    }
    return "";
  }

  /** What may stand in a pattern. */
  static String legal(int keys) {
    return "{1}" + (keys > 1 ? " to {" + keys + "}" : "") + ", with :percent or :month";
  }

  /**
   * A pattern with the values of a point.
   *
   * @param name whether it is a name in files rather than a title
   */
  static String of(String pattern, List<String> values, boolean name) {
    return HOLE.matcher(pattern)
        .replaceAll(hole -> Matcher.quoteReplacement(text(hole, values, name)));
  }

  private static String text(MatchResult hole, List<String> values, boolean name) {
    String[] parts = hole.group(1).split(":");
    String value = values.get(Integer.parseInt(parts[0]) - 1);
    if (parts.length == 1 || value.equals(VariedKey.BASE) || value.equals(VariedKind.NEVER)) {
      return value;
    }
    if (parts[1].equals("month")) {
      return value.substring(0, value.lastIndexOf('-'));
    }
    BigDecimal percent = new BigDecimal(value).multiply(HUNDRED).stripTrailingZeros();
    boolean whole = percent.scale() <= 0;
    String text = percent.signum() == 0 ? "0" : percent.toPlainString();
    return name ? whole ? "0".repeat(Math.max(0, 3 - text.length())) + text : text : text + " %";
  }
}
