package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.Unpacked;

/** Sweeps from the command line to the tables, on the shipped case with large units. */
class SweepCommandTest {
  /** An arm that is what a point of the sweeps below is. */
  private static final String SMALL =
      """
      extends: three-hypotheses.yaml
      replications: 2
      soldiers-per-agent: 1000
      run: {hypotheses: [H1-coercion-gamble], arms: [documented, half]}
      arms:
        half:
          title: Half
          changes:
            - {hold: [finance], from: 2024-02-15, value: 0.5}
            - {switch: purge, on: false}
      """;

  private static final String[] GRID = {
    "--vary", "paths.finance@2024-02-15=0.2,0.5", "--vary", "switches.purge=false"
  };

  /** Runs of the model, each made once in a test. */
  private final Map<RunKey, RunRecord> made = new ConcurrentHashMap<>();

  @TempDir Path home;
  private StudyShell shell;

  @BeforeEach
  void makeTheScenario() throws IOException {
    Shipped.copyTo(home);
    Files.writeString(home.resolve("scenarios/small.yaml"), SMALL);
    shell = new StudyShell(home, model -> key -> made.computeIfAbsent(key, model::run));
  }

  private int sweep(String folder, String[] design, String... more) {
    return shell.collapse(
        Stream.of(
                Stream.of("sweep", "small", "--out", folder, "--no-charts"),
                Stream.of(design),
                Stream.of(more))
            .flatMap(s -> s)
            .toArray(String[]::new));
  }

