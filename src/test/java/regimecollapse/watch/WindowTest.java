package regimecollapse.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;

/** MASON's console over a run, on a display without a screen (Xvfb). */
class WindowTest {
  private static final int SECONDS = 120;

  @TempDir private Path folder;

  private static Optional<Path> xvfb() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(dir -> Path.of(dir, "Xvfb"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> probe(Path folder) throws IOException, InterruptedException {
    Process display =
        new ProcessBuilder(
                xvfb().orElseThrow().toString(),
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1400x900x24",
                "-nolisten",
                "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader number =
        new BufferedReader(new InputStreamReader(display.getInputStream()))) {
      ProcessBuilder java =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xmx600m",
              "-Djava.util.prefs.userRoot=" + folder,
              "-cp",
              System.getProperty("java.class.path"),
              WindowProbe.class.getName(),
              folder.toString());
      java.environment().put("DISPLAY", ":" + number.readLine());
      Process program =
          java.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
      try {
        assertThat(program.waitFor(SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
      } finally {
        program.destroyForcibly();
      }
    } finally {
      display.destroy();
      display.waitFor();
    }
    return Files.readAllLines(folder.resolve("said"));
  }

  @Test
  void itIsPlayedTwiceTheSameAndGoesToADateAndShowsAPlace()
      throws IOException, InterruptedException {
    assumeTrue(xvfb().isPresent(), "Xvfb is not on this machine: apt-get install xvfb");
    Scenario scenario = WatchedRunTest.scenario("H2-doomed-anyway", "documented", 4);
    RunKey key = new RunKey("H2-doomed-anyway", "documented", 3);
    String falls = "falls " + new Runner(scenario).run(key).falls();
    assertThat(probe(folder))
        .containsExactly(
            falls,
            falls,
            "told A date is from 2020-04-01 to 2026-03-31, not tomorrow.",
            "at 2024-12-02 1706.0",
            "step 0.25",
            "inspectors 1",
            "looked up commander of",
            "painted map true",
            "painted curves true",
            "painted console true");
  }
}
