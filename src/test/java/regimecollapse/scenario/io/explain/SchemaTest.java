package regimecollapse.scenario.io.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.Shipped;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.shape.Schemas;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.YamlReader;
import regimecollapse.scenario.path.TinyCase;

/** The generated files are up to date, and the schema says yes and no where the reader does. */
class SchemaTest {
  private static final String REFRESH = "mvn -q test -Dtest=SchemaTest -Dregenerate=true";
  private static final Path SCHEMA = Path.of("scenarios/scenario.schema.json");
  private static final Path REFERENCE = Path.of("src/site/markdown/scenario-reference.md");

  private static final JsonSchema JSON_SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaWriter.json());

  @TempDir Path temporary;

  @Test
  void theSchemaIsUpToDate() throws IOException {
    expectUpToDate(SCHEMA, SchemaWriter.json());
  }

  @Test
  void theReferenceIsUpToDate() throws IOException {
    expectUpToDate(REFERENCE, ReferenceWriter.markdown());
  }

  private static void expectUpToDate(Path file, String text) throws IOException {
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is stale; refresh it with: %s", file, REFRESH)
        .isEqualTo(text);
  }

  static Stream<Path> shippedFiles() throws IOException {
    return Shipped.forms().stream();
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void shippedFilesKeepToTheSchema(Path file) throws IOException {
    assertThat(complaints(Files.readString(file), file.toString())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void shippedFilesTellEditorsOfTheSchema(Path file) throws IOException {
    String schema =
        file.toAbsolutePath().getParent().relativize(SCHEMA.toAbsolutePath()).toString();
    assertThat(Files.readAllLines(file).get(0))
        .isEqualTo("# yaml-language-server: $schema=" + schema.replace('\\', '/'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny.yaml", "case.yaml", "parameters.yaml"})
  void theInventedCountryKeepsToTheSchema(String file) {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    assertThat(complaints(tiny.text(file), file)).isEmpty();
  }

  @Test
  void theResolvedTextKeepsToTheSchema() {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    assertThat(complaints(ScenarioReader.read(tiny.file()).resolvedYaml(), "resolved")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sede: 1",
        "replications: 0",
        "replications: many",
        "title: 7",
        "start: tomorrow",
        "parameters: {leader.threshold: 2}",
        "parameters: {leader.threshold: {value: 2}}",
        "parameters: {leader.threshold: {value: 0.5, unit: km}}",
        "parameters: {leader.treshold: 0.5}",
        "hypotheses: {H: {parameters: {leader.threshold: 2}}}",
        "paths: {p: {role: money}}",
        "paths: {p: {points: [{value: 1}]}}",
        "arms: {a: {changes: [{hold: p}]}}",
        "arms: {a: {changes: [{cut: p, to: 1, from: 2020-01-01, by: 1}]}}",
        "formations: {f: {local: yes}}",
        "formations: {f.g: {local: true}}"
      })
  void theSchemaRefuses(String text) {
    assertThat(complaints(text, text)).isNotEmpty();
  }

  @Test
  void theSchemaKnowsTheLongestNameAndTheLargestNumber() {
    assertThat(complaints("formations: {" + "f".repeat(230) + ": {strength: 1}}", "")).isEmpty();
    assertThat(complaints("formations: {" + "f".repeat(231) + ": {strength: 1}}", "")).isNotEmpty();
    assertThat(complaints("paths: {p: {points: [{date: 2020-01-01, value: 2e30}]}}", ""))
        .isNotEmpty();
  }

  private static Set<ValidationMessage> complaints(String text, String name) {
    Problems problems = new Problems();
    Node node = YamlReader.read(new SourceText(name, text, ""), problems).orElseThrow();
    problems.throwIfAny();
    return JSON_SCHEMA.validate(json(node));
  }

  private static JsonNode json(Node node) {
    if (node instanceof Node.Mapping map) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
      return object;
    }
    if (node instanceof Node.Sequence list) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      list.items().forEach(i -> array.add(json(i)));
      return array;
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return scalar.isText()
        ? JsonNodeFactory.instance.textNode(scalar.text())
        : Schemas.literal(scalar).orElseThrow();
  }
}
