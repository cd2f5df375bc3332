package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.MadeRun;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;
import regimecollapse.run.Given;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.TinyCase;

/** A fit to three invented cases whose runs follow from a shared number. */
class PooledFitCommandTest {
  private static final String FALL =
      """
        - {id: %s-day, title: %s falls, kind: fall, place: %s, earliest: 2022-03-%02d, latest: 2022-03-%02d, source: T003, use: %s,
           compare: {statistic: day-of-fall, tolerance: 1}}
      """;

  private static final String FIT =
      """
      extends: tiny.yaml
      title: One of several
      soldiers-per-agent: 1000
      run: {arms: [documented]}
      fit:
        arm: documented
        parameters: [reform.pressure, decay.own-rate]
        effort: {waves: 1, wave-points: 12, particles: 20, generations: 1, simulations: 300, rejection: 60}
        quick: {waves: 1, wave-points: 12, particles: 20, generations: 1, simulations: 300, rejection: 60}
      """;

  private static final String POOLED =
      """
      extends: fit-one.yaml
      title: All of them
      run: {mechanisms: [news, precedent]}
      fit:
        pooled:
          cases: [fit-one.yaml, fit-two.yaml, fit-three.yaml]
          shared: [corruption.start, stand.belief]
          tau: [0, 1]
          draws: 30
          accepted: 0.2
      """;

  private static final Map<String, RunRecord> MADE = new ConcurrentHashMap<>();

  @TempDir private Path home;
  private StudyShell shell;
  private TinyCase tiny;

  @BeforeEach
  void makeCountries() {
    tiny = TinyCase.in(home.resolve("scenarios"));
    String record = tiny.text("record.yaml");
    for (String name : List.of("one", "two", "three")) {
      tiny.write("record-" + name + ".yaml", record + record(name.length()));
      String own = "seed: " + name.length() + "\ndata: {record: record-" + name + ".yaml}\n";
      tiny.write("fit-" + name + ".yaml", FIT + own);
    }
    tiny.write("fit-pooled.yaml", POOLED);
    shell = new StudyShell(home, PooledFitCommandTest::told);
  }

  private static String record(int day) {
    return FALL.formatted("brin", "Brin", "brin", day, day, "fit")
        + FALL.formatted("dorn", "Dorn", "dorn", day + 2, day + 2, "fit");
  }

