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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.observation.Fall;
import regimecollapse.observation.RunKey;
import regimecollapse.observation.RunRecord;
import regimecollapse.run.Given;
import regimecollapse.scenario.Parameter;
import regimecollapse.scenario.Prior;

/**
 * The fit from the scenario file to its tables, and runs from its posterior, on the shipped case.
 */
class FitCommandTest {
  private static final String SMALL =
      """
      extends: three-hypotheses.yaml
      end: 2024-12-31
      replications: 3
      soldiers-per-agent: 1000
      run: {hypotheses: [H1-coercion-gamble, H2-doomed-anyway], arms: [documented]}
      fit:
        arm: documented
        parameters: [news.weight, reform.pressure]
        effort: {waves: 1, wave-points: 12, particles: 20, generations: 2, simulations: 800, rejection: 60}
        quick: {waves: 1, wave-points: 10, cutoff: 10, particles: 10, generations: 1, simulations: 540, rejection: 50}
      """;

  /** Runs of the model that all tests share. */
  private static final Map<RunKey, RunRecord> MADE = new ConcurrentHashMap<>();

  @TempDir Path home;
  private UnaryOperator<RunFunction> around = FitCommandTest::quickOnes;
  private Runnable interrupt = () -> {};
  private String out;
  private String err;

  @BeforeEach
  void makeTheScenario() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(file.toString()));
      }
    }
    Files.writeString(home.resolve("scenarios/small.yaml"), SMALL);
  }

  private int fit(String folder, String... more) {
    String[] first = {"fit", "scenarios/small.yaml", "--quick", "--no-charts", "--out", folder};
    return collapse(
        Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new));
  }

  private int collapse(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Parts real = Wiring.parts(home.resolve("scenarios"));
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
            .execute(args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  private List<NamedCsvRecord> table(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(home.resolve(file))) {
      return csv.stream().toList();
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  /**
   * A few runs of the model for each hypothesis; in all others their falls come sooner or later, by
   * the weight of news and by chance.
   */
  private static RunFunction quickOnes(RunFunction model) {
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        return model.run(key);
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        RunRecord base =
            MADE.computeIfAbsent(
                new RunKey(key.hypothesis(), key.arm(), key.replication() % 8),
                one -> model.run(one, Given.NOTHING));
        double news = given.of(Parameter.NEWS_WEIGHT, new Prior.Uniform(1.4, 1.9)).orElseThrow();
        double pace = 1 + (1.65 - news) + 0.01 * (key.replication() % 17);
        List<Fall> falls =
            base.falls().stream()
                .map(f -> new Fall(f.locality(), f.day() * pace, f.to(), f.kind(), f.fought()))
                .toList();
        return new RunRecord(
            key,
            base.seed(),
            base.outcome(),
            falls,
            base.parameters(),
            base.series(),
            base.zeroDay(),
            base.muster());
      }
    };
  }

  /** Does something before each run, whose parameters are given. */
  private static RunFunction before(RunFunction model, Runnable action) {
    RunFunction run = quickOnes(model);
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        return run.run(key);
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        action.run();
        return run.run(key, given);
      }
    };
  }

  @Test
  void tablesAndTextAreMade() throws IOException {
    assertThat(fit("one", "--threads", "2")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(err).contains("2 hypotheses, 2 parameters", "history matching: done");
    assertThat(out)
        .contains("sequential   H1-coercion-gamble   0.50", "--from-posterior one")
        .contains("rejection");
    List<NamedCsvRecord> draws = table("one/posterior.csv");
    assertThat(draws).hasSize(10);
    assertThat(draws.stream().mapToDouble(r -> number(r, "weight")).sum())
        .isCloseTo(1, within(1e-8));
    for (NamedCsvRecord row : draws) {
      boolean fixed = row.getField("hypothesis").startsWith("H2");
      // The ranges of the shipped files: news.weight 1.4 to 1.9; reform.pressure under H1 -0.3 to
      // -0.1, under H2 fixed at 0.
      assertThat(number(row, "news.weight"))
          .isCloseTo(1.4 + 0.5 * number(row, "quantile:news.weight"), within(1e-8));
      assertThat(number(row, "reform.pressure"))
          .isCloseTo(
              fixed ? 0 : -0.3 + 0.2 * number(row, "quantile:reform.pressure"), within(1e-8));
    }
    assertThat(draws.get(0).getHeader()).anyMatch(c -> c.startsWith("statistic:"));
    assertThat(table("one/hypotheses.csv")).hasSize(4);
    for (String method : List.of("sequential", "rejection")) {
      assertThat(
              table("one/hypotheses.csv").stream()
                  .filter(r -> r.getField("method").equals(method))
                  .mapToDouble(r -> number(r, "posterior"))
                  .sum())
          .isCloseTo(1, within(1e-8));
    }
    assertThat(table("one/marginals.csv")).hasSize(4);
    // A fixed parameter has no spread that could shrink.
    assertThat(table("one/marginals.csv").get(3).getField("shrinkage")).isEmpty();
    assertThat(table("one/marginals.csv").get(0).getField("prior_p05")).isEqualTo("1.425");
    assertThat(table("one/waves.csv")).hasSize(2);
    assertThat(Files.readString(home.resolve("one/fit.json")))
        .contains("\"kind\" : \"fit\"", "\"quick\" : true", "\"held_out\" : [ ]");
    assertThat(home.resolve("one/fit.journal")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 100})
  void threadsAndInterruptionsLeaveNoTrace(int cut) throws IOException {
    assertThat(fit("one", "--threads", "1")).isEqualTo(ExitCode.DONE);
    final Map<String, String> whole = Shell.contents(home.resolve("one"));
    assertThat(fit("eight", "--threads", "8")).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(home.resolve("eight"))).isEqualTo(whole);
    AtomicInteger made = new AtomicInteger();
    around =
        run ->
            before(
                run,
                () -> {
                  if (made.incrementAndGet() == cut) {
                    interrupt.run();
                  }
                });
    assertThat(fit("cut", "--threads", "2")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(err).contains("go on with:", "--out cut --threads 2 --resume");
    assertThat(home.resolve("cut/posterior.csv")).doesNotExist();
    assertThat(fit("cut", "--threads", "2")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("cut holds an unfinished fit", "--resume");
    assertThat(fit("cut", "--threads", "2", "--resume", "--seed", "5"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("of other inputs");
    int before = made.get();
    assertThat(fit("cut", "--threads", "2", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(home.resolve("cut"))).isEqualTo(whole);
    // Whatever was made was kept: together as many simulations as without the interrupt.
    int all =
        Integer.parseInt(
            whole.get("fit.json").replaceAll("(?s).*\"simulations\" : (\\d+),\\s+\"files.*", "$1"));
    assertThat(before).isGreaterThanOrEqualTo(cut);
    assertThat(made.get()).isEqualTo(all);
  }

  @Test
  void foldersThatHoldOtherThingsAreLeftAlone() throws IOException {
    Path file = home.resolve("letters/dear.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Dear");
    assertThat(fit("letters", "--overwrite")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("not those of a fit");
    Files.writeString(home.resolve("letters/fit.json"), "{\"mine\": 1}");
    assertThat(fit("letters", "--overwrite")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(home.resolve("letters")).isDirectoryContaining(p -> p.endsWith("dear.txt"));
  }

  @Test
  void aScenarioWithoutAFitAndAnUnknownObservationAreRefused() {
    assertThat(collapse("fit", "scenarios/three-hypotheses.yaml", "--out", "x"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("no section 'fit'");
    assertThat(fit("x", "--hold-out", "nothing")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("--hold-out", "nothing");
    assertThat(home.resolve("x")).doesNotExist();
  }

  @Test
  void runsTakeTheirParametersFromThePosterior() throws IOException {
    around = run -> run;
    Path posterior = home.resolve("one/posterior.csv");
    Files.createDirectories(posterior.getParent());
    Files.writeString(
        posterior,
        """
        hypothesis,weight,distance,news.weight,quantile:news.weight
        H1-coercion-gamble,0.25,1,1.5,0.2
        H1-coercion-gamble,0.25,1,1.6,0.4
        H1-coercion-gamble,0,1,1.7,0.6
        H2-doomed-anyway,0.5,1,1.8,0.8
        """);
    String[] run = {
      "run",
      "scenarios/small.yaml",
      "--no-charts",
      "--replications",
      "12",
      "--set",
      "run.arms=[documented, no-cuts]",
      "--from-posterior",
      "one",
      "--out",
      "two"
    };
    assertThat(collapse(run)).as(() -> err).isEqualTo(ExitCode.DONE);
    requireDraws(table("two/parameters.csv"));
    assertThat(home.resolve("two/posterior.csv")).hasSameTextualContentAs(posterior);
    assertThat(collapse("verify", "two", "--runs", "all")).as(() -> out).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("48 of 48 made again, 48 the same");
    // Other draws are other inputs.
    Files.writeString(posterior, Files.readString(posterior).replace("1.8,0.8", "1.81,0.8"));
    String[] again = Arrays.copyOf(run, run.length + 1);
    again[run.length] = "--resume";
    assertThat(collapse(again)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("of other inputs");
  }

  /** Each run has a value of its hypothesis with a weight, the same in all arms. */
  private static void requireDraws(List<NamedCsvRecord> parameters) {
    assertThat(parameters).hasSize(2 * 2 * 12);
    for (NamedCsvRecord row : parameters) {
      boolean first = row.getField("hypothesis").startsWith("H1");
      assertThat(row.getField("news.weight")).isIn(first ? List.of("1.5", "1.6") : List.of("1.8"));
      // The same draw in all arms.
      assertThat(row.getField("news.weight"))
          .isEqualTo(
              parameters.stream()
                  .filter(
                      r ->
                          r.getField("hypothesis").equals(row.getField("hypothesis"))
                              && r.getField("replication").equals(row.getField("replication")))
                  .findFirst()
                  .orElseThrow()
                  .getField("news.weight"));
    }
    // Both draws of H1 are used: all 12 the same has a chance of 2 in 4096, and the seed is fixed.
    assertThat(parameters.stream().map(r -> r.getField("news.weight")).distinct()).hasSize(3);
  }

  @Test
  void aHypothesisWithoutDrawsIsRefused() throws IOException {
    Files.createDirectories(home.resolve("one"));
    Files.writeString(
        home.resolve("one/posterior.csv"),
        "hypothesis,weight,news.weight\nH1-coercion-gamble,1,1.5\nH2-doomed-anyway,0,1.5\n");
    assertThat(collapse("run", "scenarios/small.yaml", "--from-posterior", "one", "--out", "two"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("no draw of H2-doomed-anyway", "--hypothesis");
    Files.writeString(home.resolve("one/posterior.csv"), "hypothesis,weight,news.weight\nH1,1,x\n");
    assertThat(collapse("run", "scenarios/small.yaml", "--from-posterior", "one", "--out", "two"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("line 2, news.weight: not a number: x");
    assertThat(collapse("run", "scenarios/small.yaml", "--from-posterior", ".", "--out", "two"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("holds no posterior.csv");
  }
}
