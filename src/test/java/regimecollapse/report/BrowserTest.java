package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries the page of a hostile scenario in Chromium; skipped where there is none. */
@Tag("browser")
class BrowserTest {
  @TempDir private Path folder;

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
  }

  @Test
  void aHostilePageWorksInABrowserAndItsTextsDoNot() throws IOException, InterruptedException {
    assumeTrue(isThere("node"), "needs Node");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/chromium")), "needs Chromium");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/chromedriver")), "needs ChromeDriver");
    ReportTest.write(folder, Scenarios.hostile(2, 2), 10);
    Path said = folder.resolve("said.txt");
    Process node =
        new ProcessBuilder(
                "node", "src/scripts/check-report.mjs", folder.resolve("report.html").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(node.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(node.exitValue()).as(text).isZero();
  }
}
