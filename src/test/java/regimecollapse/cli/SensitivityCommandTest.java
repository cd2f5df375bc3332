package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;
import regimecollapse.app.study.SensitivityAnalysis;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.inference.sensitivity.SensitivityEffort;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** Sensitivity of an invented country, with as few runs as the methods allow. */
class SensitivityCommandTest {
  private static final SensitivityEffort SMALL = new SensitivityEffort(2, 2, 2, 2, 18, 4, 20);

  @TempDir private Path home;
  private TinyCase tiny;
  private String out = "";
  private String err = "";
  private Runnable interrupt = () -> {};

  @BeforeEach
  void makeCountry() {
    tiny = TinyCase.in(home.resolve("scenarios"));
  }

  private Workplace workplace() {
    Parts real = Parts.real(home.resolve("scenarios"), Interrupts.ofSystem());
    Interrupts interrupts =
        action -> {
          interrupt = action;
          return () -> {};
        };
    return new Workplace(
        home,
        home,
        false,
        new Parts(real.reading(), real.runner(), real.drawing(), real.fitDrawing(), interrupts));
  }

  private int collapse(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int code =
        Collapse.commandLine(workplace())
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute(args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  private int study(Path folder, int threads, boolean resume, Writer errors) throws IOException {
    return study(folder, threads, resume, errors, "run.arms=[documented]");
  }

  private int study(Path folder, int threads, boolean resume, Writer errors, String setting)
      throws IOException {
    Loaded loaded =
        ScenarioReader.read(
            tiny.file(),
            List.of("soldiers-per-agent=1000", setting),
            Optional.of(home.resolve("scenarios")));
    Inputs inputs = new Inputs("test", loaded.hashes(), loaded.resolvedYaml(), loaded.scenario());
    CommandLine command =
        Collapse.commandLine(workplace())
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(errors, true));
    command.parseArgs("sensitivity", "scenarios/tiny.yaml");
    How how =
        new How(
            folder,
            folder.toString(),
            threads,
            resume ? How.Existing.RESUME : How.Existing.KEEP,
            threads == 1 || resume ? How.Charts.SVG : How.Charts.NONE);
    StudyResult result =
        new StudyRunner(workplace().parts().interrupts())
            .run(
                new SensitivityAnalysis(inputs, SMALL),
                how,
                new StudyConsole(workplace(), command, false));
    return result.status() == StudyResult.Status.DONE ? ExitCode.DONE : ExitCode.INTERRUPTED;
  }

  private static Map<String, String> tables(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*(csv|sensitivity.json)")).toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void theSameInputsGiveTheSameBytesAtAnyNumberOfThreadsAndAfterAnInterrupt() throws IOException {
    Path one = home.resolve("one");
    assertThat(study(one, 1, false, new StringWriter())).isEqualTo(ExitCode.DONE);
    assertThat(tables(one))
        .containsOnlyKeys(
            "linear.csv",
            "morris.csv",
            "noise.csv",
            "prim-trajectory.csv",
            "prim.csv",
            "sensitivity.json",
            "sobol.csv");
    DeclaredTables.require(FolderKind.SENSITIVITY, one);
    assertThat(one.resolve("charts/morris.svg")).exists();
    assertThat(one.resolve("charts/linear.svg")).exists();
    assertThat(one.resolve("charts/sobol.svg")).exists();
    assertThat(one.resolve("charts/prim.svg")).exists();
    assertThat(one.resolve("simulations.log")).doesNotExist();
    for (int threads : new int[] {2, 8}) {
      Path other = home.resolve("threads-" + threads);
      study(other, threads, false, new StringWriter());
      assertThat(tables(other)).isEqualTo(tables(one));
    }
    Path resumed = home.resolve("resumed");
    Writer stopsAtTheShares =
        new StringWriter() {
          @Override
          public void write(String line, int from, int length) {
            if (line.contains("shares")) {
              interrupt.run();
            }
          }
        };
    assertThat(study(resumed, 2, false, stopsAtTheShares)).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(resumed.resolve("sensitivity.json")).doesNotExist();
    assertThat(Files.size(resumed.resolve("simulations.log"))).isGreaterThan(100);
    assertThat(study(resumed, 2, true, new StringWriter())).isEqualTo(ExitCode.DONE);
    assertThat(tables(resumed)).isEqualTo(tables(one));
  }

  @Test
  void aFolderThatHoldsAnAnalysisIsRefusedUnlessTheUserSaysWhatToDo() throws IOException {
    Path folder = home.resolve("done");
    study(folder, 2, false, new StringWriter());
    assertThat(folder.resolve("charts")).doesNotExist();
    Map<String, String> before = tables(folder);
    assertThatThrownBy(() -> study(folder, 2, false, new StringWriter()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--resume");
    StringWriter said = new StringWriter();
    assertThat(study(folder, 2, true, said)).isEqualTo(ExitCode.DONE);
    // A complete analysis is drawn again, from its tables.
    assertThat(said.toString()).contains("Drawing charts").doesNotContain("screening");
    assertThat(folder.resolve("charts/morris.svg")).exists();
    assertThat(tables(folder)).isEqualTo(before);
    tiny.replace("tiny.yaml", "[0.1, 0.3]", "[0.1, 0.4]");
    assertThatThrownBy(() -> study(folder, 2, true, new StringWriter()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other inputs");
    assertThat(tables(folder)).isEqualTo(before);
  }

  @Test
  void withoutAnArmThePilotChoosesOne() throws IOException {
    Path folder = home.resolve("pilot");
    StringWriter said = new StringWriter();
    assertThat(study(folder, 2, false, said, "run.hypotheses=[H2-doomed]")).isZero();
    assertThat(said.toString())
        .contains("H2-doomed documented pilot", "H2-doomed everything pilot");
    assertThat(Files.readString(folder.resolve("sensitivity.json")))
        .contains("\"arm_chosen_by\" : \"the most open outcome in the pilot\"")
        .contains("\"collapsed\" : ", "\"runs\" : 20");
  }

  @Test
  void filesOfSomebodyElseAreNotTouched() throws IOException {
    Files.createDirectories(home.resolve("mine"));
    Files.writeString(home.resolve("mine/diary.txt"), "dear diary");
    for (String how : List.of("--overwrite", "--resume")) {
      assertThat(collapse("sensitivity", "scenarios/tiny.yaml", "--out", "mine", how))
          .isEqualTo(ExitCode.BAD_INPUT);
      assertThat(err).contains("mine holds files that are not those of a sensitivity analysis");
    }
    assertThat(home.resolve("mine/diary.txt")).hasContent("dear diary");
  }

  @Test
  void wrongNamesAreToldBeforeAnythingIsWritten() {
    assertThat(collapse("sensitivity", "scenarios/tiny.yaml", "--arm", "documneted"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("--arm").contains("documented");
    assertThat(collapse("sensitivity", "scenarios/tiny.yaml", "--resume", "--overwrite"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(home.resolve("results")).doesNotExist();
  }
}
