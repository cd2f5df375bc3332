package regimecollapse.scenario.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date. */
record DayShape() implements Shape {
  private static final String PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Pattern DAY = Pattern.compile(PATTERN);

  /** The date that a node states. */
  static Optional<LocalDate> day(Node node) {
    if (node instanceof Node.Scalar s && DAY.matcher(s.text()).matches()) {
      try {
        return Optional.of(LocalDate.parse(s.text()));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  static Optional<LocalDate> day(Node.Mapping map, String key) {
    return map.get(key).flatMap(DayShape::day);
  }

  @Override
  public void check(Node node, At at) {
    if (day(node).isEmpty()) {
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
