package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.random.Seed;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;
import regimecollapse.scenario.path.TinyCase;

/** Forests on a bank of two invented mechanisms that differ in one statistic of three. */
class ChooseCommandTest {
  private static final int ROWS = 600;

  @TempDir private Path home;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeBank() throws IOException {
    var stream = new Seed(1, 0).stream("bank");
    StringBuilder bank =
        new StringBuilder(
            "mechanism,hypothesis,draw,seed,failed,orders.rate,statistic:a,statistic:b,statistic:c\n");
    for (int i = 0; i < ROWS; i++) {
      boolean orders = i % 2 == 1;
      double rate = stream.uniform(i, 0);
      double a = stream.normal(i, 1) + (orders ? 3 : 0);
      double b = stream.normal(i, 2) / 10 + rate;
      bank.append("%s,%s,%d,1,false,".formatted(orders ? "orders" : "news", "H" + i / 2 % 2, i))
          .append("%s,%s,%s,".formatted(orders ? rate : "", a, b))
          .append(stream.uniform(i, 3) < 0.1 ? "" : stream.normal(i, 4))
          .append('\n');
    }
    bank.append("news,H0,9999,1,true,,,,\n");
    Files.createDirectories(home.resolve("results/toy"));
    Files.writeString(home.resolve("results/toy/bank.csv"), bank);
    Files.writeString(
        home.resolve("record.csv"), "statistic,low,high\na,3,3.2\nb,0.8,0.8\nc,0,0\n");
  }

  private int choose(String folder, String... more) {
    List<String> args = new ArrayList<>(List.of("choose", "results/toy", "--trees", "50"));
    args.addAll(List.of("--out", folder));
    args.addAll(List.of(more));
    return collapse(args.toArray(String[]::new));
  }

  private int collapse(String... args) {
    StudyShell shell = new StudyShell(home, model -> model);
    int code = shell.collapse(args);
    out = shell.out;
    err = shell.err;
    return code;
  }

  private Map<String, String> tables(String folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(home.resolve(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith("csv")).toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static List<String> rows(String table, String start) {
    return table.lines().filter(line -> line.startsWith(start)).toList();
  }

  @Test
  void theMechanismOfTheRecordIsFoundWhateverTheNumberOfThreads() throws IOException {
    assertThat(choose("one", "--record", "record.csv", "--threads", "1"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("Votes are no probabilities", "Choice: one");
    Map<String, String> whole = tables("one");
    assertThat(whole)
        .containsOnlyKeys(
            "cloud.csv",
            "forest-calibration.csv",
            "forest-checks.csv",
            "forest-confusion.csv",
            "forest-importance.csv",
            "forest-parameters.csv",
            "forest-votes.csv",
            "predictive-p.csv");
    DeclaredTables.require(FolderKind.CHOICE, home.resolve("one"));
    // Mechanism, reading and both together; the mechanisms are also asked under narrower ranges.
    String votes = whole.get("forest-votes.csv");
    String[] orders = rows(votes, "mechanism,as-given,1,540,orders,orders,").get(0).split(",", -1);
    assertThat(Double.parseDouble(orders[6])).isGreaterThan(0.9);
    assertThat(Double.parseDouble(orders[10])).isGreaterThan(0.8);
    // The readings differ in nothing.
    assertThat(rows(votes, "reading,as-given,1,540,H0,H0 or H1,")).hasSize(1);
    assertThat(rows(votes, "mechanism,narrowed,0.")).hasSize(2);
    assertThat(rows(whole.get("forest-importance.csv"), "mechanism,").get(0))
        .containsPattern("mechanism,(a|axis-1),");
    // a is 3 in orders, 0 in news: 3 deviations off, in a draw of 270 or so.
    assertThat(rows(whole.get("cloud.csv"), "orders,270,30,0,").get(0)).endsWith(",true");
    assertThat(rows(whole.get("cloud.csv"), "news,270,30,1,")).hasSize(1);
    String[] rate =
        rows(whole.get("forest-parameters.csv"), "orders,orders.rate,").get(0).split(",");
    assertThat(Double.parseDouble(rate[8])).isBetween(0.6, 0.95);
    assertThat(rows(whole.get("forest-parameters.csv"), "news,")).isEmpty();
    assertThat(choose("two", "--record", "record.csv", "--threads", "2")).isEqualTo(ExitCode.DONE);
    assertThat(tables("two")).isEqualTo(whole);
    assertThat(collapse("verify", "two")).as(() -> out + err).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("No forest was grown again.");
    Files.writeString(home.resolve("two/cloud.csv"), "changed\n");
    assertThat(collapse("verify", "two")).isEqualTo(ExitCode.RUNS_FAILED);
  }

  /** The windows of a scenario's observations, by their ids. */
  @Test
  void aScenarioIsARecordToo() throws IOException {
    TinyCase.in(home.resolve("scenarios"))
        .append(
            "record.yaml",
            """
              - {id: a, title: Brin falls, kind: fall, place: brin, earliest: 2022-03-04, latest: 2022-03-05, source: T003, use: fit,
                 compare: {statistic: day-of-fall, tolerance: 1}}
            """);
    assertThat(choose("tiny", "--infer", "none", "--record", "scenarios/tiny.yaml"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    // Of three statistics the record has one: from the beginning to the end of its days.
    String predictive = tables("tiny").get("predictive-p.csv");
    assertThat(predictive.lines()).hasSize(3);
    assertThat(rows(predictive, "news,a,3,5,")).hasSize(1);
  }

  /** How well mechanisms are told apart is to be read before the record is. */
  @Test
  void withoutARecordTheSimulatedRecordsAreJudged() throws IOException {
    assertThat(choose("none", "--infer", "none", "--leave-out", "c", "--quiet"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    assertThat(tables("none"))
        .containsOnlyKeys(
            "forest-calibration.csv",
            "forest-checks.csv",
            "forest-confusion.csv",
            "forest-importance.csv");
    assertThat(tables("none").get("forest-importance.csv")).doesNotContain(",c,").contains(",b,");
    assertThat(choose("none")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("none holds a choice between mechanisms", "--overwrite");
  }

  /** Forests are grown in one go: what was made before an interrupt is of no use. */
  @Test
  void anInterruptLeavesNothing() throws IOException {
    Parts real = Parts.real(home.resolve("scenarios"), Interrupts.NONE);
    Interrupts atOnce =
        action -> {
          action.run();
          return () -> {};
        };
    Parts parts =
        new Parts(real.reading(), real.runner(), real.drawing(), real.fitDrawing(), atOnce);
    StringWriter told = new StringWriter();
    int code =
        Collapse.commandLine(new Workplace(home, home, false, parts))
            .setErr(new PrintWriter(told))
            .execute("choose", "results/toy", "--out", "cut");
    assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(told.toString()).contains("Interrupted. Nothing is kept.");
    assertThat(tables("cut")).isEmpty();
  }

  @Test
  void wrongInputIsToldBeforeAnythingIsWritten() throws IOException {
    assertThat(collapse("choose", "results/nothing")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("There is no bank");
    assertThat(choose("x", "--record", "nothing.csv")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("There is no record");
    assertThat(collapse("choose", "results/toy", "--trees", "5")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("--trees is at least 50");
    Files.writeString(home.resolve("other.csv"), "statistic,low,high\nz,3,3.2\n");
    assertThat(choose("x", "--record", "other.csv")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("no statistic that varies and that the record has too");
    assertThat(home.resolve("x/forest-votes.csv")).doesNotExist();
  }
}
