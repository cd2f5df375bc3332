package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.path.TinyCase;

class ComparePageTest {
  @TempDir private Path home;

  private void collapse(String... args) {
    StringWriter err = new StringWriter();
    Parts parts = Parts.real(home.resolve("scenarios"), Interrupts.ofSystem());
    int code =
        Collapse.commandLine(new Workplace(home, home, false, parts))
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err))
            .execute(args);
    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
  }

  /** Mine beside yours beside his: 28 folders, one page, a sentence on each what-if for each. */
  @Test
  void thePageHasASentenceForEachWhatIfAndFolder() throws Exception {
    TinyCase.in(home.resolve("scenarios"));
    for (String name : List.of("a", "b")) {
      collapse(
          "run",
          "scenarios/tiny.yaml",
          "--no-charts",
          "--replications",
          "5",
          "--out",
          name,
          "--seed",
          name.equals("a") ? "1" : "2");
    }
    List<String> command = new ArrayList<>(List.of("compare", "a", "b"));
    List<String> more = new ArrayList<>();
    for (int i = 2; i < 28; i++) {
      more.add("f" + i);
    }
    for (String name : more) {
      copy(home.resolve("a"), Files.createDirectory(home.resolve(name)));
      command.add(name);
    }
    command.addAll(List.of("--out", "all"));
    collapse(command.toArray(String[]::new));
    Path file = home.resolve("all/report.html");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(Files.readString(file))
        .contains("<bdi>a</bdi> beside <bdi>b</bdi>", "beside <bdi>f27</bdi>")
        .contains("C: no run differs from A (falls in ", "B2: no run differs from A (falls in ")
        .containsPattern("B(: no difference from A| falls in )")
        .containsPattern("<h3>B2 against A</h3>\\s*<ul>\\s*<li><bdi>No input differs");
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String name : FolderFiles.names(from)) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
  }
}
