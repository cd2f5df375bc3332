package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
