package regimecollapse.results.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/**
 * The crate has what RO-Crate 1.1 (https://w3id.org/ro/crate/1.1) and Process Run Crate 0.5
 * (https://w3id.org/ro/wfrun/process/0.5) demand. Each test names the section and the demand.
 */
class CrateTest {
  private final Scenario scenario = SyntheticCase.scenario(4);
  @TempDir private Path path;
  private ResultFolder folder;
  private JsonNode document;
  private final Map<String, JsonNode> entities = new LinkedHashMap<>();

  @BeforeEach
  void readCrate() throws IOException {
    folder = SyntheticFolder.write(path.resolve("results"), scenario);
    document = new ObjectMapper().readTree(folder.file("ro-crate-metadata.json").toFile());
    for (JsonNode entity : document.path("@graph")) {
      assertThat(entities.put(entity.path("@id").asText(), entity)).as("an id once").isNull();
    }
  }

  private JsonNode root() {
    return entities.get("./");
  }

  private static List<String> ids(JsonNode reference) {
    List<String> ids = new ArrayList<>();
    if (reference.isArray()) {
      reference.forEach(r -> ids.add(r.path("@id").asText()));
    } else if (reference.isObject()) {
      ids.add(reference.path("@id").asText());
    }
    return ids;
  }

  private List<JsonNode> ofType(String type) {
    return entities.values().stream().filter(e -> e.path("@type").asText().equals(type)).toList();
  }

  /** RO-Crate 1.1, RO-Crate Metadata File Descriptor: id, type, about MUST; conformsTo SHOULD. */
  @Test
  void theDescriptorTellsTheVersionAndTheRoot() {
    JsonNode descriptor = entities.get("ro-crate-metadata.json");
    assertThat(descriptor.path("@type").asText()).isEqualTo("CreativeWork");
    assertThat(ids(descriptor.path("about"))).containsExactly("./");
    assertThat(ids(descriptor.path("conformsTo"))).containsExactly("https://w3id.org/ro/crate/1.1");
    assertThat(document.at("/@context/0").asText())
        .isEqualTo("https://w3id.org/ro/crate/1.1/context");
  }

  /** RO-Crate 1.1, Direct properties of the Root Data Entity: all of them MUST be there. */
  @Test
  void theRootHasNameDescriptionDateAndLicence() {
    assertThat(root().path("@type").asText()).isEqualTo("Dataset");
    assertThat(root().path("name").asText()).startsWith("Ruritania: simulated runs ");
    assertThat(root().path("description").asText()).contains("16 simulated runs, 2 of them failed");
    assertThat(root().path("datePublished").asText()).isEqualTo("2026-11-22");
    assertThat(ids(root().path("license")))
        .containsExactly("https://spdx.org/licenses/Apache-2.0")
        .allSatisfy(id -> assertThat(entities.get(id).path("description").asText()).isNotEmpty());
  }

  /**
   * Process Run Crate 0.5, Dataset: conformsTo MUST reference a CreativeWork with its permalink.
   */
  @Test
  void theRootConformsToTheProfile() {
    String profile = "https://w3id.org/ro/wfrun/process/0.5";
    assertThat(ids(root().path("conformsTo"))).containsExactly(profile);
    assertThat(entities.get(profile).path("@type").asText()).isEqualTo("CreativeWork");
    assertThat(entities.get(profile).path("version").asText()).isEqualTo("0.5");
  }

  /**
   * RO-Crate 1.1, Structure: flattened and compacted; entities are direct children of the graph.
   */
  @Test
  void theGraphIsFlatAndCompact() {
    for (JsonNode entity : document.path("@graph")) {
      entity
          .fields()
          .forEachRemaining(
              property -> {
                JsonNode value = property.getValue();
                List<JsonNode> values = new ArrayList<>();
                if (value.isArray()) {
                  value.forEach(values::add);
                  assertThat(values).as("a list of one is no list").hasSizeGreaterThan(1);
                } else {
                  values.add(value);
                }
                assertThat(values)
                    .allSatisfy(v -> assertThat(v.isObject() ? v.size() : 1).isEqualTo(1))
                    .allSatisfy(v -> assertThat(v.isTextual() || v.has("@id")).isTrue());
              });
    }
  }

