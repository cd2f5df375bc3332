package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.yaml.CutNumber;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A map from names to values of one shape. Either the file makes up the names, or they are names of
 * things that are defined elsewhere.
 *
 * @param value what each value is
 * @param keys what the names stand for, if they are defined elsewhere
 * @param least fewest entries
 * @param rule what else must hold
 */
public record NamedShape(Shape value, Optional<Kind> keys, int least, Rule rule) implements Shape {
  private static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9_-]*";
  private static final Pattern NAME = Pattern.compile(PATTERN);

  /** What a name is, in words. */
  public static final String NAME_IN_WORDS = "letters, digits, - and _, the first no - or _";

  /** Whether a text can be a name that a file makes up. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * The longest name of one's own. Charts of an arm are files such as {@code
   * city-falls-NAME-h12.svg}, and a file name has at most 255 bytes on all usual systems.
   */
  public static final int LONGEST = 230;

  /** A map from names of one's own, with so many entries or more. */
  public static NamedShape of(Shape value, int least) {
    return new NamedShape(value, Optional.empty(), least, Rule.NONE);
  }

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Mapping map)) {
      at.problem(node, "a map is needed", words());
      return;
    }
    if (map.entries().size() < least) {
      at.problemHere("the map has " + map.entries().size() + " entries", words());
    }
    map.entries()
        .forEach(
            (name, entry) -> {
              At below = at.key(name, entry.key());
              String number = CutNumber.decimals(name, map);
              if (!number.isEmpty()) {
                tellCut(number, below);
                return;
              }
              checkName(name, below);
              if (keys.isPresent() || !(value instanceof GroupShape group)) {
                value.check(entry.value(), below);
              } else {
                new NamedGroups(group, map).check(name, below);
              }
            });
    rule.check(map, at);
  }

  private static void tellCut(String meant, At at) {
    at.problems()
        .add(
            Problem.at(at.owner(), at.path(), "in braces a comma ends the number before it")
                .legal("a decimal point, and no separators of thousands")
                .suggestion(meant));
  }

  private void checkName(String name, At at) {
    Node.Scalar key = new Node.Scalar(at.owner(), name, true);
    if (keys.isPresent()) {
      new RefShape(keys.get()).check(key, at);
    } else if (!isName(name)) {
      at.problem(key, "this cannot be a name", NAME_IN_WORDS);
    } else if (name.length() > LONGEST) {
      String message = "the name has " + name.length() + " letters";
      new At(brief(at.path(), name), at.owner(), at.problems(), at.names())
          .problem(key, message, "at most " + LONGEST + ", as files are named after it");
    }
  }

  /** A path whose last name is cut: the value shows as much of it as anybody reads. */
  private static String brief(String path, String name) {
    return path.substring(0, path.length() - name.length()) + name.substring(0, 20) + "...";
  }

  @Override
  public String words() {
    String names = keys.map(k -> "each " + k.home()).orElse("names of your own");
    return "a map from names (" + names + ") to: " + value.words();
  }

  @Override
  public Optional<Shape> child(String key) {
    return Optional.of(value);
  }

  /** Shares of things defined elsewhere are one statement: they replace those of the base. */
  @Override
  public Node over(Node upper, Node lower) {
    return keys.isPresent() ? upper : Shape.super.over(upper, lower);
  }

  @Override
  public Node filled(Node node) {
    if (!(node instanceof Node.Mapping map)) {
      return node;
    }
    Map<String, Node.Entry> all = new LinkedHashMap<>();
    map.entries().forEach((name, entry) -> all.put(name, entry.value(value.filled(entry.value()))));
    return new Node.Mapping(map.place(), all);
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    ObjectNode schema = Schemas.type("object");
    if (keys.isEmpty()) {
      schema
          .putObject("propertyNames")
          .put("pattern", "^" + PATTERN + "$")
          .put("maxLength", LONGEST);
    }
    schema.set("additionalProperties", value.schema(schemas));
    return schema;
  }
}
