package regimecollapse.scenario.io.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * A key of an experiment with its values: a few of them, or all between two ends.
 *
 * @param key the key
 * @param values each once, in order; of a range none
 * @param range the lowest and the highest; of a few values none
 */
record VariedValues(VariedKey key, List<Node.Scalar> values, Optional<Range> range) {
  private static final String LOW = "low";
  private static final String HIGH = "high";

  /** Digits of a value that a design sets: its text is the whole of it. */
  private static final MathContext DIGITS = new MathContext(6);

  /** All from one end to the other. */
  record Range(Node.Scalar low, Node.Scalar high) {}

  /** Copies the list. */
  VariedValues {
    values = List.copyOf(values);
  }

  /** What is legal, in words. */
  static String words(VariedKey key) {
    String step = key.kind() == VariedKind.EVENT ? "DAYS" : "STEP";
    return key.kind().isRange()
        ? "a list of values, LOW:HIGH:%s, or {low: LOW, high: HIGH} for lhs and sobol; a value: %s"
            .formatted(step, key.words())
        : "a list of values; a value: " + key.words();
  }

  /** Reads them; what is wrong is a problem, and then there are none. */
  static Optional<VariedValues> of(VariedKey key, Node node, At at) {
    int before = at.problems().size();
    VariedValues read =
        node instanceof Node.Mapping map
            ? ends(key, map, at)
            : node instanceof Node.Scalar s && s.text().contains(":") && key.kind().isRange()
                ? steps(key, s, at)
                : list(key, node, at);
    return at.problems().size() > before ? Optional.empty() : Optional.of(read);
  }

  private static VariedValues list(VariedKey key, Node node, At at) {
    boolean single = !(node instanceof Node.Sequence);
    List<Node> items = single ? List.of(node) : ((Node.Sequence) node).items();
    if (items.isEmpty()) {
      at.problem(node, "the list has no items", words(key));
    }
    List<Node.Scalar> values = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      At here = single ? at : at.item(i, item.place());
      if (item instanceof Node.Scalar s && key.isWord(s.text())) {
        values.add(s);
      } else {
        key.value().check(item, here);
        if (item instanceof Node.Scalar s) {
          values.add(s);
        }
      }
    }
    return new VariedValues(key, values, Optional.empty());
  }

  /** A map with two ends. */
  private static VariedValues ends(VariedKey key, Node.Mapping map, At at) {
    if (!key.kind().isRange()) {
      at.problem(map, "there is nothing between two of its values", words(key));
      return new VariedValues(key, List.of(), Optional.empty());
    }
    Shape shape = key.value();
    GroupShape.of(Key.required(LOW, shape, "lowest"), Key.required(HIGH, shape, "highest"))
        .check(map, at);
    Optional<Range> range =
        map.scalar(LOW).flatMap(low -> map.scalar(HIGH).map(high -> new Range(low, high)));
    range.ifPresent(r -> ascending(key, r, map, at));
    return new VariedValues(key, List.of(), range);
  }

  /** LOW:HIGH:STEP, or LOW:HIGH. */
  private static VariedValues steps(VariedKey key, Node.Scalar text, At at) {
    String[] parts = text.text().split(":", -1);
    int before = at.problems().size();
    for (int i = 0; i < Math.min(2, parts.length); i++) {
      key.value().check(new Node.Scalar(text.place(), parts[i].strip(), true), at);
    }
    if (parts.length > 3) {
      at.problem(text, "this is not a range", words(key));
    }
    if (at.problems().size() > before) {
      return new VariedValues(key, List.of(), Optional.empty());
    }
    Range range =
        new Range(
            new Node.Scalar(text.place(), parts[0].strip(), true),
            new Node.Scalar(text.place(), parts[1].strip(), true));
    ascending(key, range, text, at);
    if (parts.length == 2 || at.problems().size() > before) {
      return new VariedValues(key, List.of(), Optional.of(range));
    }
    String step = parts[2].strip();
    boolean days = key.kind() == VariedKind.EVENT;
    boolean legal =
        (days ? step.matches("[0-9]{1,6}") : Plain.isDecimal(step))
            && new BigDecimal(step).signum() > 0;
    if (!legal) {
      Node.Scalar wrong = new Node.Scalar(text.place(), step, true);
      at.problem(wrong, "the step is wrong", days ? "whole days above 0" : "a number above 0");
      return new VariedValues(key, List.of(), Optional.empty());
    }
    return new VariedValues(key, walked(range, new BigDecimal(step), text, at), Optional.empty());
  }

  /** The values from the low end on, as far as they do not pass the high one. */
  private static List<Node.Scalar> walked(Range range, BigDecimal step, Node.Scalar text, At at) {
    boolean days = DayShape.day(range.low()).isPresent();
    BigDecimal low = days ? BigDecimal.ZERO : new BigDecimal(range.low().text());
    BigDecimal high = days ? new BigDecimal(span(range)) : new BigDecimal(range.high().text());
    BigDecimal steps = high.subtract(low).divideToIntegralValue(step);
    if (steps.compareTo(new BigDecimal(ExperimentFormat.MOST)) >= 0) {
      at.problem(
          text,
          "these are " + steps.add(BigDecimal.ONE).toPlainString() + " values",
          "at most " + ExperimentFormat.MOST);
      return List.of();
    }
    List<Node.Scalar> values = new ArrayList<>();
    for (int i = 0; i <= steps.intValueExact(); i++) {
      BigDecimal value = low.add(step.multiply(new BigDecimal(i)));
      String shown =
          days ? day(range.low()).plusDays(value.intValueExact()).toString() : plain(value);
      values.add(new Node.Scalar(text.place(), shown, true));
    }
    return values;
  }

  private static void ascending(VariedKey key, Range range, Node whole, At at) {
    boolean days = key.kind() == VariedKind.EVENT;
    Optional<Double> low =
        days
            ? DayShape.day(range.low()).map(d -> (double) d.toEpochDay())
            : Plain.number(range.low());
    Optional<Double> high =
        days
            ? DayShape.day(range.high()).map(d -> (double) d.toEpochDay())
            : Plain.number(range.high());
    if (low.isPresent() && high.isPresent() && low.get() >= high.get()) {
      at.problem(whole, "the range does not ascend", "a low end, then a high one");
    }
  }

  private static long span(Range range) {
    return ChronoUnit.DAYS.between(day(range.low()), day(range.high()));
  }

  private static LocalDate day(Node.Scalar node) {
    return DayShape.day(node).orElseThrow();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /**
   * The value at a place between both ends, or of as many equal parts as there are values.
   *
   * @param u the place, from 0 to below 1
   */
  Node.Scalar at(double u) {
    if (range.isEmpty()) {
      return values.get((int) (u * values.size()));
    }
    Node.Scalar low = range.get().low();
    if (key.kind() == VariedKind.EVENT) {
      long days = (long) (u * (span(range.get()) + 1));
      return new Node.Scalar(low.place(), day(low).plusDays(days).toString(), true);
    }
    BigDecimal least = new BigDecimal(low.text());
    BigDecimal most = new BigDecimal(range.get().high().text());
    BigDecimal value = least.add(new BigDecimal(u).multiply(most.subtract(least))).round(DIGITS);
    return new Node.Scalar(low.place(), plain(value.max(least).min(most)), true);
  }
}
