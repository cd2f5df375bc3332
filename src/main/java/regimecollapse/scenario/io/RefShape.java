package regimecollapse.scenario.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * The name of something that is defined elsewhere.
 *
 * @param kind what it names
 */
record RefShape(Kind kind) implements Shape {
  /** So many names are listed in a message. */
  private static final int LISTED = 12;

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Scalar s) || s.isNothing()) {
      at.problem(node, "the name of a " + kind.noun() + " is needed", words());
    } else {
      at.names().of(kind).ifPresent(known -> check(s, s.text(), known, at));
    }
  }

  /** Reports a name that is not known. */
  void check(Node node, String name, Set<String> known, At at) {
    if (!known.contains(name)) {
      String legal = known.size() > LISTED || known.isEmpty() ? words() : String.join(", ", known);
      at.problem(node, "unknown " + kind.noun(), legal, Spelling.nearest(name, known));
    }
  }

  @Override
  public String words() {
    return kind.home();
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return Schemas.type("string");
  }
}
