package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/** Definitions that a JSON Schema states once and refers to. */
public final class Schemas {
  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

  /** An empty schema, which takes everything. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A schema of one JSON type. */
  public static ObjectNode type(String name) {
    return object().put("type", name);
  }

  /** A reference to a definition, which is made on first use. */
  public ObjectNode reference(String name, Supplier<ObjectNode> made) {
    if (!definitions.has(name)) {
      definitions.putObject(name);
      definitions.set(name, made.get());
    }
    return object().put("$ref", "#/$defs/" + name);
  }

  /** A scalar as JSON. */
  public static Optional<JsonNode> literal(Node node) {
    if (!(node instanceof Node.Scalar s)) {
      return Optional.empty();
    }
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (s.text().equals("true") || s.text().equals("false")) {
      return Optional.of(json.booleanNode(s.text().equals("true")));
    }
    return Optional.of(
        Plain.isDecimal(s.text())
            ? json.numberNode(new BigDecimal(s.text()))
            : json.textNode(s.text()));
  }

  /** The schemas that others refer to, by name. */
  public ObjectNode definitions() {
    return definitions;
  }
}
