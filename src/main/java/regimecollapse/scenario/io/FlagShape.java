package regimecollapse.scenario.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** True or false. */
record FlagShape() implements Shape {
  private static final Set<String> YES = Set.of("yes", "on", "y", "1", "True", "TRUE");
  private static final Set<String> NO = Set.of("no", "off", "n", "0", "False", "FALSE");

  @Override
  public void check(Node node, At at) {
    if (node instanceof Node.Scalar s) {
      if (!s.plain() || !s.text().equals("true") && !s.text().equals("false")) {
        String meant = YES.contains(s.text()) ? "true" : NO.contains(s.text()) ? "false" : "";
        at.problem(node, "true or false is needed", words(), meant);
      }
    } else {
      at.problem(node, "true or false is needed", words());
    }
  }

  @Override
  public String words() {
    return "true, false";
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return Schemas.type("boolean");
  }
}
