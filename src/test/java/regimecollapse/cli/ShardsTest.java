package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;

/** Runs in shards: 16 runs, of which three shards have 6, 5 and 5. */
class ShardsTest {
  private static final RunKey FAILING = new RunKey("H1-first", "documented", 1);

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(home);
    shell.runner =
        scenario ->
            key -> {
              if (key.equals(FAILING)) {
                throw new IllegalStateException("no army left");
              }
              return SyntheticCase.record(scenario, key);
            };
    shell.drawing =
        (folder, scenario, options) -> Files.writeString(folder.resolve("report.html"), "drawn");
  }

  private int shard(String which, String folder, String... more) {
    return shell.collapse(
        with(List.of("run", "three-hypotheses", "--shard", which, "--out", folder), more));
  }

  private int merge(String... folders) {
    return shell.collapse(with(List.of("merge", "--out", "whole"), folders));
  }

  private static String[] with(List<String> args, String... more) {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private void threeShards() {
    shard("1/3", "a");
    shard("2/3", "b", "--threads", "1");
    assertThat(shard("3/3", "c", "--threads", "4")).as(() -> shell.err).isZero();
  }

  private void nothingWasWritten() {
    assertThat(shell.err).endsWith("Nothing was merged." + System.lineSeparator());
    assertThat(home.resolve("whole")).doesNotExist();
  }

  @Test
  void threeShardsAreTheWholeByteForByte() throws IOException {
    assertThat(shell.collapse("run", "three-hypotheses", "--out", "one")).isOne();
    threeShards();
    assertThat(shell.out).isEqualTo("Shard 3 of 3, with 5 runs: c" + System.lineSeparator());
    assertThat(merge("c", "a", "b")).as(() -> shell.err).isOne();
    assertThat(shell.err).contains("Merging 3 shards", "1 run failed:", "H1-first, documented");
    assertThat(shell.out).contains("H2-second", "Results: whole", "Report:  whole");
    assertThat(Shell.contents(home.resolve("whole")))
        .containsKeys("runs.csv", "report.html", "manifest.json")
        .isEqualTo(Shell.contents(home.resolve("one")));
    assertThat(shell.collapse("verify", "whole", "--runs", "0")).as(() -> shell.out).isZero();
    // What is complete is drawn again, and nothing else.
    assertThat(merge("a", "b", "c")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(merge("a", "b", "c", "--resume", "--quiet")).isOne();
    assertThat(merge("a", "b", "c", "--overwrite", "--quiet")).isOne();
    assertThat(Shell.contents(home.resolve("whole")))
        .isEqualTo(Shell.contents(home.resolve("one")));
  }

  @Test
  void aShardSaysWhatItIs() throws IOException {
    threeShards();
    DeclaredTables.require(FolderKind.SHARD, home.resolve("b"));
    Map<String, String> files = Shell.contents(home.resolve("b"));
    assertThat(files).containsOnlyKeys("shard.json", "scenario.yaml", "shard.journal");
    assertThat(files.get("shard.json"))
        .contains("\"shard\" : 2,", "\"shards\" : 3,", "\"started\" : 5", "\"what\" : \"run\"");
    assertThat(Shell.contents(home.resolve("a")).get("shard.json")).contains("\"failed\" : ");
    assertThat(shell.collapse("verify", "b")).as(() -> shell.out).isZero();
    assertThat(shell.collapse("run", "three-hypotheses", "--shard", "2/3", "--quiet"))
        .isBetween(0, 1);
    assertThat(home.resolve("results/three-hypotheses-shard-2-of-3/shard.json")).exists();
    assertThat(shell.collapse("report", "b")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("b holds a shard, no runs");
    assertThat(shell.collapse("run", "three-hypotheses", "--out", "b", "--overwrite"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(home.resolve("b/shard.journal")).exists();
  }

  @Test
  void whatIsMissingDoubledOrForeignIsToldByNameAndAllAtOnce() throws IOException {
    threeShards();
    shell.data = Map.of("places.csv", "b2".repeat(32));
    shard("2/3", "other-b");
    shell.data = Map.of();
    shard("2/3", "more-b", "--replications", "5");
    shard("2/4", "of-four");
    shell.collapse("run", "three-hypotheses", "--out", "run");
    Files.createDirectories(home.resolve("empty"));
    assertThat(merge("a", "c", "a", "other-b", "more-b", "of-four", "run", "empty", "gone"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains(
            "run holds results, no shard.",
            "empty is empty: no shard was begun in it.",
            "There is no folder gone.",
            "other-b is no shard of what a is one of: it has another file places.csv.",
            "more-b is no shard of what a is one of: it has another number of replications (5, not 4)",
            "of-four is no shard of what a is one of: it has another number of shards (4, not 3)",
            "Shard 1/3 is there more than once: a, a. Name one of them.",
            "Shard 2/3 is missing: make it as a was made, with --shard 2/3.");
    nothingWasWritten();
  }

  @Test
  void aShardOfAnotherVersionOrWithAnotherJournalIsRefused() throws IOException {
    threeShards();
    Files.delete(home.resolve("a/ro-crate-metadata.json"));
    FolderFiles.replace(home.resolve("a/shard.json"), "\"program\" : \"", "\"program\" : \"0.0.1-");
    Files.copy(
        home.resolve("b/shard.journal"),
        home.resolve("c/shard.journal"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.delete(home.resolve("b/scenario.yaml"));
    assertThat(merge("a", "b", "c")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains(
            "a was made by version 0.0.1-",
            "b lacks scenario.yaml",
            "c/shard.journal has been changed");
    nothingWasWritten();
  }

  @Test
  void anInterruptedShardIsToldWithTheCommandThatCompletesIt() throws IOException {
    threeShards();
    AtomicInteger runs = new AtomicInteger();
    shell.runner =
        scenario ->
            key -> {
              if (runs.incrementAndGet() == 3) {
                shell.interrupt.run();
              }
              return SyntheticCase.record(scenario, key);
            };
    assertThat(shard("2/3", "b", "--overwrite", "--threads", "1")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(home.resolve("b/shard.json")).doesNotExist();
    assertThat(merge("a", "b", "c")).isEqualTo(ExitCode.BAD_INPUT);
    String command = "./collapse run three-hypotheses --shard 2/3 --out b --threads 1 --resume";
    assertThat(shell.err)
        .contains("b holds shard 2/3, which is unfinished. Complete it with:", "  " + command)
        .doesNotContain("missing");
    nothingWasWritten();
    assertThat(shell.collapse(with(List.of(), command.substring(11).split(" "))))
        .as(() -> shell.err)
        .isZero();
    assertThat(runs.get()).as("none made twice").isEqualTo(5);
    assertThat(merge("a", "b", "c")).isZero();
    assertThat(shell.collapse("run", "three-hypotheses", "--out", "one")).isZero();
    assertThat(Shell.contents(home.resolve("whole")))
        .isEqualTo(Shell.contents(home.resolve("one")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "3", "3/0", "a/b", "1/10001", "1/17"})
  void aShardThatThereIsNotIsRefused(String which) {
    assertThat(shell.collapse("run", "--shard=" + which, "--out", "x"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("--shard ").contains(which);
    assertThat(home.resolve("x")).doesNotExist();
  }

  @Test
  void runsThatAreAddedAsOthersTurnOutAreNotCut() {
    assertThat(shard("1/3", "x", "--until-precise", "0.1")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("follows from all runs, and a shard knows its own alone");
    assertThat(home.resolve("x")).doesNotExist();
  }
}
