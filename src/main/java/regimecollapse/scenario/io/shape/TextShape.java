package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import regimecollapse.scenario.io.yaml.Node;

/** Free text. */
public record TextShape() implements Shape {
  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Scalar s)) {
      at.problem(node, "text is needed", words());
    } else if (s.isNothing() || s.text().isBlank()) {
      at.problem(node, "there is no text", "text; one with a # in it stands in quotes");
    } else if (!s.isText()) {
      at.problem(node, "text is needed", "text in quotes, such as \"" + s.text() + "\"");
    }
  }

  @Override
  public String words() {
    return "text";
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return Schemas.type("string").put("pattern", "\\S");
  }
}
