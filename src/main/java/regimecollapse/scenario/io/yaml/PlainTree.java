package regimecollapse.scenario.io.yaml;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.ScenarioException;

/**
 * A YAML or JSON file as maps, lists and texts, with no idea of what should be in it: for files
 * that another version of the program wrote. JSON is read as the YAML that it is.
 *
 * <p>Numbers are texts too, in one form, so that 1 and 1.0 are equal.
 */
public final class PlainTree {
  private static final int LIMIT = 1 << 24;

  /** Numbers of more digits, or farther from one, keep the form in which they are written. */
  private static final int DIGITS = 40;

  private PlainTree() {}

  /**
   * The map that a file holds.
   *
   * @throws ScenarioException when there is no file, or none that can be read, or no map in it
   */
  public static Map<String, Object> read(Path file) {
    Problems problems = new Problems();
    Optional<Node> root =
        SourceText.read(file, file.toString(), LIMIT, problems)
            .flatMap(text -> YamlReader.read(text, problems));
    root.filter(node -> !(node instanceof Node.Mapping))
        .ifPresent(node -> problems.add(Problem.at(node.place(), "", "this is not a map")));
    problems.throwIfAny();
    return map((Node.Mapping) root.orElseThrow());
  }

  private static Map<String, Object> map(Node.Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> map.put(key, plain(entry.value())));
    return Collections.unmodifiableMap(map);
  }

  private static Object plain(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return map(mapping);
    }
    if (node instanceof Node.Sequence sequence) {
      List<Object> items = sequence.items().stream().map(PlainTree::plain).toList();
      return items;
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return scalar.plain() && Plain.isDecimal(scalar.text()) ? number(scalar.text()) : scalar.text();
  }

  private static String number(String text) {
    if (text.length() > DIGITS) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      boolean ordinary = Math.abs((long) number.scale()) < DIGITS;
      return ordinary ? number.stripTrailingZeros().toPlainString() : text;
    } catch (NumberFormatException e) {
      // Its exponent is beyond all bounds.
      return text;
    }
  }
}
