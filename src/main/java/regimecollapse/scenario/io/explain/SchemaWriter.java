package regimecollapse.scenario.io.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.ScenarioFormat;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.Schemas;
import regimecollapse.scenario.io.shape.TextShape;

/**
 * Writes the JSON Schema of scenario files, for editors. It asks no file to be complete, as a base
 * may supply what is missing; and what it cannot say, such as that names are known, the reader
 * checks.
 */
public final class SchemaWriter {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private SchemaWriter() {}

  /** The schema as text, with a final line break. */
  public static String json() {
    Schemas schemas = new Schemas();
    ObjectNode root = Schemas.object();
    root.put("$schema", DRAFT);
    root.put("title", "Scenario of the Regime Collapse Simulator");
    root.put("description", "Generated from the program; see scenario-reference.md.");
    ObjectNode file = ScenarioFormat.FILE.schema(schemas);
    ObjectNode bases = ListShape.oneOrMore(new TextShape()).schema(schemas);
    bases.put("description", "file or files that this one adds to, relative to it");
    ((ObjectNode) file.get("properties")).set(FileKeys.EXTENDS, bases);
    root.setAll(file);
    root.set("$defs", schemas.definitions());
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }
}