  private List<String> rows(String folder, String table, String arm) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Unpacked.lines(home.resolve(folder), table)) {
      if (line.contains("," + arm + ",")) {
        rows.add(line.replace("," + arm + ",", ",,"));
      }
    }
    return rows;
  }

  @Test
  void aPointThatIsEqualToAnArmHasItsRuns() throws IOException {
    assertThat(sweep("made", GRID, "--arm", "half")).as(shell.err).isEqualTo(ExitCode.DONE);
    for (String table : List.of("runs.csv", "falls.csv", "control.csv", "series.csv")) {
      assertThat(rows("made", table, "p002"))
          .as(table)
          .isNotEmpty()
          .isEqualTo(rows("made", table, "half"))
          .isNotEqualTo(rows("made", table, "p001"));
    }
  }

  @Test
  void runsOfTheSameNumberShareTheirDrawsAtAllPoints() throws IOException {
    sweep("made", GRID);
    assertThat(rows("made", "parameters.csv", "p001"))
        .hasSize(2)
        .isEqualTo(rows("made", "parameters.csv", "documented"));
  }

  @Test
  void theTablesHaveWhatIsVaried() throws IOException {
    sweep("made", GRID);
    List<String> points = Files.readAllLines(home.resolve("made/sweep-points.csv"));
    assertThat(points.get(0))
        .startsWith("hypothesis,arm,paths.finance@2024-02-15,switches.purge,n,failed,p_collapse")
        .endsWith(",mechanism");
    assertThat(points).hasSize(3);
    assertThat(points.get(1))
        .startsWith("H1-coercion-gamble,p001,0.2,false,2,0,")
        .endsWith(",news");
    List<String> runs = Files.readAllLines(home.resolve("made/sweep-runs.csv"));
    assertThat(runs).hasSize(5);
    assertThat(runs.get(0))
        .startsWith(
            "hypothesis,arm,replication,paths.finance@2024-02-15,switches.purge,collapsed,");
    assertThat(runs.get(4)).startsWith("H1-coercion-gamble,p002,1,0.5,false,").endsWith(",ok,news");
    assertThat(shell.collapse("verify", "made")).as(shell.err + shell.out).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aDesignThatIsWrittenAndReadAgainHasTheSameRuns() throws IOException {
    String[] hypercube = {
      "--vary", "parameters.news.weight=0.1:0.9", "--vary",
          "events.offensive=2024-06-01:2024-12-01",
      "--design", "lhs", "--points", "3"
    };
    assertThat(sweep("made", hypercube, "--export-design", "design.csv"))
        .as(shell.err)
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(home.resolve("design.csv")))
        .hasSize(4)
        .startsWith("parameters.news.weight,events.offensive");
    assertThat(sweep("again", new String[] {"--import-design", "design.csv"}))
        .as(shell.err)
        .isEqualTo(ExitCode.DONE);
    for (String table : List.of("runs.csv", "falls.csv", "sweep-runs.csv", "sweep-points.csv")) {
      assertThat(home.resolve("again").resolve(table))
          .hasSameBinaryContentAs(home.resolve("made").resolve(table));
    }
  }

  @Test
  void aDesignIsNotWrittenOverAnotherFile() throws IOException {
    Files.writeString(home.resolve("mine.csv"), "mine");
    assertThat(sweep("made", GRID, "--design-only", "--export-design", "mine.csv")).isEqualTo(2);
    assertThat(shell.err).contains("mine.csv is there. Give it another name, or --overwrite.");
    assertThat(home.resolve("mine.csv")).hasContent("mine");
    assertThat(sweep("made", GRID, "--design-only", "--export-design", "mine.csv", "--overwrite"))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(home.resolve("mine.csv"))).hasSize(3);
  }

  @Test
  void eachProblemNamesItsOption() {
    String[] hypercube = {"--vary", "parameters.news.weight=0.1:0.9", "--design", "lhs"};
    assertThat(sweep("made", hypercube)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("--points: the key is missing, and lhs needs it (legal: 1 to 10000)");
    assertThat(sweep("made", GRID, "--base", "nothing")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("--base: unknown arm").doesNotContain("\n: ");
    assertThat(shell.err.lines().filter(line -> line.contains("unknown arm"))).hasSize(1);
    String[] twice = {
      "--vary", "parameters.news.weight=0.1,0.5", "--vary", "parameters.news.weight=0.7,0.8"
    };
    assertThat(sweep("made", twice)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("--vary parameters.news.weight is given twice.");
  }

  @Test
  void stepsThatDoNotReachTheEndAreToldOf() {
    String[] steps = {"--vary", "parameters.news.weight=0.1:0.9:0.3", "--design-only"};
    assertThat(sweep("made", steps)).as(shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.err).contains("the steps do not reach 0.9: it is no point");
    String[] days = {"--vary", "events.offensive=2024-11-01:2024-12-01:7", "--design-only"};
    assertThat(sweep("made", days)).as(shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.err).contains("the steps do not reach 2024-12-01: it is no point");
    String[] even = {"--vary", "parameters.news.weight=0.1:0.9:0.2", "--design-only"};
    assertThat(sweep("made", even)).as(shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.err).doesNotContain("do not reach");
  }

  @Test
  void aTableOfAnotherProgramIsToldWhatItNeeds() throws IOException {
    Files.writeString(home.resolve("mine.csv"), "parameters.news.weight;forces.hts-led\n0,5;1\n");
    assertThat(sweep("made", new String[] {"--import-design", "mine.csv"})).isEqualTo(2);
    assertThat(shell.err).contains("mine.csv:1:1: the cells have semicolons between them");
    Files.writeString(
        home.resolve("mine.csv"), "parameters.news.weight,mechanism.leaving\n0.2,orders\n");
    assertThat(sweep("made", new String[] {"--import-design", "mine.csv"})).isEqualTo(2);
    assertThat(shell.err).contains("mine.csv:1:24: mechanisms cross all rows");
  }

  @Test
  void aDesignAloneRunsNothing() {
    assertThat(sweep("made", GRID, "--design-only")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .isEqualToNormalizingNewlines(
            "paths.finance@2024-02-15,switches.purge\n0.2,false\n0.5,false\n");
    assertThat(home.resolve("made")).doesNotExist();
  }

  @Test
  void anInterruptedSweepIsResumedToTheSameTables() throws IOException {
    sweep("whole", GRID);
    shell.around =
        model ->
            key -> {
              if (key.arm().equals("p001")) {
                shell.interrupt.run();
              }
              return made.computeIfAbsent(key, model::run);
            };
    assertThat(sweep("cut", GRID, "--threads", "1")).isEqualTo(ExitCode.INTERRUPTED);
    shell.around = model -> key -> made.computeIfAbsent(key, model::run);
    assertThat(sweep("cut", GRID, "--resume")).as(shell.err).isEqualTo(ExitCode.DONE);
    assertThat(home.resolve("cut/sweep-runs.csv"))
        .hasSameBinaryContentAs(home.resolve("whole/sweep-runs.csv"));
  }

  @Test
  void anExperimentOfTheFileIsRunByBothCommands() throws IOException {
    Files.writeString(
        home.resolve("scenarios/small.yaml"),
        SMALL
            + "experiment:\n"
            + "  vary: {paths.finance@2024-02-15: [0.2, 0.5], switches.purge: [false]}\n");
    assertThat(shell.collapse("run", "small", "--out", "run", "--no-charts")).isZero();
    assertThat(sweep("sweep", new String[] {})).isZero();
    assertThat(home.resolve("sweep/runs.csv")).hasSameBinaryContentAs(home.resolve("run/runs.csv"));
  }

  @Test
  void whatIsWrongNamesTheOption() {
    String[] wrong = {
      "--vary", "parameters.news.wait=1,2", "--vary", "paths.finance=1", "--design", "gird"
    };
    assertThat(sweep("made", wrong)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains(
            "--vary parameters.news.wait: ",
            "unknown parameter",
            "--vary paths.finance: ",
            "the key does not say from when on the path is held",
            "--design: ",
            "Did you mean grid?");
  }

  @Test
  void aSweepOfNothingIsRefused() {
    assertThat(sweep("made", new String[] {})).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("What is varied?");
    assertThat(sweep("made", new String[] {"--vary", "switches.purge"}))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("--vary takes a key, = and values");
  }
}
