package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * One number of a few.
 *
 * @param legal the numbers, as they are written
 */
public record OneOfShape(List<String> legal) implements Shape {
  /** One of these texts, such as numbers of which few are legal. */
  public static OneOfShape of(String... legal) {
    return new OneOfShape(List.of(legal));
  }

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Scalar s) || !s.plain() || !Plain.isDecimal(s.text())) {
      at.problem(node, "a number is needed", words());
    } else if (legal.stream()
        .noneMatch(n -> Double.parseDouble(n) == Double.parseDouble(s.text()))) {
      at.problem(node, "the number is out of range", words());
    }
  }

  @Override
  public String words() {
    return String.join(", ", legal);
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    ObjectNode schema = Schemas.type("number");
    ArrayNode all = schema.putArray("enum");
    legal.forEach(n -> all.add(Double.parseDouble(n)));
    return schema;
  }
}
