package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;

/** The scenarios of other countries run, and what they write is whole. */
class OtherCountriesRunTest {
  @TempDir private Path home;

  /** With large units, so that it is quick; the folder of results is whole and verifies. */
  @ParameterizedTest
  @ValueSource(strings = {"afghanistan-1992", "afghanistan-2021", "afghanistan-2021-august"})
  void aScenarioRunsAndWhatItWritesVerifies(String name) throws IOException {
    Shipped.copyTo(home);
    String run =
        "run scenarios/%s.yaml --out made --replications 2 --quiet --arm documented --no-charts"
            + " --set soldiers-per-agent=1000";
    collapse(run.formatted(name).split(" "));
    collapse("verify", "made");
    assertThat(Files.readAllLines(home.resolve("made/runs.csv"))).hasSize(3);
  }

  private void collapse(String... args) {
    Workplace workplace =
        new Workplace(
            home, home, false, Parts.real(home.resolve("scenarios"), Interrupts.ofSystem()));
    StringWriter told = new StringWriter();
    PrintWriter to = new PrintWriter(told, true);
    int code = Collapse.commandLine(workplace).setOut(to).setErr(to).execute(args);
    assertThat(code).as(told::toString).isEqualTo(ExitCode.DONE);
  }
}
