package regimecollapse.scenario.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a value may be: checks it, describes it, and knows what lies below it. */
interface Shape {
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
        ? Merger.merged(u, l, this::child)
        : upper;
  }
}
