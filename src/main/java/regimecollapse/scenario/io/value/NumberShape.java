package regimecollapse.scenario.io.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Schemas;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A number that may be uncertain: bare, or a map of value, range or distribution, and home.
 *
 * @param unit its unit, empty where it is not known
 * @param range its legal range
 */
public record NumberShape(String unit, RealShape range) implements Shape {
  private static final String DEFINITION = "number";

  /** A number between two ends, which are legal too. */
  public static NumberShape of(String unit, double least, double most) {
    return new NumberShape(unit, new RealShape(least, most));
  }

  /** A number from 0 to 1. */
  public static NumberShape share() {
    return of("", 0, 1);
  }

  /** A number of 0 or more. */
  public static NumberShape notNegative(String unit) {
    return new NumberShape(unit, RealShape.NOT_NEGATIVE);
  }

  GroupShape mapShape() {
    return GroupShape.of(NumberFormat.keys(unit, range), new PriorRule(range));
  }

  @Override
  public void check(Node node, At at) {
    if (node instanceof Node.Mapping) {
      mapShape().check(node, at);
    } else {
      range.check(node, at);
    }
  }

  @Override
  public String words() {
    return unit.isEmpty() ? range.words() : range.words() + " (" + unit + ")";
  }

  @Override
  public Optional<Shape> child(String key) {
    return mapShape().child(key);
  }

  /** A map that states the number anew replaces the base's number as a whole. */
  @Override
  public Node over(Node upper, Node lower) {
    boolean anew =
        upper instanceof Node.Mapping m && NumberFormat.STATEMENTS.stream().anyMatch(m::has);
    return anew ? upper : Shape.super.over(upper, lower);
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    ObjectNode schema = schemas.reference(DEFINITION, () -> definition(schemas));
    range.limited(schema);
    ObjectNode parts = Schemas.object();
    for (String part : List.of("value", "low", "high")) {
      parts.set(part, range.limited(Schemas.object()));
    }
    if (!unit.isEmpty()) {
      parts.putObject("unit").put("const", unit);
    }
    schema.set("properties", parts);
    return schema;
  }

  private static ObjectNode definition(Schemas schemas) {
    ObjectNode either = Schemas.object();
    either
        .putArray("anyOf")
        .add(Schemas.type("number"))
        .add(new NumberShape("", RealShape.ANY).mapShape().schema(schemas));
    return either;
  }
}
