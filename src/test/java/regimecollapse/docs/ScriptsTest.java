package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of proofs that take too long for a test: what can be seen of them in a second. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "scripts for a shell")
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("src/scripts");

  private record Said(int code, String text) {}

  private static Said run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    return new Said(process.waitFor(), text);
  }

  private static boolean pythonIsThere() throws InterruptedException {
    try {
      return run("python3", "--version").code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theShellReadsEveryScript() throws IOException, InterruptedException {
    List<Path> scripts = new ArrayList<>(List.of(Path.of("collapse"), Path.of(".ci/run")));
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      files.filter(f -> f.toString().endsWith(".sh")).forEach(scripts::add);
    }
    for (Path script : scripts) {
      assertThat(run("sh", "-n", script.toString()))
          .as(script.toString())
          .isEqualTo(new Said(0, ""));
    }
  }

  @Test
  void compareSpeedTellsWhatItTakes() throws IOException, InterruptedException {
    String script = SCRIPTS.resolve("compare-speed.sh").toString();
    assertThat(run("sh", script).code()).isEqualTo(2);
    assertThat(run("sh", script).text()).contains("compare-speed.sh [--pairs N] [--runs N] REV");
    assertThat(run("sh", script, "--pairs", "some", "HEAD").text())
        .contains("--pairs needs a whole number from 1, not \"some\".");
    Said unknown = run("sh", script, "no-such-commit", "list");
    assertThat(unknown)
        .isEqualTo(new Said(2, "compare-speed.sh: There is no commit no-such-commit.\n"));
  }

  @Test
  void flatMemoryTakesMultiplesOfTen() throws IOException, InterruptedException {
    String script = SCRIPTS.resolve("flat-memory.sh").toString();
    for (String runs : List.of("5", "some", "1005")) {
      assertThat(run("sh", script, "1000", runs))
          .isEqualTo(new Said(2, "flat-memory.sh: \"" + runs + "\" is no multiple of 10.\n"));
    }
    assertThat(run("sh", script, "1000010").text()).contains("no more than 1000000 runs");
  }

  /** What is printed for batch systems: a shell reads it. */
  @Test
  void theShellReadsTheListingsForBatchSystems(@TempDir Path folder)
      throws IOException, InterruptedException {
    String page = Files.readString(Path.of("src/site/markdown/cluster.md"));
    List<String> listings =
        Pattern.compile("```text\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(listings).hasSize(3).first().asString().startsWith("#!/bin/sh\n#SBATCH ");
    for (String listing : listings) {
      Path file = Files.writeString(folder.resolve("listing.sh"), listing);
      assertThat(run("sh", "-n", file.toString())).isEqualTo(new Said(0, ""));
    }
  }

  /** A mutant whose text the code has no longer breaks nothing, and would pass for found. */
  @Test
  void everyMutantFitsTheCode() throws IOException, InterruptedException {
    assumeTrue(pythonIsThere());
    Said listed = run("python3", SCRIPTS.resolve("mutate-rules.py").toString(), "--list");
    assertThat(listed.code()).as(listed.text()).isZero();
    assertThat(listed.text().lines()).hasSizeGreaterThan(50);
  }

  /** Python knows the words of scripts that need packages which may not be there. */
  @Test
  void pythonReadsEveryScript() throws IOException, InterruptedException {
    assumeTrue(pythonIsThere());
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).toList()) {
        String read = "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())";
        assertThat(run("python3", "-c", read, file.toString())).isEqualTo(new Said(0, ""));
      }
    }
  }
}
