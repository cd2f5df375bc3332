package regimecollapse.scenario.io.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regimecollapse.evidence.Fact;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.table.CsvRow;

/** What a row of the table of evidence may say; what is not so is a problem of its cell. */
final class FactRules {
  private static final Set<String> STATUSES =
      new TreeSet<>(
          Set.of("documented", "contested", "derived", "assumption", "general-knowledge"));
  private static final String DATE =
      "YYYY-MM-DD, YYYY-MM or YYYY, with words or a second date where it is not one day";

  /** Digits and what may stand within a date. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:[-./][0-9]+)*");

  private static final Pattern YEARS = Pattern.compile("[0-9]{4}(-[0-9]{4})?");
  private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?");

  private FactRules() {}

  /** The fact of a row. */
  static Fact fact(String id, CsvRow row) {
    check(row);
    return new Fact(
        id,
        row.text("subject"),
        row.optional("quantity"),
        row.optional("value"),
        row.optional("low"),
        row.optional("high"),
        row.optional("unit"),
        row.optional("date"),
        status(row),
        row.text("source"),
        row.optional("locator"),
        row.text("paraphrase"));
  }

  /** A word of a few, and in brackets what is to be said of it. */
  private static String status(CsvRow row) {
    String text = row.optional("status");
    String word = text.replaceFirst(" \\(.*\\)$", "");
    if (!STATUSES.contains(word)) {
      String legal = String.join(", ", STATUSES) + "; with more words in brackets";
      row.problem("status", "the word is unknown", legal, Spelling.nearest(word, STATUSES));
    }
    return text;
  }

  private static void check(CsvRow row) {
    Optional<Double> low = number(row, "low");
    Optional<Double> value = number(row, "value");
    Optional<Double> high = number(row, "high");
    ordered(row, "value", low, value);
    ordered(row, "high", value, high);
    ordered(row, "high", low, high);
    String date = row.optional("date");
    if (!date.isBlank() && !isDate(date)) {
      row.problem("date", "this names no day, month or year", DATE, "");
    }
  }

  private static Optional<Double> number(CsvRow row, String column) {
    if (row.optional(column).isBlank()) {
      return Optional.empty();
    }
    double value = row.number(column, -Double.MAX_VALUE, Double.MAX_VALUE);
    return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
  }

  private static void ordered(
      CsvRow row, String column, Optional<Double> lower, Optional<Double> upper) {
    if (lower.isPresent() && upper.isPresent() && lower.get() > upper.get()) {
      row.problem(column, "low, value and high do not ascend", "low <= value <= high", "");
    }
  }

  /**
   * Whether a text names only days that the calendar has, and a year at least if it has digits;
   * words such as pre-war are a date, too.
   */
  private static boolean isDate(String text) {
    Matcher digits = DIGITS.matcher(text);
    boolean dated = text.chars().noneMatch(Character::isDigit);
    while (digits.find()) {
      String part = digits.group();
      boolean years = YEARS.matcher(part).matches();
      if (!years && part.matches(".*[-./].*") && !isDay(part)) {
        return false;
      }
      dated = dated || years || isDay(part);
    }
    return dated;
  }

  private static boolean isDay(String part) {
    Matcher it = DAY.matcher(part);
    if (!it.matches()) {
      return false;
    }
    int day = it.group(3) == null ? 1 : Integer.parseInt(it.group(3));
    try {
      LocalDate.of(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2)), day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
