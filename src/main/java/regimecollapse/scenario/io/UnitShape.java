package regimecollapse.scenario.io;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The unit of a number, where it is known.
 *
 * @param unit the unit
 */
record UnitShape(String unit) implements Shape {
  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Scalar s) || !s.text().equals(unit)) {
      at.problem(node, "the unit is wrong", unit);
    }
  }

  @Override
  public String words() {
    return unit;
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return Schemas.object().put("const", unit);
  }
}
