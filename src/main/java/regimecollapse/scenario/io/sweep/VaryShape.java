package regimecollapse.scenario.io.sweep;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.Schemas;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.yaml.Node;

/** What an experiment varies: a map from keys of the scenario to their values. */
public record VaryShape() implements Shape {
  @Override
  public void check(Node node, At at) {
    if (node instanceof Node.Mapping map && !map.entries().isEmpty()) {
      read(map, at);
    } else {
      at.problem(node, "a map is needed", words());
    }
  }

  /** The keys with their values, of those in which nothing is wrong. */
  static List<VariedValues> read(Node.Mapping map, At at) {
    List<VariedValues> all = new ArrayList<>();
    map.entries()
        .forEach(
            (name, entry) -> {
              At below = at.key(name, entry.key());
              VariedKey.of(name, below)
                  .flatMap(key -> VariedValues.of(key, entry.value(), below))
                  .ifPresent(all::add);
            });
    return all;
  }

  @Override
  public String words() {
    return "a map from keys (" + VariedKey.forms() + ") to their values";
  }

  @Override
  public Optional<Shape> child(String key) {
    return Optional.of(new Values());
  }

  /** What is varied is one statement: it replaces that of the base. */
  @Override
  public Node over(Node upper, Node lower) {
    return upper;
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    ObjectNode schema = Schemas.type("object");
    schema
        .putObject("propertyNames")
        .put("pattern", "^(parameters|paths|events|switches|policies|forces|mechanism)\\..+$");
    schema.set("additionalProperties", new Values().schema(schemas));
    return schema;
  }

  /** The values of a key, whichever it is; what they may be depends on it. */
  private record Values() implements Shape {
    @Override
    public void check(Node node, At at) {
      // Checked with the key.
    }

    @Override
    public String words() {
      return "a list of values, LOW:HIGH:STEP, or {low: LOW, high: HIGH}";
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
      ObjectNode schema = Schemas.object();
      ArrayNode any = schema.putArray("anyOf");
      ObjectNode list = Schemas.type("array");
      ArrayNode types = list.putObject("items").putArray("type");
      List.of("number", "string", "boolean").forEach(types::add);
      any.add(list);
      List.of("number", "string", "boolean").forEach(type -> any.add(Schemas.type(type)));
      ObjectNode ends = Schemas.type("object");
      ObjectNode properties = ends.putObject("properties");
      for (String end : List.of("low", "high")) {
        ArrayNode either = properties.putObject(end).putArray("type");
        List.of("number", "string").forEach(either::add);
      }
      ends.putArray("required").add("low").add("high");
      any.add(ends.put("additionalProperties", false));
      return schema;
    }
  }
}
