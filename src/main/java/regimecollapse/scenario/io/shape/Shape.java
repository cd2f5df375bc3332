package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import regimecollapse.scenario.io.yaml.Node;

/** What a value may be: checks it, describes it, and knows what lies below it. */
public interface Shape {
  /** Reports all that is wrong with a value. */
  void check(Node node, At at);

  /** What is legal, in words. */
  String words();

  /** The same as JSON Schema. */
  ObjectNode schema(Schemas schemas);

  /** What lies below a key. */
  default Optional<Shape> child(String key) {
    return Optional.empty();
  }

  /** What the items of a list are. */
  default Optional<Shape> item() {
    return Optional.empty();
  }

  /** The value with all defaults put in. */
  default Node filled(Node node) {
    return node;
  }

  /** A value put over one of a base file: maps merge key by key, all else replaces. */
  default Node over(Node upper, Node lower) {
    return upper instanceof Node.Mapping u && lower instanceof Node.Mapping l
        ? merged(u, l, this::child)
        : upper;
  }

  /** One map over another, key by key; the keys of the lower map come first. */
  static Node.Mapping merged(
      Node.Mapping upper, Node.Mapping lower, Function<String, Optional<Shape>> shapes) {
    Map<String, Node.Entry> all = new LinkedHashMap<>(lower.entries());
    upper
        .entries()
        .forEach((key, entry) -> all.merge(key, entry, (l, u) -> entry(l, u, shapes.apply(key))));
    return new Node.Mapping(upper.place(), all);
  }

  private static Node.Entry entry(Node.Entry lower, Node.Entry upper, Optional<Shape> shape) {
    Node value = over(upper.value(), lower.value(), shape);
    return value == upper.value() ? upper.over(lower) : upper.value(value);
  }

  private static Node over(Node upper, Node lower, Optional<Shape> shape) {
    if (shape.isPresent()) {
      return shape.get().over(upper, lower);
    }
    return upper instanceof Node.Mapping u && lower instanceof Node.Mapping l
        ? merged(u, l, key -> Optional.empty())
        : upper;
  }
}
