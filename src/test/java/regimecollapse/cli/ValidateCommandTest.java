package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.path.TinyCase;

class ValidateCommandTest {
  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(home);
  }

  @Test
  void tellsEachFileThatIsWell() throws IOException {
    shell.scenario("other", 10);
    assertThat(
            shell.collapse("validate", "scenarios/three-hypotheses.yaml", "scenarios/other.yaml"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .isEqualToNormalizingNewlines(
            "scenarios/three-hypotheses.yaml: ok, 16 runs\nscenarios/other.yaml: ok, 40 runs\n");
    assertThat(shell.err).isEmpty();
  }

  @Test
  void goesOnAfterAFileThatIsNot() {
    assertThat(shell.collapse("validate", "none.yaml", "scenarios/three-hypotheses.yaml"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("There is no file none.yaml");
    assertThat(shell.out).contains("ok, 16 runs");
  }

  @Test
  void needsAFile() {
    assertThat(shell.collapse("validate")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("FILE");
  }

  @Test
  void warnsOfWhatIsSurelyNotMeantAndRefusesItWhenStrict() throws IOException {
    TinyCase tiny = TinyCase.in(home.resolve("scenarios/in/mine"));
    String file = "scenarios/in/mine/tiny.yaml";
    tiny.replace("tiny.yaml", "to: 0, from: 2022-01-01", "to: 0, from: 2051-01-01");
    assertThat(shell.collapse("validate", file)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out).startsWith(file + ": ok, ").contains(", with 4 warnings");
    assertThat(shell.err)
        .contains("warning: " + file + ":32:32: arms.everything.changes[5].from: ")
        .contains("acts on no day of the run");
    assertThat(shell.collapse("validate", "--strict", file)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.out).isEmpty();
    assertThat(shell.err).contains("acts on no day of the run");
  }
}
