package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.app.input.BankFile;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.ScenarioProblem;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.MadeRun;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;
import regimecollapse.run.Given;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.TinyCase;

/** Banks of simulations of an invented country. */
class BankCommandTest {
  private static final String RECORD =
      """
        - {id: brin-day, title: Brin falls, kind: fall, place: brin, earliest: 2022-03-04, latest: 2022-03-05, source: T003, use: fit,
           compare: {statistic: day-of-fall, tolerance: 1}}
        - {id: dorn-day, title: Dorn falls, kind: fall, place: dorn, earliest: 2022-03-02, latest: 2022-03-03, source: T003, use: fit,
           compare: {statistic: day-of-fall, tolerance: 1}}
        - {id: near, title: Falls near by, kind: event, earliest: 2022-03-02, latest: 2022-03-05, source: T003, use: fit,
           compare: {statistic: rr-near, from: record, tolerance: 1}}
      """;

  private static final String FIT =
      """
      fit:
        arm: documented
        parameters: [reform.pressure, decay.own-rate]
        effort: {waves: 1, wave-points: 12, particles: 20, generations: 1, simulations: 300, rejection: 60}
        quick: {waves: 1, wave-points: 12, particles: 20, generations: 1, simulations: 300, rejection: 60}
      """;

  /** Runs of the model that all tests share. */
  private static final Map<RunKey, RunRecord> MADE = new ConcurrentHashMap<>();

  @TempDir private Path home;
  private String out = "";
  private String err = "";
  private StudyShell shell;
  private TinyCase tiny;
  private final AtomicInteger made = new AtomicInteger();
  private int cut = Integer.MAX_VALUE;

  @BeforeEach
  void makeCountry() {
    tiny = TinyCase.in(home.resolve("scenarios")).append("record.yaml", RECORD);
    tiny.append("tiny.yaml", FIT);
    shell = new StudyShell(home, this::counted);
  }

