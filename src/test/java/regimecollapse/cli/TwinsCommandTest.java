package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;
import regimecollapse.run.Given;
import regimecollapse.scenario.path.TinyCase;

/** Twins of an invented country, with as few simulations as the methods allow. */
class TwinsCommandTest {
  private static final int ALL = 60 + 6;

  private static final String RECORD =
      """
        - {id: brin-day, title: Brin falls, kind: fall, place: brin, earliest: 2022-03-04, latest: 2022-03-05, source: T003, use: fit,
           compare: {statistic: day-of-fall, tolerance: 1}}
        - {id: dorn-day, title: Dorn falls, kind: fall, place: dorn, earliest: 2022-03-02, latest: 2022-03-03, source: T003, use: fit,
           compare: {statistic: day-of-fall, tolerance: 1}}
      """;

  /** Runs of the model that all tests share. */
  private static final Map<RunKey, RunRecord> MADE = new ConcurrentHashMap<>();

  @TempDir private Path home;
  private String out = "";
  private String err = "";
  private StudyShell shell;
  private final AtomicInteger made = new AtomicInteger();
  private int cut = Integer.MAX_VALUE;

  @BeforeEach
  void makeCountry() {
    TinyCase.in(home.resolve("scenarios")).append("record.yaml", RECORD);
    shell = new StudyShell(home, this::counted);
  }

  private int twins(String folder, String... more) {
    return twins(6, folder, more);
  }

  private int twins(int number, String folder, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("twins", "scenarios/tiny.yaml", "--infer", "reform.pressure,decay.own-rate"));
    args.addAll(List.of("--table", "60", "--kept", "39", "--twins", Integer.toString(number)));
    args.addAll(List.of("--set", "soldiers-per-agent=1000", "--out", folder));
    args.addAll(List.of(more));
    return collapse(args.toArray(String[]::new));
  }

  private int collapse(String... args) {
    int code = shell.collapse(args);
    out = shell.out;
    err = shell.err;
    return code;
  }

  /**
   * Counts runs, and interrupts at one of them. A few runs of the model for each hypothesis serve
   * all; in the others their falls come sooner or later.
   */
  private RunFunction counted(RunFunction model) {
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        return model.run(key);
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        if (made.incrementAndGet() == cut) {
          shell.interrupt.run();
        }
        RunRecord base =
            MADE.computeIfAbsent(
                new RunKey(key.hypothesis(), key.arm(), key.replication() % 3), model::run);
        double pace = 1 + 0.05 * (key.replication() % 17);
        return StudyShell.paced(base, key, pace);
      }
    };
  }

  private Map<String, String> tables(String folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(home.resolve(folder))) {
      for (Path file : files.filter(f -> f.toString().matches(".*csv")).toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void theNumberOfThreadsAndAnInterruptLeaveNoTrace() throws IOException {
    assertThat(twins("one", "--threads", "1", "--no-charts"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    assertThat(made.get()).isEqualTo(ALL);
    assertThat(err).contains("2 hypotheses, 2 parameters, 2 observations, 66 simulations");
    assertThat(out).contains("Twins: one");
    Map<String, String> whole = tables("one");
    assertThat(whole)
        .containsOnlyKeys(
            "sbc-ranks.csv",
            "scores.csv",
            "twins-confusion.csv",
            "twins-coverage.csv",
            "twins-hypotheses.csv",
            "twins-reliability.csv",
            "twins-settings.csv");
    DeclaredTables.require(FolderKind.TWINS, home.resolve("one"));
    // Two methods, and a cell for each pair of two hypotheses.
    assertThat(whole.get("twins-confusion.csv").lines()).hasSize(1 + 2 * 4);
    for (String threads : List.of("2", "8")) {
      String folder = "threads-" + threads;
      assertThat(twins(folder, "--threads", threads, "--no-charts")).isEqualTo(ExitCode.DONE);
      assertThat(tables(folder)).isEqualTo(whole);
    }
    made.set(0);
    cut = 30;
    assertThat(twins("cut", "--threads", "2")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(err).contains("go on with:", "--out cut --threads 2 --resume");
    assertThat(home.resolve("cut/twins-settings.csv")).doesNotExist();
    assertThat(twins("cut", "--threads", "2")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("cut holds an unfinished twin study", "--resume");
    assertThat(twins("cut", "--resume", "--seed", "5")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("of other inputs");
    assertThat(twins("cut", "--threads", "2", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(tables("cut")).isEqualTo(whole);
    assertThat(home.resolve("cut/charts/sbc-ranks.svg")).exists();
    // Whatever was made was kept.
    assertThat(made.get()).isEqualTo(ALL);
    assertThat(home.resolve("cut/simulations.log")).doesNotExist();
  }

  @Test
  void aChangedTableIsFound() throws IOException {
    assertThat(twins("cut", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(collapse("verify", "cut")).as(() -> out).isEqualTo(ExitCode.DONE);
    Files.writeString(home.resolve("cut/scores.csv"), "\n", StandardOpenOption.APPEND);
    assertThat(collapse("verify", "cut")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(out).contains("Differs: scores.csv is not as twins.json lists it");
  }

  @Test
  void aFolderThatHoldsAStudyIsRefusedUnlessTheUserSaysWhatToDo() throws IOException {
    assertThat(twins("done", "--quiet", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(out + err).isEmpty();
    final Map<String, String> before = tables("done");
    assertThat(home.resolve("done/charts/sbc-ranks.svg")).doesNotExist();
    assertThat(twins("done")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("done holds a twin study", "--resume", "--overwrite");
    made.set(0);
    assertThat(twins("done", "--resume", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(made.get()).isZero();
    // Another effort is another study: the old one must not pass for its answer.
    assertThat(twins(1, "done", "--resume")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("of other inputs");
    assertThat(home.resolve("done/charts")).doesNotExist();
    assertThat(twins("done", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(home.resolve("done/charts/sbc-ranks.svg")).exists();
    assertThat(made.get()).isZero();
    assertThat(twins("done", "--resume", "--seed", "7")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("of other inputs");
    assertThat(tables("done")).isEqualTo(before);
    assertThat(twins("done", "--overwrite", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(made.get()).isEqualTo(ALL);
    assertThat(tables("done")).isEqualTo(before);
  }

  @Test
  void filesOfSomebodyElseAreNotTouched() throws IOException {
    Files.createDirectories(home.resolve("mine"));
    Files.writeString(home.resolve("mine/diary.txt"), "dear diary");
    for (String how : List.of("--overwrite", "--resume")) {
      assertThat(twins("mine", how)).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(err).contains("mine holds files that are not those of a twin study");
    }
    assertThat(home.resolve("mine")).isDirectoryContaining(p -> p.endsWith("diary.txt"));
  }

  @Test
  void wrongInputIsToldBeforeAnythingIsWritten() {
    String file = "scenarios/tiny.yaml";
    String[][] wrong = {
      {"twins", file, "--infer", "decay.own-rat"},
      {"twins", file, "--infer", "decay.own-rate,decay.own-rate"},
      {"twins", file, "--infer", "decay.own-rate", "--kept", "50"},
      {"twins", file, "--infer", "decay.own-rate", "--arm", "documneted"},
      {"twins", file, "--infer", "decay.own-rate", "--resume", "--overwrite"}
    };
    String[] said = {"no parameter decay.own-rat", "twice", "multiple of 40", "--arm", "which one"};
    for (int i = 0; i < wrong.length; i++) {
      assertThat(collapse(wrong[i])).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(err).contains(said[i]);
    }
    assertThat(home.resolve("results")).doesNotExist();
  }
}
