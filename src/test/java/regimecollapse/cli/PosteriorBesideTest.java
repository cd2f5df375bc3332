package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Origins;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.report.Origin;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Given;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/** Runs of a scenario that names a posterior: all of them twice, on the shipped case. */
class PosteriorBesideTest {
  private static final String SMALL =
      """
      extends: three-hypotheses.yaml
      posterior: ../fits/mine
      end: 2024-12-31
      replications: 3
      soldiers-per-agent: 1000
      run: {hypotheses: [H1-coercion-gamble, H2-doomed-anyway], arms: [documented, full-stop]}
      """;
  private static final String DRAWS =
      """
      hypothesis,weight,distance,news.weight,quantile:news.weight
      H1-coercion-gamble,0.25,1,1.5,0.2
      H1-coercion-gamble,0.25,1,1.6,0.4
      H2-doomed-anyway,0.5,1,1.8,0.8
      """;

  /** 2 hypotheses x 2 arms x 3 replications. */
  private static final int RUNS = 12;

  /** Runs of the model that all tests share. */
  private static final Map<String, RunRecord> MADE = new ConcurrentHashMap<>();

  @TempDir Path home;
  private UnaryOperator<RunFunction> around = model -> counting(model, () -> {});
  private Runnable interrupt = () -> {};
  private int drawn;
  private Parts.Drawing drawing = (folder, scenario, options) -> drawn++;
  private String out;
  private String err;

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
  private void writeDraws(String text, boolean quick) throws IOException {
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

  private int run(String folder, String... more) {
    return collapse(
        Stream.concat(
                Stream.of("run", "scenarios/small.yaml", "--out", folder), Arrays.stream(more))
            .toArray(String[]::new));
  }

  private int collapse(String... args) {
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
  private Map<String, String> contents(String folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("environment.json") && !name.equals("ro-crate-metadata.json")) {
          contents.put(home.resolve(folder).relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(home.resolve(file).toFile());
  }

  /** Counts runs, and interrupts when so many are made. */
  private AtomicInteger counted(int cut) {
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
  private static RunFunction counting(RunFunction model, Runnable before) {
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

  @Test
  void bothPartsAreWholeResultFolders() throws IOException {
    assertThat(run("both")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(err)
        .contains(
            "Part 1 of 2, parameters from their ranges: Three", "Part 2 of 2, parameters from")
        .containsOnlyOnce("Drawing charts");
    assertThat(drawn).isEqualTo(1);
    assertThat(out).contains("With parameters from the posterior:");
    assertThat(run("prior", "--prior-only", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(run("byhand", "--from-posterior", "fits/mine", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    assertThat(home.resolve("prior/posterior")).doesNotExist();
    assertThat(home.resolve("byhand/posterior")).doesNotExist();
    Map<String, String> both = contents("both");
    for (String table : new String[] {"runs.csv", "parameters.csv", "control.csv", "summary.csv"}) {
      assertThat(both.get(table)).as(table).isEqualTo(contents("prior").get(table));
      assertThat(both.get("posterior/" + table)).as(table).isEqualTo(contents("byhand").get(table));
    }
    assertThat(both.get("posterior/posterior.csv")).isEqualTo(DRAWS);
    assertThat(both)
        .containsKeys("posterior/hypotheses.csv", "posterior/posterior-fit.json")
        .doesNotContainKeys("posterior/fit.json", "posterior/waves.csv", "posterior.csv");
    assertThat(both.get("manifest.json"))
        .contains("\"posterior/manifest.json\"", "\"posterior/hypotheses.csv\"");
  }

  /** Draws in two steps and says in what order. */
  private final class InSteps implements Parts.Drawing {
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final AtomicInteger made;
    private final CountDownLatch begun = new CountDownLatch(1);

    InSteps(AtomicInteger made) {
      this.made = made;
    }

    @Override
    public Optional<Parts.Drawing> begin(
        Path folder, Scenario scenario, FigureWriter.Options options) {
      boolean tables = Files.exists(folder.resolve("summary.csv"));
      boolean complete = Files.exists(folder.resolve("manifest.json"));
      steps.add("begins, tables " + tables + ", complete " + complete + ", " + options.threads());
      begun.countDown();
      return Optional.of((where, what, how) -> steps.add("ends, " + how.threads()));
    }

    @Override
    public void draw(Path folder, Scenario scenario, FigureWriter.Options options) {
      steps.add("all, " + made);
    }
  }

  /** The last run of the second part waits for the pictures of the first to have begun. */
  @Test
  void picturesOfTheFirstPartAreDrawnWhileTheSecondIsRun() throws IOException {
    AtomicInteger made = new AtomicInteger();
    InSteps steps = new InSteps(made);
    drawing = steps;
    around = model -> counting(model, () -> awaitIfLast(made.incrementAndGet(), steps.begun));
    assertThat(run("beside", "--threads", "2")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(steps.steps).containsExactly("begins, tables true, complete false, 1", "ends, 2");
    List<String> told = err.lines().filter(l -> l.matches("(Part|Writing|Drawing).*")).toList();
    assertThat(told).hasSize(5);
    assertThat(told.get(0)).startsWith("Part 1 of 2");
    assertThat(told.get(1)).startsWith("Part 2 of 2");
    assertThat(told.subList(2, 5))
        .containsExactly(
            "Writing tables of the runs under the posterior ...",
            "Writing tables ...",
            "Drawing charts and report ...");
    Map<String, String> beside = contents("beside");
    drawing = (folder, scenario, options) -> drawn++;
    assertThat(run("after", "--threads", "1")).isEqualTo(ExitCode.DONE);
    assertThat(contents("after")).isEqualTo(beside);
  }

  private static void awaitIfLast(int run, CountDownLatch begun) {
    try {
      if (run == 2 * RUNS && !begun.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("no picture was begun while the second part was run");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneThreadDrawsAfterAllRuns() throws IOException {
    InSteps steps = new InSteps(counted(0));
    drawing = steps;
    assertThat(run("one", "--threads", "1")).isEqualTo(ExitCode.DONE);
    assertThat(steps.steps).containsExactly("all, 24");
  }

  @Test
  void whatHindersTheFirstPicturesIsToldAtTheEndOrNotAtAll() throws IOException {
    AtomicInteger tried = new AtomicInteger();
    drawing =
        new Parts.Drawing() {
          @Override
          public Optional<Parts.Drawing> begin(
              Path folder, Scenario scenario, FigureWriter.Options options) {
            tried.incrementAndGet();
            throw new OutOfMemoryError("made up");
          }

          @Override
          public void draw(Path folder, Scenario scenario, FigureWriter.Options options) {
            drawn++;
          }
        };
    assertThat(run("hindered", "--threads", "2")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(drawn).isEqualTo(1);
    assertThat(tried.get()).isLessThanOrEqualTo(1);
  }

  /** Charts of a run that was interrupted are of no complete results. */
  @Test
  void resumingBeginsThePicturesAnew() throws IOException {
    counted(RUNS + 5);
    assertThat(run("cut", "--threads", "2")).isEqualTo(ExitCode.INTERRUPTED);
    Path old = Files.createDirectories(home.resolve("cut/charts")).resolve("map.svg");
    Files.writeString(old, "old");
    assertThat(run("cut", "--no-charts", "--resume")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(old).doesNotExist();
    assertThat(drawn).isZero();
  }

  @Test
  void bothPartsAreDescribedAndVerified() throws IOException {
    assertThat(run("both")).isEqualTo(ExitCode.DONE);
    JsonNode graph = json("both/ro-crate-metadata.json").path("@graph");
    assertThat(graph)
        .anySatisfy(
            e -> {
              assertThat(e.path("@id").asText()).isEqualTo("posterior/");
              assertThat(e.path("@type").asText()).isEqualTo("Dataset");
              assertThat(e.path("hasPart")).hasSizeGreaterThan(15);
            })
        .anySatisfy(e -> assertThat(e.path("@id").asText()).isEqualTo("posterior/runs.csv"));
    assertThat(collapse("verify", "both", "--runs", "all")).as(() -> out).isEqualTo(ExitCode.DONE);
    assertThat(out.split("12 of 12 made again, 12 the same", -1)).hasSize(3);
    Path weights = home.resolve("both/posterior/hypotheses.csv");
    Files.writeString(weights, Files.readString(weights).replace("0.4,", "0.9,"));
    assertThat(collapse("verify", "both", "--runs", "0")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(out).contains("posterior/hypotheses.csv is not as", "Differs: hypotheses.csv is");
    assertThat(collapse("report", "both")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("both/posterior/hypotheses.csv has been changed");
  }

  @Test
  void theScenarioOfTheResultsGivesBothPartsAgain() throws IOException {
    assertThat(run("results/both", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(contents("results/both").get("scenario.yaml"))
        .contains("\nposterior: \"posterior\"");
    assertThat(contents("results/both").get("posterior/scenario.yaml")).doesNotContain("\nposter");
    assertThat(
            collapse("run", "results/both/scenario.yaml", "--out", "results/again", "--no-charts"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    Map<String, String> again = contents("results/again");
    contents("results/both")
        .forEach(
            (file, text) -> {
              if (!file.endsWith("manifest.json")) {
                assertThat(again.get(file)).as(file).isEqualTo(text);
              }
            });
  }

  /** A folder with a blank in its name; the results that were made again lie in another. */
  @Test
  void whatReportAdvisesWhenATableIsGoneRuns() throws IOException {
    assertThat(run("my results/both", "--no-charts")).isEqualTo(ExitCode.DONE);
    Files.delete(home.resolve("my results/both/posterior/summary.csv"));
    assertThat(collapse("report", "my results/both")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains("posterior lacks summary.csv")
        .contains(": ./collapse run 'my results/both/scenario.yaml' --out results/again");
    String both = "my results/both/scenario.yaml";
    assertThat(collapse("run", both, "--out", "results/again", "--no-charts"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    assertThat(home.resolve("results/again/posterior/summary.csv")).isNotEmptyFile();
    String[] fitted = {"--from-posterior", "fits/mine", "--no-charts"};
    assertThat(run("my results/fitted", fitted)).isEqualTo(ExitCode.DONE);
    Files.delete(home.resolve("my results/fitted/summary.csv"));
    assertThat(collapse("report", "my results/fitted")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains(
            ": ./collapse run 'my results/fitted/scenario.yaml' --from-posterior 'my results/fitted'"
                + " --out results/again-2");
    String again = "my results/fitted/scenario.yaml";
    assertThat(
            collapse(
                "run", again, "--from-posterior", "my results/fitted", "--no-charts", "--out", "c"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    assertThat(contents("c").get("runs.csv"))
        .isEqualTo(contents("my results/fitted").get("runs.csv"));
    Files.delete(home.resolve("my results/fitted/posterior.csv"));
    assertThat(collapse("report", "my results/fitted")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("make the fit again").doesNotContain("./collapse run");
  }

  @ParameterizedTest(name = "interrupted in run {0} of 24")
  @ValueSource(ints = {5, 17})
  void threadsAndInterruptionsLeaveNoTrace(int cut) throws IOException {
    assertThat(run("one", "--threads", "1", "--no-charts")).isEqualTo(ExitCode.DONE);
    Map<String, String> whole = contents("one");
    AtomicInteger made = counted(cut);
    assertThat(run("cut", "--threads", "2", "--no-charts")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(home.resolve("cut/manifest.json")).doesNotExist();
    assertThat(run("cut", "--no-charts")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run("cut", "--threads", "2", "--no-charts", "--resume"))
        .as(() -> err)
        .isEqualTo(ExitCode.DONE);
    assertThat(contents("cut")).isEqualTo(whole);
    assertThat(made.get()).isEqualTo(2 * RUNS);
    // Complete: nothing is made again.
    assertThat(run("cut", "--no-charts", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(made.get()).isEqualTo(2 * RUNS);
    assertThat(run("cut", "--prior-only", "--no-charts", "--resume")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("of other inputs");
  }

  @Test
  void otherDrawsAreOtherInputsAndOverwritingDeletesBothParts() throws IOException {
    assertThat(run("both", "--no-charts")).isEqualTo(ExitCode.DONE);
    Files.writeString(home.resolve("both/posterior/mine.txt"), "kept");
    String other = DRAWS.replace("1.8,0.8", "1.81,0.8");
    Files.writeString(home.resolve("fits/mine/posterior.csv"), other);
    for (String[] more : new String[][] {{}, {"--from-posterior", "fits/mine"}}) {
      assertThat(run("x", more)).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(err).contains("posterior.csv", "differs from what fit.json beside it lists");
      assertThat(home.resolve("x")).doesNotExist();
    }
    writeDraws(other, false);
    assertThat(run("both", "--no-charts", "--resume")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("of other inputs");
    String before = contents("both").get("posterior/parameters.csv");
    assertThat(run("both", "--no-charts", "--overwrite")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(contents("both").get("posterior/parameters.csv")).isNotEqualTo(before);
    assertThat(run("both", "--prior-only", "--no-charts", "--overwrite")).isEqualTo(ExitCode.DONE);
    assertThat(contents("both/posterior")).containsOnlyKeys("mine.txt");
  }

  /** The weights of a fit stand on the page: they must be those that it lists. */
  @Test
  void aTableOfTheFitThatHasBeenChangedIsNotTakenOver() throws IOException {
    Path weights = home.resolve("fits/mine/hypotheses.csv");
    FolderFiles.replace(
        home.resolve("fits/mine/fit.json"),
        "[",
        "[{\"file\": \"hypotheses.csv\", \"sha256\": \"%s\"}, "
            .formatted(FileEntry.ofText(weights).sha256()));
    FolderFiles.replace(weights, "0.5,0.4,", "0.5,0.9,");
    assertThat(run("x", "--no-charts")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("hypotheses.csv has been changed", "fit.json lists");
    assertThat(home.resolve("x")).doesNotExist();
  }

  @Test
  void aQuickFitIsNamedAsSuch() throws IOException {
    String words = "The posterior: from a quick fit: a first look, nothing to quote.";
    for (boolean quick : new boolean[] {false, true}) {
      writeDraws(DRAWS, quick);
      for (String[] more : new String[][] {{}, {"--from-posterior", "fits/mine"}}) {
        String folder = "r" + quick + more.length;
        assertThat(run(folder, more)).as(() -> err).isEqualTo(ExitCode.DONE);
        assertThat(out.contains(words)).isEqualTo(quick);
        Origin origin = Origins.read(home.resolve(folder));
        assertThat(origin.fit().or(origin::within).orElseThrow().quick()).isEqualTo(quick);
      }
    }
    assertThat(run("quiet", "--quiet")).isEqualTo(ExitCode.DONE);
    assertThat(out).isEmpty();
    assertThat(run("prior", "--prior-only")).isEqualTo(ExitCode.DONE);
    assertThat(out).doesNotContain("quick");
  }

  @Test
  void aSelectionIsRunInBothParts() throws IOException {
    assertThat(
            run(
                "some",
                "--no-charts",
                "--replications",
                "2",
                "--arm",
                "full-stop",
                "--hypothesis",
                "H2-doomed-anyway"))
        .isEqualTo(ExitCode.DONE);
    for (String part : new String[] {"runs.csv", "posterior/runs.csv"}) {
      assertThat(contents("some").get(part).lines()).hasSize(3);
    }
    assertThat(run("x", "--prior-only", "--from-posterior", "fits/mine"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("which one?");
  }

  @Test
  void aFitOfTheSameFileDoesNotNeedItsResult() throws IOException {
    Files.writeString(
        home.resolve("scenarios/above.yaml"), "extends: small.yaml\nreplications: 1\n");
    assertThat(collapse("run", "scenarios/above.yaml", "--out", "above", "--no-charts", "--quiet"))
        .isEqualTo(ExitCode.DONE);
    assertThat(home.resolve("above/posterior")).doesNotExist();
    assertThat(contents("above").get("manifest.json")).doesNotContain("posterior");
    assertThat(collapse("validate", "scenarios/small.yaml")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("ok, 12 runs, and as many under the posterior");
  }
}
