package regimecollapse.analysis.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/**
 * The points of an experiment among the arms of a scenario.
 *
 * @param keys what is varied, in order
 * @param points arms that are points, in order; empty where there is no experiment
 */
public record Experiment(List<String> keys, List<Arm> points) {
  /** The value of a key that a point leaves as it is in the base. */
  private static final String BASE = "base";

  /** Copies the lists. */
  public Experiment {
    keys = List.copyOf(keys);
    points = List.copyOf(points);
  }

  /** That of a scenario. */
  public static Experiment of(Scenario scenario) {
    List<Arm> points = scenario.arms().stream().filter(Arm::isPoint).toList();
    Set<String> keys = new LinkedHashSet<>();
    points.forEach(point -> keys.addAll(point.varied().keySet()));
    return new Experiment(List.copyOf(keys), points);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return points.isEmpty();
  }

  /** The value of a key at a point, as it is written; none where it is that of the base. */
  public Optional<String> value(Arm point, String key) {
    return Optional.ofNullable(point.varied().get(key)).filter(text -> !text.equals(BASE));
  }

  /** The values of all keys at a point, in order; an empty text where one is that of the base. */
  public List<String> values(Arm point) {
    return keys.stream().map(key -> value(point, key).orElse("")).toList();
  }

  /** The design as a table that an experiment can take in: a column a key, a row a point. */
  public List<String> csv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", keys));
    for (Arm point : points) {
      lines.add(String.join(",", keys.stream().map(k -> value(point, k).orElse(BASE)).toList()));
    }
    return lines;
  }

  /** A key as charts show it: of many things that are varied together the first, and how many. */
  public static String label(String key) {
    String[] things = key.split("\\+");
    int mark = key.lastIndexOf('@');
    return things.length < 3
        ? key
        : things[0]
            + " and "
            + (things.length - 1)
            + " more"
            + (mark < 0 ? "" : key.substring(mark));
  }

  /** Keys that have more than one value. */
  public List<String> varying() {
    return keys.stream()
        .filter(key -> points.stream().map(p -> value(p, key)).distinct().count() > 1)
        .toList();
  }

  /** The values of a key as they come, each once; without that of the base. */
  public List<String> levels(String key) {
    Set<String> levels = new LinkedHashSet<>();
    points.forEach(point -> value(point, key).ifPresent(levels::add));
    return List.copyOf(levels);
  }

  /** A value as a number; none of what is no number. */
  public static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Whether each point varies at most one key. */
  public boolean oneAtATime() {
    return points.stream()
        .allMatch(point -> keys.stream().filter(k -> value(point, k).isPresent()).count() <= 1);
  }

  /** Whether each value of a key stands with all values of the others. */
  public boolean isGrid() {
    double all = keys.stream().mapToDouble(key -> levels(key).size()).reduce(1, (a, b) -> a * b);
    return points.stream().map(this::values).distinct().count() == all;
  }

  /** Points of a grid over two keys, by the value of the first, then of the second. */
  public Map<String, Map<String, Arm>> grid(String first, String second) {
    Map<String, Map<String, Arm>> grid = new LinkedHashMap<>();
    for (Arm point : points) {
      grid.computeIfAbsent(value(point, first).orElse(""), k -> new LinkedHashMap<>())
          .putIfAbsent(value(point, second).orElse(""), point);
    }
    return grid;
  }

  /** Points at which all keys but one have no value of their own, or there is no other key. */
  public List<Arm> along(String key) {
    List<Arm> along = new ArrayList<>();
    for (Arm point : points) {
      boolean alone = keys.stream().allMatch(k -> k.equals(key) || value(point, k).isEmpty());
      if (alone && value(point, key).isPresent()) {
        along.add(point);
      }
    }
    return along;
  }
}
