package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import regimecollapse.text.Controls;

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

  /** Even where a terminal could show colours, and whatever an option holds. */
  @Test
  void nothingThatSteersATerminalIsPrinted() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CommandLine program =
        Collapse.commandLine().setOut(Collapse.printer(bytes)).setErr(Collapse.printer(bytes));
    program.execute("--help");
    program.execute("run", "no\u001b[31m-file\u202e.yaml");
    program.execute("--no-\u009bsuch");
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertThat(printed).contains("no<U+001B>[31m-file<U+202E>.yaml", "--no-<U+009B>such");
    assertThat(Controls.first(printed.replace("\r\n", "\n"))).isNegative();
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
