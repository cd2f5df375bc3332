package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regimecollapse.scenario.io.yaml.Node;

/** A date. */
public record DayShape() implements Shape {
  private static final String PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Pattern DAY = Pattern.compile(PATTERN);

  /** Dates as people write them: three numbers, the year first or last. */
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,4})[-./ ]([0-9]{1,2})[-./ ]([0-9]{1,4})");

  /** The date that a node states. */
  public static Optional<LocalDate> day(Node node) {
    if (node instanceof Node.Scalar s && DAY.matcher(s.text()).matches()) {
      try {
        return Optional.of(LocalDate.parse(s.text()));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The date under a key; none where it is missing or is no date. */
  public static Optional<LocalDate> day(Node.Mapping map, String key) {
    return map.get(key).flatMap(DayShape::day);
  }

  @Override
  public void check(Node node, At at) {
    if (day(node).isEmpty()) {
      String text = node instanceof Node.Scalar s ? s.text().strip() : "";
      Matcher written = WRITTEN.matcher(text);
      boolean yearFirst = text.matches("[0-9]{4}.*");
      if (!written.matches() || yearFirst == (written.group(3).length() == 4)) {
        at.problem(node, "this is not a date", words());
      } else if (yearFirst) {
        other(node, at, written.group(1), written.group(2), written.group(3));
      } else {
        other(node, at, written.group(3), written.group(2), written.group(1));
      }
    }
  }

  /** A date whose parts are known but not written as they should be, or a day that is not there. */
  private void other(Node node, At at, String year, String month, String day) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (m >= 1 && m <= 12) {
      YearMonth of = YearMonth.of(Integer.parseInt(year), m);
      if (d >= 1 && d <= of.lengthOfMonth()) {
        // Who writes / may mean the month first, as in the United States.
        boolean either = node.shown().contains("/") && d <= 12 && d != m;
        String other = either ? " or " + LocalDate.of(of.getYear(), d, m) : "";
        at.problem(node, "this is not a date", words(), of.atDay(d) + other);
      } else {
        String name = of.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String has = "%s %s has %d days".formatted(name, year, of.lengthOfMonth());
        at.problem(node, "there is no such day: " + has, words());
      }
    } else if (d >= 1 && d <= 12 && m <= 31) {
      other(node, at, year, day, month);
    } else {
      at.problem(node, "this is not a date", words());
    }
  }

  @Override
  public String words() {
    return "a date as YYYY-MM-DD";
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return Schemas.type("string").put("format", "date").put("pattern", "^" + PATTERN + "$");
  }
}
