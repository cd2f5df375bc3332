package regimecollapse.scenario.io.value;

import java.util.List;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.Rule;
import regimecollapse.scenario.io.yaml.CutNumber;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Prior;

/**
 * What must hold within a number that is a map: one statement, ends in order, all values in range.
 *
 * @param range the legal range
 */
public record PriorRule(RealShape range) implements Rule {
  @Override
  public void check(Node.Mapping map, At at) {
    List<String> given = NumberFormat.STATEMENTS.stream().filter(map::has).toList();
    if (given.size() != 1) {
      reportCount(map, given, at);
      return;
    }
    if (map.has("value")) {
      checkEnds(map, at);
    } else {
      map.get("low").or(() -> map.get("high")).ifPresent(n -> reportEnd(n, at));
    }
    String name = given.get(0);
    Node stated = map.entries().get(name).value();
    List<Double> numbers = numbers(stated, name.equals("triangular") ? 3 : 2);
    if (!name.equals("value") && !numbers.isEmpty()) {
      checkShape(name, numbers, stated, at.key(name, stated.place()));
    }
  }

  private static void reportCount(Node.Mapping map, List<String> given, At at) {
    String legal = "exactly one of " + String.join(", ", NumberFormat.STATEMENTS);
    if (given.isEmpty()) {
      at.problemHere("the number has no value", legal);
    } else {
      String all = String.join(", ", given);
      Place place = map.entries().get(given.get(1)).key();
      at.problemAt(place, "the number is stated more than once: " + all, legal);
    }
  }

  private static void reportEnd(Node end, At at) {
    at.problem(end, "low and high belong to value", "a distribution alone, or value, low, high");
  }

  private static void checkEnds(Node.Mapping map, At at) {
    if (CutNumber.isCut(map)) {
      return;
    }
    if (map.has("low") != map.has("high")) {
      String there = map.has("low") ? "low" : "high";
      String message = "there is only one end of the range";
      at.problemOf(map, there, message, "low and high");
      return;
    }
    // A number that cannot be read is above and below nothing.
    double value = Plain.number(map, "value").orElse(Double.NaN);
    String legal = "low <= value <= high";
    if (Plain.number(map, "low").orElse(Double.NaN) > value) {
      at.problemOf(map, "low", "low is above value", legal);
    }
    if (Plain.number(map, "high").orElse(Double.NaN) < value) {
      at.problemOf(map, "high", "high is below value", legal);
    }
  }

  private void checkShape(String name, List<Double> numbers, Node stated, At at) {
    boolean ends = List.of("uniform", "log-uniform", "triangular").contains(name);
    if (name.equals("log-uniform") && numbers.get(0) <= 0) {
      at.problem(stated, "there is no logarithm of 0 or less", ends(name));
      return;
    }
    for (int i = 1; ends && i < numbers.size(); i++) {
      if (numbers.get(i) < numbers.get(i - 1)) {
        at.problem(stated, "the numbers must ascend", ends(name));
        return;
      }
    }
    boolean scales = name.equals("beta") ? numbers.get(0) > 0 : true;
    if (!ends && !(scales && numbers.get(1) > 0)) {
      at.problem(stated, "scale and shape must be above 0", ends(name));
      return;
    }
    Prior prior = NumberFormat.prior(name, numbers);
    if (!ends && (prior.low() < range.least() || prior.high() > range.most())) {
      String high = prior.high() <= Double.MAX_VALUE ? Plain.size(prior.high()) : "infinity";
      String support = Plain.size(prior.low()) + " to " + high;
      at.problem(stated, "the distribution goes out of range: " + support, range.words());
    } else if (!(prior.high() <= Plain.LARGEST)) {
      String message = "the distribution goes up to " + Plain.size(prior.high());
      at.problem(stated, message, Plain.LEGAL_SIZE);
    }
  }

  private static String ends(String name) {
    return switch (name) {
      case "uniform" -> "[a, b] with a <= b";
      case "log-uniform" -> "[a, b] with 0 < a <= b";
      case "triangular" -> "[a, mode, b] with a <= mode <= b";
      case "normal" -> "[mean, sd] with sd > 0";
      case "beta" -> "[a, b] with a > 0 and b > 0";
      default -> "[mu, sigma] with sigma > 0";
    };
  }

  /** The numbers of a list, or none if any is told already or their count is wrong. */
  private static List<Double> numbers(Node node, int count) {
    if (!(node instanceof Node.Sequence s) || s.items().size() != count) {
      return List.of();
    }
    List<Double> all = s.items().stream().flatMap(n -> Plain.number(n).stream()).toList();
    boolean told = all.stream().anyMatch(number -> Math.abs(number) > Plain.LARGEST);
    return all.size() == s.items().size() && !told ? all : List.of();
  }
}
