package regimecollapse.scenario.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads JSON as a tree, as Jackson's object mapper does. The mapper can do much else, and to start
 * it takes a tenth of the time of a short command.
 */
public final class JsonTree {
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /** A parser that refuses a key that is twice in an object. */
  static JsonParser parser(String text) throws IOException {
    return STRICT.createParser(text);
  }

  /** The next value; missing where there is none. */
  public static JsonNode read(JsonParser in) throws IOException {
    return in.nextToken() == null ? MissingNode.getInstance() : value(in);
  }

  private static JsonNode value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> array(in);
      case VALUE_STRING -> NODES.textNode(in.getText());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(in.getBooleanValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDoubleValue());
      case VALUE_NUMBER_INT -> whole(in);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new IllegalStateException("no value: " + in.currentToken());
    };
  }

  private static JsonNode whole(JsonParser in) throws IOException {
    return switch (in.getNumberType()) {
      case INT -> NODES.numberNode(in.getIntValue());
      case LONG -> NODES.numberNode(in.getLongValue());
      default -> NODES.numberNode(in.getBigIntegerValue());
    };
  }

  private static JsonNode object(JsonParser in) throws IOException {
    ObjectNode node = NODES.objectNode();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String key = in.currentName();
      in.nextToken();
      node.set(key, value(in));
    }
    return node;
  }

  private static JsonNode array(JsonParser in) throws IOException {
    ArrayNode node = NODES.arrayNode();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      node.add(value(in));
    }
    return node;
  }
}
