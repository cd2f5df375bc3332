package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.Tables;
import regimecollapse.scenario.path.TinyCase;

/** A whole result folder of a version whose scenarios this one cannot read. */
class OlderFolderTest {
  @TempDir private Path home;
  private String out;
  private String err;

  @BeforeEach
  void makeCountry() {
    TinyCase.in(home.resolve("scenarios"));
  }

  private int collapse(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Parts parts = Parts.real(home.resolve("scenarios"), Interrupts.NONE);
    int code =
        Collapse.commandLine(new Workplace(home, home, false, parts))
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute(args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  private Path run(String folder) {
    List<String> args =
        new ArrayList<>(List.of("run", "scenarios/tiny.yaml", "--quiet", "--no-charts"));
    args.addAll(
        Arrays.asList("--replications", "2", "--set", "soldiers-per-agent=1000", "--out", folder));
    assertThat(collapse(args.toArray(String[]::new))).as(err).isEqualTo(ExitCode.DONE);
    return home.resolve(folder);
  }

  /** A folder as 0.3.0 made it: without tables and parameters that came after it. */
  private Path aged(Path old) throws IOException {
    Path scenario = old.resolve("scenario.yaml");
    String text = Files.readString(scenario);
    String fewer = text.replaceAll("(?m)^  (combat|leave|stand)\\.[a-z-]+:.*\\R(    .*\\R)*", "");
    assertThat(fewer).isNotEqualTo(text);
    Files.writeString(scenario, fewer);
    Path manifest = old.resolve("manifest.json");
    ObjectNode root = (ObjectNode) Json.read(manifest);
    root.put("program", "0.3.0").put("resolved_scenario_sha256", Sha256.of(scenario));
    ArrayNode files = (ArrayNode) root.path("files");
    for (int i = files.size() - 1; i >= 0; i--) {
      String name = files.get(i).path("file").asText();
      if (List.of("casualties.csv", "retaken.csv").contains(name)) {
        files.remove(i);
        Files.delete(Tables.find(old, name));
      }
    }
    Files.writeString(manifest, Json.text(root));
    FolderFiles.list(old);
    return old;
  }

  @Test
  void aWholeFolderOfAnOlderVersionIsToldInOneLine() throws IOException {
    run("a");
    aged(run("old"));
    assertThat(collapse("report", "old")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.lines()).hasSize(1);
    assertThat(err)
        .startsWith("old was made by version 0.3.0 of the program; this is ")
        .contains("cannot read its scenario.yaml", "mechanism.yaml")
        .contains("Draw it with version 0.3.0, or make it anew; its tables can still be compared");
    assertThat(home.resolve("old/report.html")).doesNotExist();
    assertThat(collapse("verify", "--partial", "old")).as(out).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("scenario.yaml of version 0.3.0 cannot be read by ", "all as listed");
    assertThat(collapse("compare", "--no-charts", "a", "old", "--out", "c"))
        .as(err)
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("B (old) lacks casualties.csv, retaken.csv, which A (a) has.");
  }
}
