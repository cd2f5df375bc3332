package regimecollapse.scenario.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts one map over another. */
final class Merger {
  private Merger() {}

  /** Key by key; the keys of the lower map come first. */
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
