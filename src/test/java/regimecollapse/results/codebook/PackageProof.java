package regimecollapse.results.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.Unpacked;

/**
 * Holds a folder against its codebook as another program would read it, by the standard and not by
 * the code that wrote it: the form of the file, every table, every cell, every key.
 */
public final class PackageProof {
  /** A file with the profile of the standard itself may be given. */
  private static final String PROFILE = System.getProperty("datapackage.profile", "");

  private final Path folder;
  private final JsonNode root;
  private final List<String> problems = new ArrayList<>();

  private PackageProof(Path folder, JsonNode root) {
    this.folder = folder;
    this.root = root;
  }

  /** Every table of the folder is as its codebook says. */
  public static void require(Path folder) throws IOException {
    JsonNode root = Json.read(folder.resolve("datapackage.json"));
    assertThat(problems(folder, root)).as("datapackage.json of %s", folder).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(f -> f.matches(".*[.]csv([.]gz)?")))
          .as("tables of %s", folder)
          .containsExactlyInAnyOrderElementsOf(texts(root.path("resources"), "path"));
    }
  }

  /** What is not as the codebook says; of each column the first cell. */
  static List<String> problems(Path folder, JsonNode root) throws IOException {
    PackageProof proof = new PackageProof(folder, root);
    proof.checkForm();
    for (JsonNode resource : root.path("resources")) {
      proof.checkTable(resource);
    }
    return proof.problems;
  }

  private void checkForm() throws IOException {
    List<JsonSchema> schemas = new ArrayList<>();
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V7);
    try (InputStream in = PackageProof.class.getResourceAsStream("data-package-2.0.schema.json")) {
      schemas.add(factory.getSchema(in));
    }
    if (!PROFILE.isEmpty()) {
      schemas.add(factory.getSchema(Json.read(Path.of(PROFILE))));
    }
    for (JsonSchema schema : schemas) {
      schema.validate(root).stream().map(ValidationMessage::getMessage).forEach(problems::add);
    }
  }

  private void checkTable(JsonNode resource) throws IOException {
    Path file = folder.resolve(resource.path("path").asText());
    if (Files.size(file) != resource.path("bytes").asLong()
        || !resource.path("hash").asText().equals("sha256:" + Sha256.of(file))) {
      problems.add(file.getFileName() + " has other bytes");
    }
    List<List<String>> rows = rows(file);
    List<String> names = texts(resource.at("/schema/fields"), "name");
    if (!names.equals(rows.get(0))) {
      problems.add(file.getFileName() + " has the columns " + rows.get(0));
      return;
    }
    for (int column = 0; column < names.size(); column++) {
      checkColumn(file, rows, column, resource.at("/schema/fields/" + column));
    }
    checkKeys(file, rows, resource.path("schema"));
  }

  private void checkColumn(Path file, List<List<String>> rows, int column, JsonNode field) {
    String type = field.path("type").asText();
    for (int i = 1; i < rows.size(); i++) {
      String cell = rows.get(i).get(column);
      if (!cell.isEmpty() && !fits(type, cell)) {
        problems.add(
            "%s line %d: %s is no %s: %s"
                .formatted(file.getFileName(), i + 1, field.path("name").asText(), type, cell));
        return;
      }
    }
  }

  /** Whether a cell is of that type of the Table Schema. */
  private static boolean fits(String type, String cell) {
    return switch (type) {
      case "string" -> true;
      case "number" -> cell.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
      // Whole numbers of R have four bytes.
      case "integer" -> cell.matches("-?[0-9]{1,9}");
      case "boolean" -> cell.equals("true") || cell.equals("false");
      case "date" -> isDate(cell);
      default -> false;
    };
  }

  private static boolean isDate(String cell) {
    try {
      return LocalDate.parse(cell).toString().equals(cell);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void checkKeys(Path file, List<List<String>> rows, JsonNode schema) throws IOException {
    if (schema.has("primaryKey")) {
      List<List<String>> keys = cells(rows, texts(schema.path("primaryKey"), ""));
      if (new HashSet<>(keys).size() < keys.size() || keys.stream().anyMatch(k -> k.contains(""))) {
        problems.add(file.getFileName() + " has a primary key twice, or an empty one");
      }
    }
    for (JsonNode key : schema.path("foreignKeys")) {
      Set<List<String>> mine = new LinkedHashSet<>(cells(rows, texts(key.path("fields"), "")));
      String other = key.at("/reference/resource").asText() + ".csv";
      List<String> columns = texts(key.at("/reference/fields"), "");
      mine.removeAll(new HashSet<>(cells(rows(folder.resolve(other)), columns)));
      if (!mine.isEmpty()) {
        problems.add(file.getFileName() + " has rows of which " + other + " has none: " + mine);
      }
    }
  }

  private static List<List<String>> cells(List<List<String>> rows, List<String> columns) {
    List<Integer> places = columns.stream().map(rows.get(0)::indexOf).toList();
    return rows.stream().skip(1).map(row -> places.stream().map(row::get).toList()).toList();
  }

  private static List<List<String>> rows(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Unpacked.text(file))) {
      return csv.stream().map(CsvRecord::getFields).toList();
    }
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add((key.isEmpty() ? each : each.path(key)).asText()));
    return texts;
  }
}
