package regimecollapse.results.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/** The codebook of a folder, after Data Package 2.0. All kinds of folder: see DeclaredTables. */
class DataPackageTest {
  private static final DataPackage.Head HEAD =
      new DataPackage.Head("run", "Ruritania", "Runs of Ruritania", "Apache-2.0");

  @TempDir private Path folder;

  /** A folder with some tables of runs, and the tree of its codebook. */
  private ObjectNode codebook(Map<String, String> tables, CaseDays days) throws IOException {
    List<StoredTable> stored = new ArrayList<>();
    for (Map.Entry<String, String> table : tables.entrySet()) {
      Path file = Files.writeString(folder.resolve(table.getKey()), table.getValue());
      TableFile declared = StoredTable.declared(table.getKey(), FolderKind.RUN).orElseThrow();
      List<String> header = List.of(table.getValue().lines().findFirst().orElse("").split(","));
      stored.add(
          new StoredTable(
              declared,
              header,
              new StoredTable.Lying(
                  file.getFileName().toString(), Files.size(file), Sha256.of(file)),
              Sha256.of(file)));
    }
    String text = DataPackage.text(HEAD, stored, days);
    return (ObjectNode) new ObjectMapper().readTree(text);
  }

  private ObjectNode codebook(Map<String, String> tables) throws IOException {
    return codebook(tables, CaseDays.of(Map.of()));
  }

  private static JsonNode field(JsonNode root, String table, String column) {
    for (JsonNode resource : root.path("resources")) {
      for (JsonNode field : resource.at("/schema/fields")) {
        if (resource.path("name").asText().equals(table)
            && field.path("name").asText().equals(column)) {
          return field;
        }
      }
    }
    throw new IllegalArgumentException(table + " has no " + column);
  }

  private static final Map<String, String> SMALL =
      Map.of(
          "runs.csv",
          "hypothesis,arm,replication,seed,collapsed,collapse_date\n"
              + "h,a,0,9223372036854775807,true,2024-12-08\nh,a,1,-5,false,\n",
          "falls.csv",
          "hypothesis,arm,replication,locality,day,date,to\nh,a,0,hama,8.125,2024-12-05,hts\n");

  @Test
  void aFolderIsAsItsCodebookSays() throws IOException {
    JsonNode root = codebook(SMALL);
    assertThat(PackageProof.problems(folder, root)).isEmpty();
    assertThat(field(root, "runs", "seed").path("type").asText()).isEqualTo("string");
    assertThat(field(root, "runs", "collapsed").path("type").asText()).isEqualTo("boolean");
    assertThat(field(root, "runs", "replication").path("type").asText()).isEqualTo("integer");
    assertThat(field(root, "falls", "day"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"name": "day", "type": "number", "unit": "days", "description": "when"}
                    """));
  }

  /** The proof itself sees what is wrong. */
  @Test
  void whatIsNotSoIsFound() throws IOException {
    ObjectNode root = codebook(SMALL);
    ((ObjectNode) field(root, "runs", "collapsed")).put("type", "flag");
    ((ObjectNode) field(root, "runs", "seed")).put("type", "integer");
    ((ObjectNode) field(root, "falls", "to")).put("type", "date").remove("description");
    Files.writeString(folder.resolve("falls.csv"), "h,a,1,homs,9,,\n", StandardOpenOption.APPEND);
    assertThat(String.join("\n", PackageProof.problems(folder, root)))
        .contains("does not have a value in the enumeration")
        .contains("required property 'description' not found")
        .contains("runs.csv line 2: seed is no integer: 9223372036854775807")
        .contains("falls.csv line 2: to is no date: hts")
        .contains("falls.csv has other bytes");
  }

  @Test
  void keysThatAreTwiceOrLeadNowhereAreFound() throws IOException {
    ObjectNode root =
        codebook(
            Map.of(
                "runs.csv", "hypothesis,arm,replication\nh,a,0\nh,a,0\n",
                "falls.csv", "hypothesis,arm,replication,locality\nh,a,1,hama\n"));
    assertThat(PackageProof.problems(folder, root))
        .containsExactlyInAnyOrder(
            "runs.csv has a primary key twice, or an empty one",
            "falls.csv has rows of which runs.csv has none: [[h, a, 1]]");
  }

  /** 60 and 120 in the place of 30 and 90. */
  @Test
  void columnsOfTheWindowsOfACaseAreExplained() throws IOException {
    CaseDays days = CaseDays.of(Map.of("outputs", Map.of("windows", List.of(60, 120))));
    JsonNode root = codebook(Map.of("summary.csv", "hypothesis,arm,p_collapse_60d\n"), days);
    JsonNode field = field(root, "summary", "p_collapse_60d");
    assertThat(field.path("type").asText()).isEqualTo("number");
    assertThat(field.path("description").asText()).startsWith("**conditional**");
  }

  @Test
  void parametersHaveTheirOwnUnitAndMeaning() throws IOException {
    JsonNode root =
        codebook(
            Map.of(
                "parameters.csv", "hypothesis,arm,replication,leave.speed\n",
                "posterior.csv", "hypothesis,weight,seed,quantile:leave.speed\n"));
    JsonNode field = field(root, "parameters", "leave.speed");
    assertThat(field.path("unit").asText()).isNotEmpty().isNotEqualTo("its own");
    assertThat(field(root, "posterior", "quantile:leave.speed").path("unit").asText())
        .isEqualTo("0 to 1");
    assertThat(field(root, "posterior", "seed").path("type").asText()).isEqualTo("string");
  }

  @Test
  void aColumnOfAnotherVersionIsTextAndAFileOfTheUserIsNone() throws IOException {
    JsonNode root = codebook(Map.of("runs.csv", "hypothesis,arm,replication,mood\n"));
    assertThat(field(root, "runs", "mood").path("type").asText()).isEqualTo("string");
    assertThat(StoredTable.declared("notes.csv", FolderKind.RUN)).isEqualTo(Optional.empty());
    assertThat(StoredTable.declared("charts/runs.csv", FolderKind.RUN)).isEmpty();
  }
}