  /**
   * RO-Crate 1.1, Contextual entities: what is referred to SHOULD be described, and the reverse.
   */
  @Test
  void allThatIsReferredToIsThereAndTheReverse() {
    List<String> used = new ArrayList<>();
    for (JsonNode entity : document.path("@graph")) {
      entity.forEach(value -> used.addAll(ids(value)));
    }
    assertThat(used).contains("https://w3id.org/ro/crate/1.1");
    used.remove("https://w3id.org/ro/crate/1.1");
    assertThat(entities.keySet()).containsAll(used);
    used.add("ro-crate-metadata.json");
    assertThat(used).containsAll(entities.keySet());
  }

  /**
   * RO-Crate 1.1, Data entities: files MUST be of type File and linked from the root by hasPart.
   */
  @Test
  void everyFileIsAPartWithItsSizeAndHash() throws IOException, NoSuchAlgorithmException {
    TreeSet<String> parts = new TreeSet<>();
    for (String id : ids(root().path("hasPart"))) {
      JsonNode part = entities.get(id);
      assertThat(part.path("@type").asText()).isEqualTo("File");
      Path file = folder.path().resolve(URI.create(id).getPath());
      byte[] bytes = Files.readAllBytes(file);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(part.path("sha256").asText()).isEqualTo(HexFormat.of().formatHex(hash));
      assertThat(part.path("contentSize").asText()).isEqualTo(Integer.toString(bytes.length));
      assertThat(part.path("encodingFormat").asText()).matches("\\w+/[\\w+.-]+");
      assertThat(part.path("description").asText()).isNotBlank();
      parts.add(folder.path().relativize(file).toString());
    }
    assertThat(parts).isEqualTo(filesBut("ro-crate-metadata.json"));
    assertThat(ofType("File")).hasSameSizeAs(parts);
  }

