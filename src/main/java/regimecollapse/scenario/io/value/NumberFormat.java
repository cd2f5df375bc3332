package regimecollapse.scenario.io.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.Schemas;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;

/** A number that may be uncertain and says where it comes from. */
public final class NumberFormat {
  /** Keys of which a number as a map has exactly one. */
  static final List<String> STATEMENTS =
      List.of("value", "uniform", "log-uniform", "triangular", "normal", "beta", "lognormal");

  private NumberFormat() {}

  /** Whether the value of a key of a number is a number or a list of numbers. */
  public static boolean isStated(String key) {
    return STATEMENTS.contains(key) || key.equals("low") || key.equals("high");
  }

  /** The keys of a number within a range. */
  public static List<Key> keys(String unit, RealShape range) {
    return GroupShape.of(
            Key.optional("value", range, "the value"),
            Key.optional(
                "low",
                range,
                "lower end; with low and high the number is uncertain and is sampled"),
            Key.optional("high", range, "upper end; half of the mass lies on each side of value"),
            Key.optional(
                "uniform", ListShape.exactly(2, range), "[a, b]: all values equally likely"),
            Key.optional(
                "log-uniform",
                ListShape.exactly(2, range),
                "[a, b], both above 0: all logarithms equally likely"),
            Key.optional("triangular", ListShape.exactly(3, range), "[a, mode, b]: triangular"),
            Key.optional("normal", pair(), "[mean, sd]: normal"),
            Key.optional("beta", pair(), "[a, b]: Beta, on 0 to 1"),
            Key.optional("lognormal", pair(), "[mu, sigma]: exponential of a normal"),
            Key.optional("unit", unit(unit), "the unit, to be checked"))
        .and(ProvenanceFormat.KEYS)
        .keys();
  }

  private static Shape pair() {
    return ListShape.exactly(2, RealShape.ANY);
  }

  private static Shape unit(String unit) {
    return unit.isEmpty() ? new TextShape() : new UnitShape(unit);
  }

  /** A number made of a scalar or of a map that says where it comes from. */
  public static Uncertain number(Node node) {
    return node instanceof Node.Mapping map
        ? new Uncertain(prior(map), ProvenanceFormat.provenance(map))
        : Uncertain.of(Plain.number(node).orElseThrow());
  }

  private static Prior prior(Node.Mapping map) {
    if (!map.has("value")) {
      String name = STATEMENTS.stream().filter(map::has).findFirst().orElseThrow();
      return prior(name, map.items(name).stream().map(n -> Plain.number(n).orElseThrow()).toList());
    }
    double value = part(map, "value");
    return map.has("low")
        ? new Prior.TwoPiece(part(map, "low"), value, part(map, "high"))
        : new Prior.Fixed(value);
  }

  private static double part(Node.Mapping map, String key) {
    return Plain.number(map, key).orElseThrow();
  }

  /** The distribution of a name and its numbers. */
  static Prior prior(String name, List<Double> numbers) {
    double a = numbers.get(0);
    double b = numbers.get(1);
    return switch (name) {
      case "uniform" -> new Prior.Uniform(a, b);
      case "log-uniform" -> new Prior.LogUniform(a, b);
      case "triangular" -> new Prior.Triangular(a, b, numbers.get(2));
      case "normal" -> new Prior.Normal(a, b);
      case "beta" -> new Prior.Beta(a, b);
      case "lognormal" -> new Prior.LogNormal(a, b);
      default -> throw new IllegalArgumentException("unknown distribution " + name);
    };
  }

  /**
   * The unit of a number, where it is known.
   *
   * @param unit the unit
   */
  private record UnitShape(String unit) implements Shape {
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
}