  /** Brin and Dorn fall on days that follow from the quantile of a shared number and the draw. */
  private static RunFunction told(RunFunction model) {
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        return MADE.computeIfAbsent(
            key.hypothesis(), id -> model.run(new RunKey(id, key.arm(), 0)));
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        double base =
            given
                .of(
                    Parameter.CORRUPTION_START,
                    new regimecollapse.scenario.parameter.Prior.Uniform(0, 1))
                .orElseThrow();
        double day = 10 * base + 0.1 * (key.replication() % 7);
        List<Fall> falls =
            List.of(
                new Fall(2, day, "league", FallKind.DEAL, false, 0, false),
                new Fall(3, day + 2, "league", FallKind.ASSAULT, true, 0, false));
        return MadeRun.with(run(key), falls);
      }
    };
  }

  private int collapse(String... args) {
    return shell.collapse(args);
  }

  private int bank(String name, String mechanism, String tau) {
    return collapse(
        "bank",
        "scenarios/fit-" + name + ".yaml",
        "--pooled",
        "scenarios/fit-pooled.yaml",
        "--tau",
        tau,
        "--mechanism",
        mechanism,
        "--quiet",
        "--overwrite",
        "--out",
        "banks/" + name + "-" + mechanism + "-" + tau);
  }

  private void banks(String... names) {
    for (String name : names) {
      for (String mechanism : List.of("news", "precedent")) {
        for (String tau : List.of("0", "1")) {
          assertThat(bank(name, mechanism, tau)).as(() -> shell.err).isEqualTo(ExitCode.DONE);
        }
      }
    }
  }

  private int fit(String out, String... more) {
    List<String> args =
        new ArrayList<>(List.of("fit", "scenarios/fit-pooled.yaml", "--no-charts", "--out", out));
    args.addAll(List.of(more));
    return collapse(args.toArray(String[]::new));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(home.resolve(file));
  }

  /** Cells of a table by the names of its columns. */
  private List<String> column(String file, String name) throws IOException {
    List<String> lines = lines(file);
    int place = List.of(lines.get(0).split(",")).indexOf(name);
    return lines.stream().skip(1).map(l -> l.split(",", -1)[place]).toList();
  }

  @Test
  void drawsAreSharedWithoutASpreadAndDifferWithOne() throws IOException {
    banks("one", "two");
    for (String key : List.of("corruption.start", "stand.belief")) {
      assertThat(column("banks/one-news-0/bank.csv", key)).hasSize(30);
    }
    // What a run was given shows in its falls: 10 times the quantile and a bit of the draw.
    String brin = "statistic:brin-day";
    List<String> zero = column("banks/one-news-0/bank.csv", brin);
    assertThat(zero)
        .isEqualTo(column("banks/two-news-0/bank.csv", brin))
        .isEqualTo(column("banks/one-precedent-0/bank.csv", brin));
    assertThat(column("banks/one-news-1/bank.csv", brin))
        .isNotEqualTo(zero)
        .isNotEqualTo(column("banks/two-news-1/bank.csv", brin))
        .isEqualTo(column("banks/one-precedent-1/bank.csv", brin));
    DeclaredTables.require(FolderKind.BANK, home.resolve("banks/one-news-0"));
    // A bank that shares does not pass for one that draws all by its own seed.
    assertThat(
            collapse(
                "fit", "scenarios/fit-one.yaml", "--bank", "banks/one-news-0", "--out", "single"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("is a bank of other inputs");
  }

  @Test
  void aCaseThatIsLeftOutHasNoSayInWhatIsForetoldOfIt() throws IOException {
    banks("one", "two", "three");
    assertThat(fit("before", "--banks", "banks")).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.out).contains("left out", "Results: before");
    DeclaredTables.require(FolderKind.POOL, home.resolve("before"));
    assertThat(collapse("verify", "before")).as(() -> shell.out).isEqualTo(ExitCode.DONE);
    tiny.write(
        "record-three.yaml", tiny.text("record-three.yaml").replace("2022-03-05", "2022-03-20"));
    assertThat(fit("stale", "--banks", "banks")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("three-news-0 is a bank of other inputs than this fit");
    banks("three");
    assertThat(fit("after", "--banks", "banks")).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    String weights = "/pooled-weights.csv";
    assertThat(rows("after" + weights, ",three,")).isEqualTo(rows("before" + weights, ",three,"));
    assertThat(rows("after" + weights, ",two,")).isNotEqualTo(rows("before" + weights, ",two,"));
    String foretold = ",three,three,all,dorn-day,";
    List<String> before = rows("before/pooled-predictions.csv", foretold);
    List<String> after = rows("after/pooled-predictions.csv", foretold);
    assertThat(before).hasSize(2);
    // Low, median and high are the same; only what the record says, and so the scores, is not.
    for (int i = 0; i < 2; i++) {
      assertThat(List.of(after.get(i).split(",")).subList(9, 13))
          .isEqualTo(List.of(before.get(i).split(",")).subList(9, 13));
    }
  }

  private List<String> rows(String file, String holding) throws IOException {
    return lines(file).stream().filter(l -> l.contains(holding)).toList();
  }

  @Test
  void runsTakeWhatIsSharedFromThePosterior() throws IOException {
    banks("one", "two", "three");
    assertThat(fit("results/pooled", "--banks", "banks", "--set", "fit.pooled.accepted=1"))
        .as(() -> shell.err)
        .isEqualTo(ExitCode.DONE);
    assertThat(lines("results/pooled/posterior.csv").get(0))
        .isEqualTo("hypothesis,weight,corruption.start,stand.belief");
    tiny.write(
        "runs.yaml",
        "extends: fit-one.yaml\nposterior: ../results/pooled\n"
            + "run: {mechanisms: [news, precedent]}\n");
    assertThat(collapse("validate", "scenarios/runs.yaml"))
        .as(() -> shell.err + shell.out)
        .isEqualTo(ExitCode.DONE);
  }

  private void refused(String old, String other, String... words) {
    tiny.write("fit-pooled.yaml", POOLED.replace(old, other));
    assertThat(fit("none", "--banks", "banks")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains(words);
    assertThat(home.resolve("none")).doesNotExist();
  }

  @Test
  void wrongInputIsToldWithItsPlace() throws IOException {
    refused("fit-two.yaml", "fit-one.yaml", "fit.pooled.cases[1]", "it is in the list twice");
    refused("tau: [0, 1]", "tau: [-1]", "fit.pooled.tau[0]", "-1", "legal: 0 to 10");
    refused("accepted: 0.2", "accepted: 2", "fit.pooled.accepted");
    refused("fit-two.yaml", "fit-four.yaml", "fit-four.yaml");
    refused("fit-two.yaml", "tiny.yaml", "tiny.yaml is no fit of one case");
    tiny.write(
        "fit-two.yaml",
        tiny.text("fit-two.yaml")
            + "parameters: {stand.belief: {uniform: [0.2, 0.3], status: assumption}}\n");
    refused(
        "draws: 30",
        "draws: 20",
        "stand.belief is not the same in all cases",
        "fit-two.yaml",
        "Leave it out");
  }

  @Test
  void whatAFitToSeveralTakesAndWhatNot() throws IOException {
    assertThat(fit("none")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("is a fit to several cases: --banks names the folder");
    assertThat(fit("none", "--banks", "banks", "--quick")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("neither --quick nor");
    assertThat(fit("none", "--banks", "nowhere")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("there is no folder");
    banks("one", "two");
    assertThat(fit("none", "--banks", "banks")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("has no draw that all of one, two, three have under news, precedent");
    assertThat(collapse("fit", "scenarios/fit-one.yaml", "--banks", "banks"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("is of one");
    assertThat(bank("one", "news", "-1")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("--tau is from 0 to 10");
  }
}
