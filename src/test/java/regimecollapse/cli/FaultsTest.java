package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;

/**
 * Inputs of the kinds that public bug reports of other tools name. Each folder of {@code
 * src/test/resources/faults} holds what differs from a small invented country, {@code _base}, and
 * {@code expected.txt}: the command, its exit code, what it says in lines as regular expressions,
 * what it must not say, and the most lines that it may take.
 */
class FaultsTest {
  private static final Path FAULTS = Path.of("src/test/resources/faults");
  private static final String EXPECTED = "expected.txt";

  @TempDir Path home;

  static List<String> faults() throws IOException {
    try (Stream<Path> all = Files.list(FAULTS)) {
      return all.map(f -> f.getFileName().toString())
          .filter(f -> Files.exists(FAULTS.resolve(f).resolve(EXPECTED)))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anInputThatIsWrongIsToldWell(String fault) throws IOException {
    List<String> expected = Files.readAllLines(FAULTS.resolve(fault).resolve(EXPECTED));
    copy(FAULTS.resolve("_base"));
    copy(FAULTS.resolve(fault));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Parts parts = Parts.real(home.resolve("scenarios"), Interrupts.NONE);
    int code =
        Collapse.commandLine(new Workplace(home, home, false, parts))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(only(expected, "command").get(0).split(" "));
    String said = err + "" + out;
    assertThat(code).as(said).isEqualTo(Integer.parseInt(only(expected, "exit").get(0)));
    assertThat(said).doesNotContain("Exception", "An error in the program");
    for (String line : only(expected, "says")) {
      assertThat(said).containsPattern(Pattern.compile(line));
    }
    for (String line : only(expected, "never-says")) {
      assertThat(said).doesNotContainPattern(Pattern.compile(line));
    }
    for (String most : only(expected, "lines")) {
      assertThat(said.lines()).as(said).hasSizeLessThanOrEqualTo(Integer.parseInt(most));
    }
  }

  /** What stands behind a key; a line with another key is a mistake of the test. */
  private static List<String> only(List<String> lines, String key) {
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(": ", 2);
      assertThat(parts[0]).isIn(Arrays.asList("command", "exit", "says", "never-says", "lines"));
      if (parts[0].equals(key)) {
        found.add(parts[1]);
      }
    }
    return found;
  }

  private void copy(Path from) throws IOException {
    Path folder = Files.createDirectories(home.resolve("scenarios/in"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> !f.endsWith(EXPECTED)).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