  /** A few runs of the model for each hypothesis serve all, with falls of Brin and Dorn. */
  private RunFunction counted(RunFunction model) {
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        if (made.incrementAndGet() == cut) {
          shell.interrupt.run();
        }
        if (key.replication() == 5) {
          throw new IllegalStateException("this one fails");
        }
        RunRecord base =
            MADE.computeIfAbsent(
                new RunKey(key.hypothesis(), key.arm(), key.replication() % 3), model::run);
        List<Fall> falls =
            List.of(
                new Fall(
                    2,
                    3 + 0.3 * (key.replication() % 17),
                    "league",
                    FallKind.DEAL,
                    false,
                    0,
                    false),
                new Fall(
                    3,
                    2 + 0.4 * (key.replication() % 5),
                    "league",
                    FallKind.DEAL,
                    false,
                    0,
                    false));
        return StudyShell.paced(MadeRun.with(base, falls), key, 1);
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        RunKey other = new RunKey(key.hypothesis(), key.arm(), key.replication() % 997 + 6);
        return run(other);
      }
    };
  }

  private int collapse(String... args) {
    int code = shell.collapse(args);
    out = shell.out;
    err = shell.err;
    return code;
  }

  private int bank(String folder, String... more) {
    List<String> args = new ArrayList<>(List.of("bank", "scenarios/tiny.yaml"));
    if (!List.of(more).contains("--draws")) {
      args.addAll(List.of("--draws", "40"));
    }
    args.addAll(List.of("--set", "soldiers-per-agent=1000", "--out", folder));
    args.addAll(List.of(more));
    return collapse(args.toArray(String[]::new));
  }

  private int reuse(String command, String folder, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "scenarios/tiny.yaml", "--no-charts"));
    args.addAll(List.of("--set", "soldiers-per-agent=1000", "--out", folder));
    args.addAll(List.of(more));
    return collapse(args.toArray(String[]::new));
  }

  private int twins(String folder, String bank) {
    return reuse(
        "twins",
        folder,
        "--infer",
        "decay.own-rate",
        "--table",
        "60",
        "--kept",
        "39",
        "--twins",
        "6",
        "--bank",
        bank);
  }

  private String text(String file) throws IOException {
    return Files.readString(home.resolve(file));
  }

  @Test
  void theNumberOfThreadsAndAnInterruptLeaveNoTrace() throws IOException {
    assertThat(bank("one", "--threads", "1")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("Bank: one");
    assertThat(err).contains("2 hypotheses", "80 simulations");
    List<String> lines = text("one/bank.csv").lines().toList();
    assertThat(lines).hasSize(81);
    assertThat(lines.get(0))
        .startsWith("mechanism,hypothesis,draw,seed,failed,")
        .contains("decay.own-rate", "corruption.start")
        .doesNotContain("coordination.cost")
        .endsWith(",statistic:brin-day,statistic:dorn-day,statistic:near");
    assertThat(lines.get(1)).startsWith("news,H1-gamble,0,20220301,false,");
    assertThat(lines.get(6)).startsWith("news,H2-doomed,5,20220301,true,,");
    DeclaredTables.require(FolderKind.BANK, home.resolve("one"));
    assertThat(text("one/bank.json")).contains("\"failed\" : 1", "\"draws\" : 40");
    assertThat(collapse("verify", "one")).as(() -> out).isEqualTo(ExitCode.DONE);
    made.set(0);
    cut = 30;
    assertThat(bank("cut", "--threads", "2")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(home.resolve("cut/bank.csv")).doesNotExist();
    assertThat(twins("early", "cut")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("cut holds an unfinished bank. Finish it with --resume.");
    assertThat(bank("cut", "--resume", "--seed", "5")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("of other inputs");
    assertThat(bank("cut", "--threads", "2", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(made.get()).isEqualTo(80);
    assertThat(text("cut/bank.csv")).isEqualTo(text("one/bank.csv"));
    assertThat(home.resolve("cut/simulations.log")).doesNotExist();
  }

  /** One of 40 draws of each hypothesis fails; three shards have 14, 13 and 13 draws. */
  @Test
  void threeShardsAreTheWholeByteForByte() throws IOException {
    assertThat(bank("one")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(bank("a", "--shard", "1/3")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("Shard 1 of 3, with 28 simulations: a");
    assertThat(bank("c", "--shard", "3/3")).isEqualTo(ExitCode.RUNS_FAILED);
    made.set(0);
    cut = 10;
    assertThat(bank("b", "--shard", "2/3")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(collapse("merge", "a", "b", "c", "--out", "whole")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("b holds shard 2/3, which is unfinished", "--shard 2/3 --resume");
    assertThat(bank("b", "--shard", "2/3", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(made.get()).isEqualTo(26);
    assertThat(collapse("verify", "b")).as(() -> out).isEqualTo(ExitCode.DONE);
    assertThat(collapse("merge", "a", "b", "c", "--tables", "csv", "--out", "whole"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("A bank has none of the tables that --tables is of");
    assertThat(collapse("merge", "a", "b", "c", "--out", "whole"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("Bank: whole");
    assertThat(text("whole/bank.csv")).isEqualTo(text("one/bank.csv"));
    assertThat(text("whole/bank.json")).isEqualTo(text("one/bank.json"));
    assertThat(twins("twins", "whole")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(bank("d", "--shard", "1/41")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(bank("e", "--shard", "2/3", "--draws", "41")).isEqualTo(ExitCode.DONE);
    assertThat(collapse("merge", "a", "e", "c", "--out", "x")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains("e is no shard of what a is one of: it has another setting ([draws 41]");
  }

  /** Of the twins only the six records are simulated; of the fit all but the baseline. */
  @Test
  void twinsAndAFitTakeItsSimulations() throws IOException {
    assertThat(bank("bank")).isEqualTo(ExitCode.DONE);
    made.set(0);
    assertThat(twins("twins", "bank")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(made.get()).isEqualTo(6);
    made.set(0);
    assertThat(reuse("fit", "own")).as(() -> err).isEqualTo(ExitCode.DONE);
    int alone = made.getAndSet(0);
    assertThat(reuse("fit", "fit", "--bank", "bank")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(made.get()).isEqualTo(alone - 60);
    // Of 80 one failed, and its hypothesis has one draw less: 39 of each.
    assertThat(err).contains("of 78 kept");
    assertThat(text("fit/fit.json")).contains("\"bank\" : ");
    assertThat(text("own/fit.json")).doesNotContain("\"bank\"");
    assertThat(text("fit/posterior.csv")).isEqualTo(text("own/posterior.csv"));
    assertThat(collapse("verify", "fit")).as(() -> out).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aBankOfOtherInputsIsRefusedWithTheReason() throws IOException {
    assertThat(bank("bank")).isEqualTo(ExitCode.DONE);
    // Words decide no simulation.
    tiny.replace("tiny.yaml", "title: Three words", "title: Four words");
    assertThat(twins("same", "bank")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(twins("none", "nowhere")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("nowhere is no bank: it has no bank.json.");
    tiny.replace("tiny.yaml", "uniform: [0.1, 0.3]", "uniform: [0.1, 0.4]");
    assertThat(twins("other", "bank")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains("bank is a bank of other inputs: another case, record, range, seed or step.");
    assertThat(home.resolve("other")).doesNotExist();
    tiny.replace("tiny.yaml", "uniform: [0.1, 0.4]", "uniform: [0.1, 0.3]");
    String manifest = text("bank/bank.json");
    Files.delete(home.resolve("bank/ro-crate-metadata.json"));
    String version = manifest.replaceFirst("(\"program\" : \")[^\"]*", "$10.0.1");
    Files.writeString(home.resolve("bank/bank.json"), version);
    assertThat(twins("older", "bank")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("bank was made by version 0.0.1 of the program");
    Files.writeString(home.resolve("bank/bank.json"), manifest);
    Files.writeString(home.resolve("bank/bank.csv"), "\n", StandardOpenOption.APPEND);
    assertThat(twins("changed", "bank")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("bank/bank.csv has been changed");
  }

  @Test
  void aBankIsOfWhatHappened() {
    tiny.replace("tiny.yaml", FIT, "");
    assertThat(bank("bank", "--arm", "everything")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("A bank is of an arm that changes nothing").contains("everything");
    assertThat(home.resolve("bank")).doesNotExist();
  }

  /** With runs of the model: at the quantiles of a draw, and its other numbers, it comes again. */
  @Test
  void aDrawIsTheSimulationThatAFitWouldMakeThere() throws IOException {
    shell = new StudyShell(home, model -> model);
    assertThat(bank("bank", "--draws", "3")).as(() -> err).isEqualTo(ExitCode.DONE);
    Scenario scenario =
        ScenarioReader.read(
                tiny.file(),
                List.of("soldiers-per-agent=1000", "run.arms=[documented]"),
                Optional.empty())
            .scenario();
    ObservedRecord record = new ObservedRecord(scenario, Set.of());
    List<Parameter> inferred = List.of(Parameter.DECAY_OWN_RATE, Parameter.CORRUPTION_START);
    ReferenceTable table =
        new BankFile(List.of(home.resolve("bank")), "").table(scenario, inferred, record, 100);
    assertThat(table.simulations()).hasSize(6);
    ScenarioProblem problem = new ScenarioProblem(scenario, "documented", inferred, record);
    for (Particle p : table.simulations()) {
      assertThat(problem.simulate(p.candidate()).summaries())
          .containsExactly(p.simulation().summaries(), within(1e-8));
    }
  }
}
