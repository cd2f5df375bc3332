package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.Unpacked;
import regimecollapse.run.Given;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/** Runs of a scenario that names a posterior: all of them twice, on the shipped case. */
abstract class PosteriorRuns {
  private static final String SMALL =
      """
      extends: three-hypotheses.yaml
      posterior: ../fits/mine
      end: 2024-12-31
      replications: 3
      soldiers-per-agent: 1000
      run: {hypotheses: [H1-coercion-gamble, H2-doomed-anyway], arms: [documented, full-stop]}
      """;
  static final String DRAWS =
      """
      hypothesis,weight,distance,news.weight,quantile:news.weight
      H1-coercion-gamble,0.25,1,1.5,0.2
      H1-coercion-gamble,0.25,1,1.6,0.4
      H2-doomed-anyway,0.5,1,1.8,0.8
      """;

  /** 2 hypotheses x 2 arms x 3 replications. */
  static final int RUNS = 12;

  /** Runs of the model that all tests share. */
  private static final Map<String, RunRecord> MADE = new ConcurrentHashMap<>();

  @TempDir Path home;
  UnaryOperator<RunFunction> around = model -> counting(model, () -> {});
  private Runnable interrupt = () -> {};
  int drawn;
  Parts.Drawing drawing = (folder, scenario, options) -> drawn++;
  String out;
  String err;

  @BeforeEach
  void makeScenarioAndFit() throws IOException {
    Shipped.copyTo(home);
    Files.writeString(home.resolve("scenarios/small.yaml"), SMALL);
    Path fit = Files.createDirectories(home.resolve("fits/mine"));
    writeDraws(DRAWS, false);
    Files.writeString(
        fit.resolve("hypotheses.csv"),
        """
        method,hypothesis,prior,posterior,standard_error,low,high,ess,tolerance
        sequential,H1-coercion-gamble,0.5,0.4,0.05,0.3,0.5,100,1
        sequential,H2-doomed-anyway,0.5,0.6,0.05,0.5,0.7,100,1
        """);
    Files.writeString(fit.resolve("waves.csv"), "not,taken,over\n");
  }

  /** Draws and the listing of their fit. */
  final void writeDraws(String text, boolean quick) throws IOException {
    Path draws = home.resolve("fits/mine/posterior.csv");
    Files.writeString(draws, text);
    Files.writeString(
        draws.resolveSibling("fit.json"),
        """
        {"title": "My fit", "fingerprint": "f1", "quick": %s,
         "files": [{"file": "posterior.csv", "sha256": "%s"}]}
        """
            .formatted(quick, FileEntry.ofText(draws).sha256()));
  }

  final int run(String folder, String... more) {
    return collapse(
        Stream.concat(
                Stream.of("run", "scenarios/small.yaml", "--out", folder), Arrays.stream(more))
            .toArray(String[]::new));
  }

  final int collapse(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Parts real = Parts.real(home.resolve("scenarios"), Interrupts.ofSystem());
    Parts parts =
        new Parts(
            real.reading(),
            scenario -> around.apply(real.runner().apply(scenario)),
            drawing,
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

  /** All files of a folder and of those within, but what may differ between machines. */
  final Map<String, String> contents(String folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("environment.json") && !name.equals("ro-crate-metadata.json")) {
          contents.put(home.resolve(folder).relativize(file).toString(), Unpacked.text(file));
        }
      }
    }
    return contents;
  }

  /** What Ctrl-C does. */
  final void interrupt() {
    interrupt.run();
  }

  /** Counts runs, and interrupts when so many are made. */
  final AtomicInteger counted(int cut) {
    AtomicInteger made = new AtomicInteger();
    around =
        model ->
            counting(
                model,
                () -> {
                  if (made.incrementAndGet() == cut) {
                    interrupt.run();
                  }
                });
    return made;
  }

  /** Runs of the model, each made once for all tests, with something done before each. */
  static RunFunction counting(RunFunction model, Runnable before) {
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        return run(key, Given.NOTHING);
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        before.run();
        OptionalDouble news = given.of(Parameter.NEWS_WEIGHT, new Prior.Fixed(0));
        return MADE.computeIfAbsent(key + " " + news, k -> model.run(key, given));
      }
    };
  }
}
