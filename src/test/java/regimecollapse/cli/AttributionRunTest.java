package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.Unpacked;

/** Attribution from the scenario file to the tables, on the shipped case. */
class AttributionRunTest {
  private static final String SMALL =
      """
      extends: three-hypotheses.yaml
      replications: 2
      soldiers-per-agent: 1000
      run: {hypotheses: [H1-coercion-gamble, H3-survivable-drain], arms: [documented, all-off]}
      attribution:
        base: documented
        factors:
          money: {title: Money, off: [finance, top-up-pay]}
          theft: {title: Theft, off: [corruption, diversion]}
          news: {title: News, off: [news]}
      arms:
        all-off:
          title: All off
          changes:
            - {switch: finance, on: false}
            - {switch: top-up-pay, on: false}
            - {switch: corruption, on: false}
            - {switch: diversion, on: false}
            - {switch: news, on: false}
      """;

  /** Runs of the model, each made once; only what threads do is shown with runs of their own. */
  private static final Map<RunKey, RunRecord> MADE = new ConcurrentHashMap<>();

  @TempDir Path home;
  private UnaryOperator<RunFunction> around = model -> key -> MADE.computeIfAbsent(key, model::run);
  private Runnable interrupt = () -> {};
  private String out;
  private String err;

  @BeforeEach
  void makeTheScenario() throws IOException {
    Shipped.copyTo(home);
    Files.writeString(home.resolve("scenarios/small.yaml"), SMALL);
  }

  private int run(String folder, String... more) {
    return collapse(
        Stream.concat(Stream.of("run", "scenarios/small.yaml", "--out", folder), Stream.of(more))
            .toList());
  }

  private int collapse(List<String> args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Parts real = Parts.real(home.resolve("scenarios"), Interrupts.ofSystem());
    Parts parts =
        new Parts(
            real.reading(),
            scenario -> around.apply(real.runner().apply(scenario)),
            real.drawing(),
            real.fitDrawing(),
            action -> {
              interrupt = action;
              return () -> {};
            });
    int code =
        Collapse.commandLine(new Workplace(home, home, false, parts))
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute(args.toArray(String[]::new));
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  private List<NamedCsvRecord> table(String folder, String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(home.resolve(folder).resolve(name))) {
      return csv.stream().toList();
    }
  }

  private static String end(NamedCsvRecord row) {
    return row.getField("hypothesis")
        + row.getField("replication")
        + row.getField("collapsed")
        + row.getField("days_to_collapse");
  }

  private List<String> ends(String folder, String name, String column, String value)
      throws IOException {
    return table(folder, name).stream()
        .filter(r -> r.getField(column).equals(value))
        .map(AttributionRunTest::end)
        .distinct()
        .toList();
  }

  @Test
  void tablesAndTextAreMade() throws IOException {
    assertThat(run("one", "--threads", "1", "--no-charts")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(err).contains("= 8 runs, and ").contains(" runs of coalitions, 1 thread");
    DeclaredTables.require(FolderKind.RUN, home.resolve("one"));
    assertThat(out).contains("all factors together change the chance of collapse");
    // Both ends are the arms in which the same is on: what is not sampled changes nothing.
    assertThat(ends("one", "attribution-runs.csv", "coalition", "on:money+theft+news"))
        .isEqualTo(ends("one", "runs.csv", "arm", "documented"))
        .hasSize(4);
    assertThat(ends("one", "attribution-runs.csv", "coalition", "on:"))
        .isEqualTo(ends("one", "runs.csv", "arm", "all-off"));
    assertThat(table("one", "attribution-runs.csv")).hasSize(2 * 2 * (2 * 4 + 3 + 3));
    assertThat(table("one", "attribution.csv")).hasSize(4 * 2 * (3 + 2));
    for (String name : List.of("runs.csv", "falls.csv", "parameters.csv", "control.csv")) {
      assertThat(Unpacked.lines(home.resolve("one"), name)).noneMatch(line -> line.contains("on:"));
    }
    assertThat(Files.readString(home.resolve("one/manifest.json")))
        .contains("\"attribution-runs.csv\"")
        .contains("\"attribution.csv\"");
    around = run -> run;
    assertThat(collapse(List.of("verify", "one"))).as(() -> out).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("of 8 made again").contains("no run of a coalition was made again");
  }

  @Test
  void threadsAndInterruptionsLeaveNoTrace() throws IOException {
    assertThat(run("one", "--threads", "1", "--no-charts")).isEqualTo(ExitCode.DONE);
    final Map<String, String> whole = Shell.contents(home.resolve("one"));
    around = run -> run;
    assertThat(run("two", "--threads", "2", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(home.resolve("two"))).isEqualTo(whole);
    AtomicInteger made = new AtomicInteger();
    around =
        run ->
            key -> {
              if (made.incrementAndGet() == 20) {
                interrupt.run();
              }
              return run.run(key);
            };
    assertThat(run("cut", "--threads", "2", "--no-charts")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(run("cut", "--threads", "1", "--no-charts", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(err).contains("were there");
    assertThat(Shell.contents(home.resolve("cut"))).isEqualTo(whole);
  }

  /** Grown by --until-precise: the orders of the first replications stay as they are. */
  @Test
  void moreReplicationsKeepTheRunsOfTheFirst() throws IOException {
    assertThat(run("two", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(run("three", "--no-charts", "--replications", "3")).isEqualTo(ExitCode.DONE);
    List<String> first = Files.readAllLines(home.resolve("two/attribution-runs.csv"));
    assertThat(Files.readAllLines(home.resolve("three/attribution-runs.csv")))
        .hasSize(1 + (first.size() - 1) / 2 * 3)
        .containsAll(first);
  }

  @Test
  void aFailedCoalitionIsReportedAndItsReplicationLeftOut() throws IOException {
    UnaryOperator<RunFunction> made = around;
    around =
        model ->
            key -> {
              RunFunction run = made.apply(model);
              if (key.arm().equals("on:money")
                  && key.replication() == 1
                  && key.hypothesis().startsWith("H1")) {
                throw new IllegalStateException("no army left");
              }
              return run.run(key);
            };
    assertThat(run("one", "--quiet", "--no-charts")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(err)
        .startsWith("1 run failed:\n  H1-coercion-gamble, on:money, replication 1: Illegal")
        .contains("no army left");
    assertThat(table("one", "attribution.csv"))
        .allMatch(
            r ->
                (r.getField("n") + r.getField("dropped"))
                    .equals(r.getField("hypothesis").startsWith("H1") ? "11" : "20"));
  }
}
