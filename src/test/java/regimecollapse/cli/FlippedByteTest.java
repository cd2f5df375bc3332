package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.io.Loaded;

/** One flipped byte, in whichever file of real results it is, is found and its file is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlippedByteTest {
  private static final String RESULTS = "results";

  @TempDir private static Path home;
  private final Map<String, Loaded> read = new HashMap<>();
  private String out;

  @BeforeAll
  void runOneArm() throws IOException {
    String scenario = Path.of("scenarios/h1-coercion-gamble.yaml").toAbsolutePath().toString();
    String[] run = {
      "run", scenario, "--arm", "documented", "--replications", "2", "--out", RESULTS, "--quiet"
    };
    assertThat(collapse(run)).as(out).isEqualTo(ExitCode.DONE);
  }

  /** The real parts; a scenario with the same text is not read twice, which would take long. */
  private Workplace workplace() {
    Parts real = Parts.real(Path.of("scenarios").toAbsolutePath(), Interrupts.ofSystem());
    Parts parts =
        new Parts(this::read, real.runner(), real.drawing(), real.fitDrawing(), real.interrupts());
    return new Workplace(home, home, false, parts);
  }

  private Loaded read(Path file, List<String> settings) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Loaded known = read.get(text);
    if (known == null) {
      Parts real = Parts.real(Path.of("scenarios").toAbsolutePath(), Interrupts.ofSystem());
      known = real.reading().read(file, settings);
      read.put(text, known);
    }
    return known;
  }

  private int collapse(String... args) {
    StringWriter text = new StringWriter();
    int code =
        Collapse.commandLine(workplace())
            .setOut(new PrintWriter(text))
            .setErr(new PrintWriter(text))
            .execute(args);
    out = text.toString();
    return code;
  }

  List<String> files() throws IOException {
    Path folder = home.resolve(RESULTS);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void withoutAFlippedByteAllIsWellAndTheRunsAreTheSame() throws IOException {
    assertThat(collapse("verify", RESULTS, "--runs", "all")).as(out).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("2 of 2 made again, 2 the same").contains("Files: " + files().size());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFlippedByteIsFound(String name) throws IOException {
    Path file = home.resolve(RESULTS).resolve(name);
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom draws = new SplittableRandom(name.hashCode());
    byte[] changed = whole.clone();
    changed[draws.nextInt(whole.length)] ^= (byte) (1 << draws.nextInt(8));
    try {
      Files.write(file, changed);
      assertThat(collapse("verify", RESULTS, "--runs", "0"))
          .as(out)
          .isEqualTo(ExitCode.RUNS_FAILED);
      assertThat(out.lines().filter(line -> line.startsWith("Differs: ")))
          .as(out)
          .anySatisfy(line -> assertThat(line).contains(name));
    } finally {
      Files.write(file, whole);
    }
  }
}
