package regimecollapse.scenario.io.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.Schemas;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * A whole number.
 *
 * @param least least legal value
 * @param most greatest legal value
 */
public record WholeShape(long least, long most) implements Shape {
  private static final int MOST_DIGITS = 30;

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Scalar n) || !n.plain() || !Plain.isWhole(n.text())) {
      String text = node instanceof Node.Scalar s && s.plain() ? s.text() : "";
      at.problem(node, "a whole number is needed", words(), Plain.meant(text));
    } else if (n.text().length() > MOST_DIGITS || !isLegal(new BigInteger(n.text()))) {
      at.problem(node, "the number is out of range", words());
    }
  }

  private boolean isLegal(BigInteger value) {
    return value.compareTo(BigInteger.valueOf(least)) >= 0
        && value.compareTo(BigInteger.valueOf(most)) <= 0;
  }

  @Override
  public String words() {
    boolean any = least == Long.MIN_VALUE && most == Long.MAX_VALUE;
    return any
        ? "a whole number from -2^63 to 2^63 - 1, such as any of 18 digits"
        : "a whole number from " + least + " to " + most;
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return Schemas.type("integer").put("minimum", least).put("maximum", most);
  }
}
