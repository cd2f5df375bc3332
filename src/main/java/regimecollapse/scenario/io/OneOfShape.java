package regimecollapse.scenario.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One number of a few.
 *
 * @param legal the numbers, as they are written
 */
record OneOfShape(List<String> legal) implements Shape {
  static OneOfShape of(String... legal) {
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
