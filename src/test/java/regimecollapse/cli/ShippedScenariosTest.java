package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
import regimecollapse.FirstEdition;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.results.table.Unpacked;

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
    Workplace workplace =
        new Workplace(
            home, home, false, Parts.real(home.resolve("scenarios"), Interrupts.ofSystem()));
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
    assertThat(lines).allMatch(line -> line.length() <= 80);
    assertThat(lines.stream().filter(line -> line.startsWith("scenarios/")))
        .hasSize(Shipped.NAMES.size());
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
    assertThat(out.lines().filter(line -> line.startsWith("scenarios/")))
        .hasSize(Shipped.NAMES.size() + 1);
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
        .contains("scenarios/mechanism.yaml:")
        .doesNotContain(home.toString());
    assertThat(collapse("explain", FIRST, "parameters.leader.treshold"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("Did you mean parameters.leader.threshold?");
  }

  @Test
  void areFoundByWordsAlsoWhereTheNameOfTheFileIsMisspelt() {
    assertThat(collapse("find", "purge", "three-hypothese")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains("purge alone: ", "three-hypothese alone: 0 hits")
        .contains("Did you mean the file scenarios/three-hypotheses.yaml?");
  }

  @Test
  void areExplainedOnAboutTwoScreens() {
    for (String name : List.of("three-hypotheses", "attribution", "support-sweep", "fragility")) {
      assertThat(collapse("explain", name)).as(() -> err).isEqualTo(ExitCode.DONE);
      assertThat(out.lines()).hasSizeBetween(40, 100).allMatch(line -> line.length() <= 100);
    }
    assertThat(collapse("explain", FIRST, "--all")).isEqualTo(ExitCode.DONE);
    assertThat(out.lines()).hasSizeGreaterThan(3_000);
  }

  @Test
  void areFoundByTheirNameAlone() throws IOException {
    assertThat(collapse("new", "my-idea")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(collapse("validate", "my-idea")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(out).startsWith("scenarios/my-idea.yaml: ok, ");
    assertThat(
            collapse(
                "run",
                "my-idea",
                "--no-charts",
                "--replications",
                "1",
                "--arm",
                "Doc",
                "--hypothesis",
                "h2"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(home.resolve("results/my-idea/runs.csv"))).hasSize(2);
    assertThat(collapse("verify", "my-idea")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(collapse("run", "my-ideas")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains("There is no file my-ideas.", "Looked for: my-ideas, my-ideas.yaml, ")
        .contains("scenarios/my-ideas.yaml.", "Did you mean scenarios/my-idea.yaml?");
    assertThat(collapse("run", "scenarios")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("scenarios is not a file.");
  }

  @Test
  void areSearchedByAWord() {
    assertThat(collapse("find", "Purge", "turning-points")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .startsWith("In scenarios/turning-points.yaml:")
        .contains("  in arm    - {switch: purge, on: false}", "arms.no-purge")
        .contains("  set in    scenarios/cases/syria-2024/case.yaml:");
    assertThat(collapse("find", "hezbollah")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("has hezbollah.").contains("Did you mean hizbollah?");
    assertThat(collapse("find", "purge", "none.yaml")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("There is no file none.yaml.");
    assertThat(collapse("explain", FIRST, "hizbollah")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("Did you mean formations.hizbollah?").contains(" find hizbollah");
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

  /**
   * Half of the fighters, a year too early: the first offensive fails, and a year later there is
   * another. The issue that asked for this saw 90 to 100 % of 60 runs collapse, none in 30 days.
   */
  @Test
  void whatALaterOffensiveFellsIsToldApartOnTheConsoleAndOnThePage() throws IOException {
    Files.writeString(
        home.resolve("scenarios/too-early.yaml"),
        """
        title: "Too early"
        purpose: "What a repulsed opposition does next"
        extends: h2-doomed-anyway.yaml
        run:
          hypotheses: [H2-doomed-anyway]
          arms: [too-early]
        arms:
          too-early:
            title: "December 2023, half strength"
            changes:
              - {event: offensive, date: 2023-12-01}
              - {scale: opposition-strength, by: 0.5, from: 2023-11-01}
        """
            + FirstEdition.section());
    assertThat(
            collapse("run", "scenarios/too-early.yaml", "--replications", "16", "--out", "early"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    NamedCsvRecord row = rows("early/summary.csv").get(0);
    double later = Double.parseDouble(row.getField("p_later_offensive"));
    double first = Double.parseDouble(row.getField("p_first_offensive"));
    assertThat(later).isGreaterThan(0.5);
    assertThat(Double.parseDouble(row.getField("fallen_by_90d"))).isLessThan(0.5);
    assertThat(first + later + Double.parseDouble(row.getField("p_no_offensive")))
        .isCloseTo(Double.parseDouble(row.getField("p_collapse")), within(1e-4));
    everyRunSaysInWhichOffensiveItFell();
    assertThat(out).contains("fallen by day 30").containsPattern("a later one 0\\.[5-9]");
    assertThat(Files.readString(home.resolve("early/report.html")))
        .containsPattern("runs \\([^)]*\\)[^<]*; first offensive [0-9.]+ %, a later one [0-9.]+ %");
  }

  private void everyRunSaysInWhichOffensiveItFell() throws IOException {
    for (NamedCsvRecord run : rows("early/runs.csv")) {
      boolean fellLater = run.getField("fell_in_offensive").equals("2");
      assertThat(fellLater)
          .isEqualTo(
              run.getField("collapsed").equals("true")
                  && Double.parseDouble(run.getField("days_to_collapse")) > 90);
      assertThat(Integer.parseInt(run.getField("offensives"))).isGreaterThan(fellLater ? 1 : 0);
    }
  }

  @Test
  void whatThereWasNotIsEmptyAndTheLastDayIsThere() throws IOException {
    assertThat(
            collapse(
                "run",
                "scenarios/h2-doomed-anyway.yaml",
                "--replications",
                "3",
                "--arm",
                "full-stop",
                "--arm",
                "no-offensive",
                "--no-charts",
                "--out",
                "h2"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    List<NamedCsvRecord> runs = rows("h2/runs.csv");
    assertThat(runs)
        .extracting(run -> run.getField("regime_on_eve"))
        .contains("")
        .doesNotContain("0");
    assertThat(runs)
        .filteredOn(run -> run.getField("arm").equals("full-stop"))
        .allSatisfy(run -> assertThat(run.getField("regime_on_eve")).isNotEmpty());
    for (String arm : List.of("full-stop", "no-offensive")) {
      assertThat(rows("h2/control.csv"))
          .filteredOn(row -> row.getField("arm").equals(arm))
          .last()
          .satisfies(row -> assertThat(row.getField("date")).isEqualTo("2026-03-31"));
    }
    statesAreThoseOfTheGovernmentsThatStand(runs);
  }

  /** On a day on which a regime falls it may have stood at the hour of the grid. */
  private void statesAreThoseOfTheGovernmentsThatStand(List<NamedCsvRecord> runs)
      throws IOException {
    for (NamedCsvRecord row : rows("h2/series.csv")) {
      if (row.getField("measure").startsWith("state:")) {
        String date = row.getField("date");
        long live =
            runs.stream()
                .filter(run -> run.getField("arm").equals(row.getField("arm")))
                .filter(
                    run ->
                        run.getField("collapsed").equals("false")
                            || run.getField("end_date").compareTo(date) > 0)
                .count();
        boolean fallsToday = runs.stream().anyMatch(run -> run.getField("end_date").equals(date));
        if (!fallsToday || date.equals("2026-03-31")) {
          assertThat(row.getField("n")).as(row.toString()).isEqualTo(Long.toString(live));
        }
      }
    }
  }

  private List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(String.join("\n", Unpacked.lines(home, file)))) {
      return csv.stream().toList();
    }
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
