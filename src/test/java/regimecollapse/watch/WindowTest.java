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
import regimecollapse.run.Runner;

/** MASON's console over a run, on a display without a screen (Xvfb). */
class WindowTest {
  /** A busy machine is slow. */
  private static final int SECONDS = 600;

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
    Viewing viewing = FilmTest.small(Look.WHITE);
    String falls = "falls " + new Runner(viewing.scenario()).run(viewing.key()).falls();
    assertThat(falls).contains("Fall[");
    assertThat(probe(folder))
        .containsExactly(
            falls,
            falls,
            "told A date is from 2021-01-01 to 2022-03-12, not tomorrow.",
            "at 2022-03-05 428.0",
            "step 0.25",
            "inspectors 1",
            "looked up commander of",
            "painted map true",
            "painted curves true",
            "painted console true");
  }
}
