package regimecollapse.results.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON text with two blanks of indent and LF, keys in the order in which they were put. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Up to here a double holds every whole number. */
  private static final double MOST_EXACT = (1L << 53) - 1;

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** As text with indents, and one line feed at the end. */
  public static String text(JsonNode node) throws JsonProcessingException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
    return writer.writeValueAsString(node) + "\n";
  }

  /**
   * A whole number: as text where programs that keep all numbers as doubles, such as R and
   * JavaScript, would read another one.
   */
  public static JsonNode whole(long number) {
    boolean safe = Math.abs((double) number) <= MOST_EXACT;
    return safe ? LongNode.valueOf(number) : TextNode.valueOf(Long.toString(number));
  }

  /** Whether a node holds what {@link #whole} gives. */
  public static boolean isWhole(JsonNode node) {
    return node.isIntegralNumber() || node.isTextual() && node.asText().matches("-?[0-9]{1,19}");
  }

  public static JsonNode read(Path file) throws IOException {
    return MAPPER.readTree(Files.readString(file));
  }
}
