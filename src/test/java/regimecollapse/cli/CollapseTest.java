package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CollapseTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int collapse(String... args) {
    return Collapse.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  @Test
  void helpListsTheExitCodes() {
    assertThat(collapse("--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Usage: collapse").contains("130").contains("interrupted");
  }

  @Test
  void versionIsTheOneOfTheBuild() {
    assertThat(collapse("--version")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).matches("Regime Collapse Simulator \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void unknownOptionIsAUsageError() {
    assertThat(collapse("--no-such-option")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("--no-such-option");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void noCommandIsAUsageError() {
    assertThat(collapse()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("Usage: collapse");
  }
}