  private TreeSet<String> filesBut(String one) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder.path())) {
      files
          .filter(Files::isRegularFile)
          .map(f -> folder.path().relativize(f).toString())
          .filter(name -> !name.equals(one))
          .forEach(names::add);
    }
    return names;
  }

  /**
   * RO-Crate 1.1, Encoding file paths: ids MUST be URI references; blanks, percent signs and the
   * like are escaped, letters of other scripts are not.
   */
  @Test
  void hardNamesAreEncoded() {
    assertThat(entities).containsKey("charts/50%25%20of%20a%3A%20b%23c%3Fd%20é.svg");
    assertThat(CrateGraph.idOf("Results and Diagrams/almost-50%.png"))
        .as("the example of the specification")
        .isEqualTo("Results%20and%20Diagrams/almost-50%25.png");
    assertThat(CrateGraph.idOf("面试.mp4")).as("another one").isEqualTo("面试.mp4");
    assertThat(entities.keySet()).allSatisfy(id -> assertThat(URI.create(id)).isNotNull());
  }

  /**
   * Process Run Crate 0.5, CreateAction: type, id, instrument MUST; mentions, name, description,
   * endTime, result SHOULD; object, startTime, actionStatus MAY.
   */
  @Test
  void theRunsAreAnActionOfTheProgram() {
    JsonNode runs = action("#runs-");
    JsonNode tool = entities.get(runs.path("instrument").path("@id").asText());
    assertThat(tool.path("@type").asText()).isEqualTo("SoftwareApplication");
    assertThat(tool.path("softwareVersion").asText()).isEqualTo("1.2.3");
    assertThat(tool.has("version")).as("SHOULD NOT specify both").isFalse();
    assertThat(ids(root().path("mentions"))).contains(runs.path("@id").asText());
    assertThat(runs.path("name").asText()).isNotBlank();
    assertThat(runs.path("description").asText()).contains("seed 7").contains("2 threads");
    assertThat(time(runs, "startTime")).isEqualTo(SyntheticFolder.STARTED);
    assertThat(time(runs, "endTime")).isEqualTo(SyntheticFolder.STARTED.plusSeconds(90));
    assertThat(runs.path("actionStatus").asText())
        .isEqualTo("http://schema.org/CompletedActionStatus");
    assertThat(ids(runs.path("object"))).containsExactly("scenario.yaml", "#input/cases/a%20b.csv");
    assertThat(entities.get("#input/cases/a%20b.csv").path("sha256").asText())
        .isEqualTo("b2".repeat(32));
    assertThat(ids(runs.path("result")))
        .contains("runs.csv", "falls.csv", "manifest.json", "environment.json")
        .doesNotContain("scenario.yaml");
  }

  private static Instant time(JsonNode action, String property) {
    return OffsetDateTime.parse(action.path(property).asText()).toInstant();
  }

  private JsonNode action(String prefix) {
    return ofType("CreateAction").stream()
        .filter(a -> a.path("@id").asText().startsWith(prefix))
        .findFirst()
        .orElseThrow();
  }

  /** Nothing in the folder says when charts were drawn, so nothing is claimed. */
  @Test
  void chartsAreAnActionOnTheTables() {
    JsonNode charts = action("#charts-");
    assertThat(ids(charts.path("object"))).contains("runs.csv", "control.csv", "scenario.yaml");
    assertThat(ids(charts.path("result")))
        .containsExactly(CrateGraph.idOf(SyntheticFolder.HARD_NAME));
    assertThat(charts.has("endTime")).isFalse();
    assertThat(ids(charts.path("instrument"))).hasSize(1);
  }

  /** RO-Crate 1.1, Publications via citation property: the id MUST be a URL. */
  @Test
  void thePaperIsCitedByItsUrl() {
    assertThat(ids(root().path("citation"))).containsExactly("https://doi.org/10.1000/182");
    JsonNode paper = entities.get("https://doi.org/10.1000/182");
    assertThat(paper.path("@type").asText()).isEqualTo("ScholarlyArticle");
    assertThat(paper.path("name").asText()).isEqualTo("On Ruritania");
    assertThat(entities.get(ids(paper.path("author")).get(0)).path("name").asText())
        .isEqualTo("Rudolf Rassendyll");
  }

  /** Schema.org, variableMeasured: a PropertyValue with its name, meaning and unit. */
  @Test
  void everyColumnOfATableIsAVariable() {
    assertThat(ids(root().path("variableMeasured")))
        .contains(
            "#variable/runs.csv/days_to_collapse", "#variable/parameters.csv/%3Cparameter%3E");
    JsonNode variable = entities.get("#variable/runs.csv/days_to_collapse");
    assertThat(variable.path("@type").asText()).isEqualTo("PropertyValue");
    assertThat(variable.path("name").asText()).isEqualTo("days_to_collapse");
    assertThat(variable.path("unitText").asText()).isEqualTo("days");
    assertThat(variable.path("description").asText()).startsWith("runs.csv: until the collapse");
  }

  @Test
  void writtenAgainItHasTheSameBytes() throws IOException {
    byte[] before = Files.readAllBytes(folder.file(TableFile.CRATE));
    Crate.write(folder, Optional.of(scenario), SyntheticFolder.CITATION);
    assertThat(Files.readAllBytes(folder.file(TableFile.CRATE))).isEqualTo(before);
    assertThat(new String(before, StandardCharsets.UTF_8)).doesNotContain(path.toString());
  }

  @Test
  void hiddenFilesAreNotListedAndFilesOfTheUserAreAsSuch() throws IOException {
    Files.writeString(folder.file(".lock"), "");
    Files.writeString(folder.file("notes.txt"), "mine");
    Crate.write(folder, Optional.of(scenario), SyntheticFolder.CITATION);
    String text = Files.readString(folder.file(TableFile.CRATE));
    assertThat(text).doesNotContain(".lock").contains("Not made by the program");
  }

  @Test
  void withoutManifestThereIsNoCrate() throws IOException {
    Files.writeString(folder.file(TableFile.MANIFEST), "{\"program\": 1}");
    assertThatThrownBy(() -> Crate.write(folder, Optional.of(scenario), SyntheticFolder.CITATION))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("manifest.json is not one of results: program");
  }
}
