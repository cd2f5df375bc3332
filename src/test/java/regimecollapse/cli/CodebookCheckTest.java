package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;

/**
 * The codebook of a folder and its readers: checked where they are, not missed where they are not.
 */
class CodebookCheckTest {
  private static final List<String> NAMES =
      List.of("datapackage.json", "collapse.R", "collapse.py");

  @TempDir private Path home;
  private Shell shell;
  private Path folder;

  @BeforeEach
  void run() throws IOException {
    shell = new Shell(home);
    assertThat(shell.collapse("run", "--quiet")).as(shell.err).isEqualTo(ExitCode.DONE);
    folder = home.resolve("results/three-hypotheses");
  }

  private int verify() {
    return shell.collapse("verify", "results/three-hypotheses", "--runs", "0");
  }

  /** Lets the crate list a file as it is now. */
  private void listAsItIs(String name) throws IOException {
    Path file = folder.resolve("ro-crate-metadata.json");
    JsonNode crate = Json.read(file);
    for (JsonNode entity : crate.path("@graph")) {
      if (entity.path("@id").asText().equals(name)) {
        ((ObjectNode) entity)
            .put("contentSize", Long.toString(Files.size(folder.resolve(name))))
            .put("sha256", Sha256.of(folder.resolve(name)));
      }
    }
    Files.writeString(file, Json.text(crate));
  }

  /** Makes the folder one of a version that knew no codebook. */
  private void forgetTheCodebook() throws IOException {
    for (String name : NAMES) {
      Files.delete(folder.resolve(name));
    }
    Path file = folder.resolve("ro-crate-metadata.json");
    JsonNode crate = Json.read(file);
    ArrayNode graph = (ArrayNode) crate.path("@graph");
    for (int i = graph.size() - 1; i >= 0; i--) {
      ObjectNode entity = (ObjectNode) graph.get(i);
      if (gone(entity)) {
        graph.remove(i);
      }
      entity.remove("variableMeasured");
      for (String property : List.of("hasPart", "result")) {
        forget(entity.path(property));
      }
    }
    Files.writeString(file, Json.text(crate));
  }

  private static void forget(JsonNode references) {
    for (int i = references.size() - 1; references.isArray() && i >= 0; i--) {
      if (gone(references.get(i))) {
        ((ArrayNode) references).remove(i);
      }
    }
  }

  private static boolean gone(JsonNode entity) {
    String id = entity.path("@id").asText();
    return NAMES.contains(id) || id.startsWith("#variable/");
  }

  private Map<String, String> stored() throws IOException {
    Map<String, String> stored = new TreeMap<>();
    for (String name : NAMES) {
      stored.put(name, Files.readString(folder.resolve(name)));
    }
    return stored;
  }

  @Test
  void aCodebookThatWasChangedIsNoticedEvenWhereTheCrateListsIt() throws IOException {
    assertThat(verify()).as(shell.out).isEqualTo(ExitCode.DONE);
    FolderFiles.replace(folder.resolve("datapackage.json"), "\"days\"", "\"hours\"");
    assertThat(verify()).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out).contains("datapackage.json is not as ro-crate-metadata.json lists it");
    listAsItIs("datapackage.json");
    assertThat(verify()).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out)
        .contains("datapackage.json is not what the tables of the folder give: line ", "\"hours\"");
  }

  @Test
  void aFolderOfAVersionWithoutACodebookIsGoodAndGetsOneWhenItIsDrawnAgain() throws IOException {
    Map<String, String> before = stored();
    forgetTheCodebook();
    assertThat(verify()).as(shell.out).isEqualTo(ExitCode.DONE);
    assertThat(shell.collapse("report", "results/three-hypotheses"))
        .as(shell.err)
        .isEqualTo(ExitCode.DONE);
    assertThat(stored()).isEqualTo(before);
    assertThat(verify()).as(shell.out).isEqualTo(ExitCode.DONE);
  }

  /** The same tables have the same codebook, whoever makes them when. */
  @Test
  void theCodebookIsTheSameForTheSameTables() throws IOException {
    Map<String, String> before = stored();
    assertThat(shell.collapse("run", "--quiet", "--overwrite")).isEqualTo(ExitCode.DONE);
    assertThat(stored()).isEqualTo(before);
  }
}
