package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;

/** A new case runs as it is, or nothing is made at all. */
class NewCaseTest {
  @TempDir Path home;

  private String said;

  @BeforeEach
  void program() {
    Shipped.copyTo(home);
  }

  private int collapse(String... args) {
    StringWriter text = new StringWriter();
    Parts parts = Parts.real(home.resolve("scenarios"), Interrupts.NONE);
    int code =
        Collapse.commandLine(new Workplace(home, home, false, parts))
            .setOut(new PrintWriter(text))
            .setErr(new PrintWriter(text))
            .execute(args);
    said = text.toString();
    return code;
  }

  /** All files below the folder of the program. */
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.sorted().toList();
    }
  }

  @Test
  void isSoundDownToTheHomeOfEachNumber() {
    assertThat(collapse("new-case", "my-land")).as(() -> said).isEqualTo(ExitCode.DONE);
    assertThat(said).startsWith("Made scenarios/cases/my-land and scenarios/my-land.yaml.");
    assertThat(home.resolve("scenarios/my-land.yaml")).content().contains("title: \"My Land");
    assertThat(collapse("validate", "--strict", "my-land")).as(() -> said).isEqualTo(ExitCode.DONE);
    assertThat(said.lines()).as("no warning").hasSize(1);
  }

  @Test
  void runsAndIsWhole() throws IOException {
    collapse("new-case", "my-land");
    assertThat(collapse("run", "my-land", "--replications", "1", "--no-charts", "--quiet"))
        .as(() -> said)
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(home.resolve("results/my-land/runs.csv"))).hasSize(4);
    assertThat(collapse("verify", "results/my-land")).as(() -> said).isEqualTo(ExitCode.DONE);
  }

  /** With the scenario in the folder, which names the shared mechanisms from where it is. */
  @Test
  void runsFromAFolderElsewhere() {
    assertThat(collapse("new-case", "my-land", "--out", "mine/deep/land")).isEqualTo(ExitCode.DONE);
    String file = "mine/deep/land/my-land.yaml";
    assertThat(said).contains("Made mine/deep/land and " + file, "validate " + file);
    assertThat(collapse("validate", "--strict", file)).as(() -> said).isEqualTo(ExitCode.DONE);
    assertThat(said.lines()).hasSize(1);
  }

  /** Its results know its tables from their own, which have the same names in part. */
  @Test
  void resultsOfAFolderElsewhereAreReadAgain() throws IOException {
    collapse("new-case", "my-land", "--out", "mine/land");
    String file = "mine/land/my-land.yaml";
    assertThat(collapse("run", file, "--replications", "1", "--no-charts", "--quiet"))
        .as(() -> said)
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(home.resolve("results/my-land/scenario.yaml")))
        .contains("control: \"../mine/land/control.csv\"");
    assertThat(collapse("verify", "results/my-land")).as(() -> said).isEqualTo(ExitCode.DONE);
    assertThat(said).contains("3 of 3 made again, 3 the same");
    assertThat(collapse("report", "results/my-land")).as(() -> said).isEqualTo(ExitCode.DONE);
    Files.writeString(home.resolve("mine/land/roads.csv"), "\n", StandardOpenOption.APPEND);
    assertThat(collapse("verify", "results/my-land")).isNotEqualTo(ExitCode.DONE);
    assertThat(said).contains("the data file ../mine/land/roads.csv is not the one");
  }

  /** What stands there as a comment for a longer war is legal, and nothing in it is odd. */
  @Test
  void whatIsCommentedOutIsRight() throws IOException {
    collapse("new-case", "my-land");
    Path file = home.resolve("scenarios/cases/my-land/case.yaml");
    String text = Files.readString(file);
    int plan = text.indexOf("# campaign:");
    int end = text.indexOf("# ----", plan);
    String longer =
        text.substring(0, plan)
            + text.substring(plan, end).replaceAll("(?m)^# ?", "")
            + text.substring(end);
    Files.writeString(
        file,
        longer
            .replaceAll("(?m)^(reference-date|  offensive:|events:).*\\n", "")
            .replace("# day-zero:", "day-zero:")
            .replace("  # windows:", "  windows:")
            .replace("{event: offensive, remove: true}", "{attack: [raids, siege], on: false}"));
    assertThat(Files.readString(file)).contains("\ncampaign:\n  raids:\n", "\nday-zero: {");
    assertThat(collapse("validate", "--strict", "my-land")).as(() -> said).isEqualTo(ExitCode.DONE);
    assertThat(said.lines()).as("no warning").hasSize(1);
  }

  /** The rules of its columns name each column of its tables that is read. */
  @Test
  void saysWhatEachColumnMayHold() throws IOException {
    collapse("new-case", "my-land");
    Path folder = home.resolve("scenarios/cases/my-land");
    String rules = Files.readString(folder.resolve("README.md"));
    for (String table : List.of("localities", "roads", "control", "evidence")) {
      String header = Files.readAllLines(folder.resolve(table + ".csv")).get(0);
      for (String column : header.split(",")) {
        if (!List.of("note", "confidence").contains(column)) {
          assertThat(rules).as(table).containsPattern("\\b" + column + "\\b");
        }
      }
    }
    assertThat(rules).doesNotContain("{{");
    assertThat(Files.readString(folder.resolve("case.yaml"))).doesNotContain("{{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"My-Land", "my land", "../land", "-", "", "land.yaml", "länd"})
  void aNameThatIsNoneIsRefused(String name) throws IOException {
    List<Path> before = files();
    assertThat(collapse("new-case", name)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said)
        .isEqualToIgnoringNewLines(
            "a case's name has small letters, digits and hyphens, unlike: " + name + ".");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatIsThereIsNotTouched() throws IOException {
    collapse("new-case", "my-land");
    Files.writeString(home.resolve("scenarios/cases/my-land/roads.csv"), "mine");
    List<Path> before = files();
    assertThat(collapse("new-case", "my-land")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.strip())
        .isEqualTo("scenarios/cases/my-land exists already; nothing was changed.");
    assertThat(collapse("new-case", "three-hypotheses")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.strip())
        .isEqualTo("scenarios/three-hypotheses.yaml exists already; nothing was changed.");
    assertThat(home.resolve("scenarios/cases/my-land/roads.csv")).hasContent("mine");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aFolderThatCannotBeMadeLeavesNothing() throws IOException {
    Files.writeString(home.resolve("file"), "a file");
    List<Path> before = files();
    assertThat(collapse("new-case", "my-land", "--out", "file/land")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said).contains("a file is in the way, file, where a folder is needed");
    assertThat(files()).isEqualTo(before);
  }

  /** The scenario cannot be written, so the folder is not made either. */
  @Test
  void nothingIsHalfWritten() throws IOException {
    Path scenario = home.resolve("scenarios/my-land.yaml");
    Files.createSymbolicLink(scenario, home.resolve("nowhere/at-all.yaml"));
    List<Path> before = files();
    assertThat(collapse("new-case", "my-land")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said).contains("my-land.yaml");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void withoutSharedMechanismsThereIsNothingToExtend() throws IOException {
    Files.delete(home.resolve("scenarios/mechanism.yaml"));
    List<Path> before = files();
    assertThat(collapse("new-case", "my-land")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said).startsWith("there is no mechanism.yaml in ");
    assertThat(files()).isEqualTo(before);
  }
}
