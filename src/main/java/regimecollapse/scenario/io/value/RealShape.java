package regimecollapse.scenario.io.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.Schemas;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * A plain finite number.
 *
 * @param least least legal value
 * @param most greatest legal value
 */
public record RealShape(double least, double most) implements Shape {
  /** Any finite number. */
  public static final RealShape ANY = new RealShape(-Double.MAX_VALUE, Double.MAX_VALUE);

  /** Zero or more. */
  public static final RealShape NOT_NEGATIVE = new RealShape(0, Double.MAX_VALUE);

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Scalar s) || !s.plain()) {
      boolean quoted = node instanceof Node.Scalar;
      at.problem(
          node, quoted ? "a number is needed, without quotes" : "a number is needed", words());
    } else if (Plain.isNotFinite(s.text())) {
      at.problem(node, "the number must be finite", words());
    } else if (!Plain.isDecimal(s.text())) {
      at.problem(node, "a number is needed", words(), Plain.meant(s.text()));
    } else {
      checkRange(node, at, Double.parseDouble(s.text()));
    }
  }

  private void checkRange(Node node, At at, double value) {
    if (Double.isInfinite(value)) {
      at.problem(node, "the number must be finite", words());
    } else if (value < least || value > most) {
      at.problem(node, "the number is out of range", words());
    } else if (Math.abs(value) > Plain.LARGEST) {
      at.problem(node, "the number is too large to be computed with", Plain.LEGAL_SIZE);
    }
  }

  @Override
  public String words() {
    return Plain.range(least, most);
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return limited(Schemas.type("number"));
  }

  /** Adds the range to a schema. */
  public ObjectNode limited(ObjectNode schema) {
    return schema
        .put("minimum", Plain.json(Math.max(least, -Plain.LARGEST)))
        .put("maximum", Plain.json(Math.min(most, Plain.LARGEST)));
  }
}
