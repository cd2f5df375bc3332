package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.results.folder.FolderLock;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;

class RunCommandTest {
  private static final RunKey FAILING = new RunKey("H1-first", "documented", 1);

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(home);
  }

  private Path results() {
    return home.resolve("results/three-hypotheses");
  }

  private void letARunFail() {
    shell.runner =
        scenario ->
            key -> {
              if (key.equals(FAILING)) {
                throw new IllegalStateException("no army left");
              }
              return SyntheticCase.record(scenario, key);
            };
  }

  /** Ctrl-C during the fifth run. */
  private void interruptTheFifthRun() {
    interruptAtRun(5);
  }

  /**
   * Later runs wait until it is sent: else a machine with much to do could make them all before.
   */
  private void interruptAtRun(int number) {
    AtomicInteger runs = new AtomicInteger();
    AtomicBoolean sent = new AtomicBoolean();
    shell.runner =
        scenario ->
            key -> {
              int run = runs.incrementAndGet();
              if (run == number) {
                shell.interrupt.run();
                sent.set(true);
              }
              while (run > number && !sent.get()) {
                Thread.onSpinWait();
              }
              return SyntheticCase.record(scenario, key);
            };
  }

  @Test
  void withoutAFileRunsTheThreeHypotheses() throws IOException {
    assertThat(shell.collapse("run")).as(shell.err).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(results()))
        .containsOnlyKeys(
            "manifest.json",
            "scenario.yaml",
            "runs.csv",
            "control.csv",
            "series.csv.gz",
            "falls.csv",
            "casualties.csv.gz",
            "retaken.csv",
            "parameters.csv.gz",
            "summary.csv",
            "collapse-by-date.csv",
            "survival.csv",
            "hazard.csv",
            "contrasts.csv",
            "speed.csv",
            "sensitivity.csv",
            "sensitivity-curves.csv",
            "ledger.csv",
            "datapackage.json",
            "collapse.R",
            "collapse.py");
    assertThat(results().resolve("environment.json")).exists();
    assertThat(results().resolve("ro-crate-metadata.json")).exists();
    assertThat(shell.drawn).isEqualTo(1);
    assertThat(shell.err).contains("2 hypotheses x 2 arms x 4 replications = 16 runs");
  }

  @Test
  void printsASummaryAndWhereTheChartsAre() {
    shell.collapse("run");
    assertThat(shell.out.lines().toList())
        .hasSize(16)
        .contains("From the ranges:", "H1-first", "H2-second")
        .anySatisfy(line -> assertThat(line).matches("  documented +4 +1\\.00 .*"))
        .anySatisfy(line -> assertThat(line).matches("  no-offensive +4 +0\\.00 .* -"))
        .contains("    P(collapse) by offensive: all in the first offensive");
    assertThat(shell.out).contains("Charts:  results/three-hypotheses/charts");
    assertThat(shell.out).contains("Report:  results/three-hypotheses/report.html");
  }

  @Test
  void theManifestListsAllTablesWithTheirHashes() throws IOException {
    shell.collapse("run");
    DeclaredTables.require(FolderKind.RUN, results());
    String manifest = Files.readString(results().resolve("manifest.json"));
    assertThat(manifest)
        .contains("\"file\" : \"summary.csv\",\n      \"rows\" : 4,")
        .contains("\"file\" : \"runs.csv\",\n      \"rows\" : 16,")
        .contains("\"file\" : \"three-hypotheses.yaml\"")
        .contains("\"started\" : 16");
  }

  @Test
  void quietPrintsNothing() {
    assertThat(shell.collapse("run", "--quiet")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out + shell.err).isEmpty();
  }

  @Test
  void withoutChartsNothingIsDrawn() {
    assertThat(shell.collapse("run", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(shell.drawn).isZero();
    assertThat(shell.out).doesNotContain("Charts");
  }

  @Test
  void aFailedRunIsKeptAndReported() throws IOException {
    letARunFail();
    assertThat(shell.collapse("run", "--quiet")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.err)
        .startsWith("1 run failed:\n  H1-first, documented, replication 1: IllegalStateException")
        .contains("no army left at regimecollapse.");
    assertThat(Files.readString(results().resolve("manifest.json"))).contains("\"failed\" : 1");
    assertThat(shell.drawn).isEqualTo(1);
  }

  @Test
  void theNumberOfThreadsLeavesNoTrace() throws IOException {
    letARunFail();
    shell.collapse("run", "--threads", "1", "--out", "one");
    shell.collapse("run", "--threads", "8", "--out", "eight");
    assertThat(Shell.contents(home.resolve("one")))
        .isEqualTo(Shell.contents(home.resolve("eight")));
  }

  @Test
  void interruptedItTellsHowToGoOn() throws IOException {
    interruptTheFifthRun();
    assertThat(shell.collapse("run", "--threads", "2", "--set", "a=b c"))
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(shell.err)
        .contains("Interrupted.")
        .contains("  ./collapse run --threads 2 --set 'a=b c' --resume\n");
    assertThat(Shell.contents(results())).containsOnlyKeys("runs.journal");
  }

  @Test
  void resumedItGivesTheSameBytes() throws IOException {
    shell.collapse("run", "--out", "whole");
    interruptTheFifthRun();
    shell.collapse("run");
    shell.runner = s -> key -> SyntheticCase.record(s, key);
    assertThat(shell.collapse("run", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(shell.err).contains("were there");
    assertThat(Shell.contents(results())).isEqualTo(Shell.contents(home.resolve("whole")));
  }

  @Test
  void aFlippedBitInTheJournalIsToldAndTheRunIsMadeAgain() throws IOException {
    shell.collapse("run", "--out", "whole");
    interruptTheFifthRun();
    shell.collapse("run", "--threads", "1");
    Path journal = results().resolve("runs.journal");
    byte[] bytes = Files.readAllBytes(journal);
    bytes[bytes.length / 2] ^= 4;
    Files.write(journal, bytes);
    shell.runner = s -> key -> SyntheticCase.record(s, key);
    assertThat(shell.collapse("run", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(shell.err)
        .containsPattern(
            "runs.journal was cut or damaged: 1 run is lost and made again; \\d+ runs");
    assertThat(Shell.contents(results())).isEqualTo(Shell.contents(home.resolve("whole")));
  }

  @Test
  void resumingCompleteResultsOnlyDrawsAgain() throws IOException {
    letARunFail();
    shell.collapse("run");
    Map<String, String> before = Shell.contents(results());
    shell.runner =
        s ->
            key -> {
              throw new AssertionError("nothing is left to run");
            };
    assertThat(shell.collapse("run", "--resume")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.drawn).isEqualTo(2);
    assertThat(Shell.contents(results())).isEqualTo(before);
  }

  /**
   * All or none of the runs of a cell collapse here; the Wilson interval of 0 of n is z²/(n + z²)
   * wide: 0.1937 with n = 16, 0.2039 with n = 15.
   */
  @Test
  void replicationsAreAddedUntilEveryCellIsPreciseAsIfThatManyHadBeenAskedFor() throws IOException {
    assertThat(shell.collapse("run", "--until-precise", "0.2")).isEqualTo(ExitCode.DONE);
    assertThat(shell.err).contains("x 4 replications").contains("x 16 replications");
    assertThat(shell.out).contains("Enough for ±0.2");
    Map<String, String> grown = Shell.contents(results());
    shell.collapse("run", "--replications", "16", "--out", "asked");
    assertThat(grown).isEqualTo(Shell.contents(home.resolve("asked")));
    assertThat(shell.collapse("run", "--until-precise", "0.2", "--resume"))
        .isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(results())).isEqualTo(grown);
  }

  @Test
  void addedReplicationsEndAtACap() throws IOException {
    shell.collapse("run", "--until-precise", "0.001", "--at-most", "7");
    assertThat(Shell.contents(results()).get("manifest.json")).contains("\"replications\" : 7");
  }

  @Test
  void interruptedWhileReplicationsAreAddedItGivesTheSameBytes() throws IOException {
    shell.collapse("run", "--until-precise", "0.2", "--out", "whole");
    interruptAtRun(30);
    assertThat(shell.collapse("run", "--until-precise", "0.2")).isEqualTo(ExitCode.INTERRUPTED);
    shell.runner = s -> key -> SyntheticCase.record(s, key);
    assertThat(shell.collapse("run", "--until-precise", "0.2", "--resume"))
        .isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(results())).isEqualTo(Shell.contents(home.resolve("whole")));
  }

  @Test
  void anUnfinishedEnsembleMayBeFinishedWithMoreReplications() throws IOException {
    shell.collapse("run", "--replications", "6", "--out", "whole");
    interruptTheFifthRun();
    shell.collapse("run");
    shell.runner = s -> key -> SyntheticCase.record(s, key);
    assertThat(shell.collapse("run", "--resume", "--replications", "6")).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(results())).isEqualTo(Shell.contents(home.resolve("whole")));
  }

  @Test
  void resultsAreNotTouchedUnlessAskedFor() throws IOException {
    shell.collapse("run");
    Map<String, String> before = Shell.contents(results());
    assertThat(shell.collapse("run")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("holds results").contains("--resume").contains("--overwrite");
    assertThat(shell.collapse("run", "--resume", "--replications", "5"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("other inputs");
    assertThat(Shell.contents(results())).isEqualTo(before);
  }

  @Test
  void overwritingGivesTheSameBytesAndKeepsOtherFiles() throws IOException {
    shell.collapse("run");
    Map<String, String> before = Shell.contents(results());
    Files.writeString(results().resolve("notes.txt"), "mine");
    before.put("notes.txt", "mine");
    assertThat(shell.collapse("run", "--overwrite", "--replications", "2"))
        .isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(results())).isNotEqualTo(before);
    assertThat(shell.collapse("run", "--overwrite")).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(results())).isEqualTo(before);
  }

  @Test
  void otherFilesAreNeverOverwritten() throws IOException {
    Path thesis = Files.createDirectory(home.resolve("thesis")).resolve("thesis.tex");
    Files.writeString(thesis, "...");
    for (String flag : new String[] {"--quiet", "--overwrite", "--resume"}) {
      assertThat(shell.collapse("run", "--out", "thesis", flag)).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err).contains("not results of this program").contains("--out");
    }
    assertThat(Shell.contents(thesis.getParent())).containsOnlyKeys("thesis.tex");
    assertThat(shell.collapse("run", "--out", "thesis/thesis.tex")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("is not a folder");
  }

  @Test
  void aFolderInUseIsRefused() throws IOException {
    ResultFolder folder = new ResultFolder(Files.createDirectories(results()));
    try (FolderLock lock = FolderLock.take(folder)) {
      assertThat(lock).isNotNull();
      assertThat(shell.collapse("run")).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err).contains("is being written by another run");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'run nowhere.yaml', There is no file nowhere.yaml",
    "'run scenarios', scenarios is not a file",
    "'run --threads 0', --threads is from 1",
    "'run --format jpg', '--format is svg or png, not ''jpg''.'",
    "'run --no-charts --format png', which one?",
    "'report x --format PNG', '--format is svg, png, pdf or eps, not ''PNG''; ''png''?'",
    "'compare x y --format pdf', '--format is svg or png, not ''pdf''.'",
    "'run --threads many', --threads",
    "'run --replications x', --replications",
    "'run --resume --overwrite', which one",
    "'run --until-precise 0', --until-precise is above 0",
    "'run --until-precise 0.5', --until-precise is above 0",
    "'run a b', b"
  })
  void badInputIsToldAndLeavesNothing(String line, String message) {
    assertThat(shell.collapse(line.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains(message);
    assertThat(shell.out).isEmpty();
    assertThat(home.resolve("results")).doesNotExist();
  }

  @Test
  void whatTheModelRefusesLeavesNothing() {
    shell.runner =
        s -> {
          throw new IllegalArgumentException("no roads");
        };
    assertThat(shell.collapse("run")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.err)
        .contains("An error in the program")
        .contains("no roads")
        .contains("Details")
        .doesNotContain("\tat ");
    assertThat(home.resolve("results")).doesNotExist();
  }

  @Test
  void withoutMemoryTheRunsAreKept() {
    shell.runner =
        s ->
            key -> {
              throw new OutOfMemoryError("made up");
            };
    assertThat(shell.collapse("run")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.err)
        .contains("There is not enough memory: Java may use ")
        .contains("0 runs are kept: go on with --resume")
        .doesNotContain("OutOfMemory", "Cannot read");
  }

  @Test
  void aTerminalGetsABar() {
    shell.terminal = true;
    assertThat(shell.collapse("run")).isEqualTo(ExitCode.DONE);
    assertThat(shell.err).contains("\rRuns").contains("16/16");
  }

  @Test
  void aLogGetsLines() {
    shell.collapse("run", "--threads", "1", "--replications", "16");
    assertThat(shell.err.lines().filter(line -> line.contains(" of 64 runs")))
        .hasSizeBetween(9, 11)
        .last()
        .asString()
        .startsWith("  64 of 64 runs")
        .doesNotContain("left");
  }
}
