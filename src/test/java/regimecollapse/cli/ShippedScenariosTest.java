package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;

/** The commands on the scenarios that come with the program, with nothing put in its place. */
class ShippedScenariosTest {
  private static final String FIRST = "scenarios/three-hypotheses.yaml";

  @TempDir private Path home;
  private String out;
  private String err;

  @BeforeEach
  void copyScenarios() throws IOException {
    Shipped.copyTo(home);
  }

  private int collapse(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Workplace workplace = new Workplace(home, home, false, Wiring.parts(home.resolve("scenarios")));
    int code =
        Collapse.commandLine(workplace)
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute(args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  @Test
  void areListedWithTheFirstOnTop() throws IOException {
    assertThat(collapse("list")).as(out).isEqualTo(ExitCode.DONE);
    List<String> lines = out.lines().toList();
    assertThat(lines.get(1)).startsWith(FIRST).contains("about");
    assertThat(lines).hasSize(Shipped.NAMES.size() + 1);
    // What is there to be fitted costs tens of thousands of simulations, not the runs of an arm.
    assertThat(lines)
        .filteredOn(line -> line.startsWith("scenarios/fit-syria-2024.yaml"))
        .singleElement()
        .asString()
        .containsPattern("[0-9]{5} \\(fit\\) +about \\d+ min");
  }

  @Test
  void areValidAndGiveNoWarning() throws IOException {
    List<String> args = new ArrayList<>(List.of("validate", "--strict"));
    Shipped.scenarios().forEach(file -> args.add(file.toString()));
    assertThat(collapse(args.toArray(String[]::new))).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(out.lines()).hasSize(args.size() - 2).allMatch(line -> line.contains(": ok, "));
  }

  /** A file that is half edited is told; the others are listed and run as ever. */
  @Test
  void stayUsableBesideABrokenFileOfTheUsersOwn() throws IOException {
    Files.writeString(home.resolve("scenarios/mine.yaml"), "title: [half\n  edited: {\n");
    assertThat(collapse("list")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(out.lines()).hasSize(Shipped.NAMES.size() + 3);
    assertThat(out).contains("scenarios/mine.yaml").contains("(cannot be read)").contains(FIRST);
    assertThat(collapse("new", "my-try")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(collapse("validate", FIRST)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void areExplained() {
    assertThat(collapse("explain", FIRST, "parameters.leader.threshold")).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .startsWith("parameters.leader.threshold")
        .contains("meaning")
        .contains("scenarios/cases/syria-2024/case.yaml:")
        .doesNotContain(home.toString());
    assertThat(collapse("explain", FIRST, "parameters.leader.treshold"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("Did you mean parameters.leader.threshold?");
  }

  @Test
  void aNewOneIsValidAndNeverOverwritten() throws IOException {
    assertThat(collapse("new", "my-try")).as(() -> err).isEqualTo(ExitCode.DONE);
    Path file = home.resolve("scenarios/my-try.yaml");
    String text = Files.readString(file);
    assertThat(collapse("validate", "scenarios/my-try.yaml")).as(() -> err).isZero();
    assertThat(collapse("new", "my-try")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("scenarios/my-try.yaml exists already");
    assertThat(file).hasContent(text);
    assertThat(collapse("new", "../My Try")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("small letters");
  }

  @Test
  void aMisspeltNameIsToldWithTheLegalOnes() {
    assertThat(collapse("run", "--arm", "documentd", "--hypothesis", "H9", "--seed", "7"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains("--arm: unknown arm (value: documentd; legal: documented, no-cuts")
        .contains("Did you mean documented?")
        .contains("--hypothesis: unknown hypothesis")
        .contains("H1-coercion-gamble");
    assertThat(collapse("run", "--set", "replicatons=3")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("--set:1:1").contains("Did you mean replications?");
    assertThat(home.resolve("results")).doesNotExist();
  }

  @Test
  void giveTheSameBytesOnOneThreadAndOnThree() throws IOException {
    assertThat(run("one", "1")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(run("three", "3")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(home.resolve("three")))
        .isEqualTo(Shell.contents(home.resolve("one")))
        .containsKey("manifest.json");
  }

  private int run(String folder, String threads) {
    return collapse(
        "run",
        "--replications",
        "2",
        "--arm",
        "documented",
        "--no-charts",
        "--out",
        folder,
        "--threads",
        threads);
  }
}
