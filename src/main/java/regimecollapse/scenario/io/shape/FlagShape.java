package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import regimecollapse.scenario.io.yaml.Node;

/** True or false. */
public record FlagShape() implements Shape {
  private static final Set<String> YES = Set.of("yes", "on", "y", "1", "True", "TRUE");
  private static final Set<String> NO = Set.of("no", "off", "n", "0", "False", "FALSE");

  @Override
  public void check(Node node, At at) {
    boolean plain = node instanceof Node.Scalar s && s.plain();
    String text = node instanceof Node.Scalar s ? s.text() : "";
    if (!plain || !text.equals("true") && !text.equals("false")) {
      String meant = YES.contains(text) ? "true" : NO.contains(text) ? "false" : "";
      at.problem(node, "true or false is needed", words(), meant);
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
