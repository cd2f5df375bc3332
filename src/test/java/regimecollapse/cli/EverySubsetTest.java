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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Origins;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.chart.ChartBook;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.report.Report;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.TableFile;
import regimecollapse.run.Given;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * Some hypotheses and some arms of the default scenario, as {@code --hypothesis} and {@code --arm}
 * choose them: each choice has a page, with and without the stored fit, which weighs all three
 * hypotheses.
 */
class EverySubsetTest {
  private static final List<String> HYPOTHESES =
      List.of("H1-coercion-gamble", "H2-doomed-anyway", "H3-survivable-drain");
  private static final List<String> ARMS =
      List.of("documented", "no-cuts", "half-cuts", "full-stop", "peak-support", "no-offensive");

  /** Each arm alone, pairs with and without the base and the attack, all. */
  private static final List<List<String>> CHOICES =
      List.of(
          List.of("documented"),
          List.of("no-cuts"),
          List.of("half-cuts"),
          List.of("full-stop"),
          List.of("peak-support"),
          List.of("no-offensive"),
          List.of("documented", "no-offensive"),
          List.of("peak-support", "no-offensive"),
          ARMS);

  /** How far apart the choices are that a set of hypotheses takes in turn. */
  private static final int STRIDE = 3;

  private static final String FIT = "scenarios/cases/syria-2024/fit";

  /** Runs of the model, each made once. */
  private static final Map<String, RunRecord> MADE = new ConcurrentHashMap<>();

  private static final Path HOME = Path.of("").toAbsolutePath();

  @TempDir private Path folder;
  private String err = "";

  /**
   * All sets of hypotheses, each with a third of the choices of arms, so that each choice meets two
   * sets or more; with {@code -Dsubsets=all} all sets of both: 7 x 63 in some minutes.
   */
  static Stream<Arguments> subsets() {
    boolean all = "all".equals(System.getProperty("subsets"));
    List<Arguments> chosen = new ArrayList<>();
    int first = 0;
    for (List<String> hypotheses : subsets(HYPOTHESES)) {
      List<List<String>> choices = all ? subsets(ARMS) : CHOICES;
      for (int c = all ? 0 : first++ % STRIDE; c < choices.size(); c += all ? 1 : STRIDE) {
        chosen.add(Arguments.of(hypotheses, choices.get(c)));
      }
    }
    return chosen.stream();
  }

  private static List<List<String>> subsets(List<String> of) {
    List<List<String>> all = new ArrayList<>();
    for (int bits = 1; bits < 1 << of.size(); bits++) {
      List<String> subset = new ArrayList<>();
      for (int i = 0; i < of.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(of.get(i));
        }
      }
      all.add(subset);
    }
    return all;
  }

  private int run(List<String> hypotheses, List<String> arms, String... more) {
    List<String> args = new ArrayList<>(List.of("run", "--replications", "2", "--threads", "2"));
    hypotheses.forEach(h -> args.addAll(List.of("--hypothesis", h)));
    arms.forEach(a -> args.addAll(List.of("--arm", a)));
    args.addAll(List.of(more));
    return collapse(args);
  }

  private int collapse(List<String> args) {
    Parts real = Parts.real(HOME.resolve("scenarios"), Interrupts.ofSystem());
    Parts parts =
        new Parts(
            real.reading(),
            scenario -> once(real.runner().apply(scenario)),
            EverySubsetTest::page,
            real.fitDrawing(),
            real.interrupts());
    StringWriter errText = new StringWriter();
    int code =
        Collapse.commandLine(new Workplace(HOME, HOME, false, parts))
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(errText))
            .execute(args.toArray(String[]::new));
    err = errText.toString();
    return code;
  }

  /** The page without its charts, which take most of the time. */
  private static void page(Path folder, Scenario scenario, FigureWriter.Options options)
      throws IOException {
    ChartBook book = ChartBook.read(folder, scenario);
    Report.write(
        folder,
        scenario,
        new Report.Material(
            book.findings(), book.honesty(), new Drawn(List.of(), List.of()), book.change()),
        Origins.read(folder));
  }

  private static RunFunction once(RunFunction model) {
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        return run(key, Given.NOTHING);
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        Object drawn = given.of(Parameter.NEWS_WEIGHT, new Prior.Fixed(0));
        return MADE.computeIfAbsent(key + " " + drawn, k -> model.run(key, given));
      }
    };
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("subsets")
  void eachChoiceHasAPage(List<String> hypotheses, List<String> arms) throws IOException {
    Path both = folder.resolve("both");
    assertThat(run(hypotheses, arms, "--out", both.toString())).as(() -> err).isZero();
    String page = Files.readString(both.resolve(TableFile.DETAILS));
    // What the fit says stands there for all three, those not run by their id.
    for (String hypothesis : HYPOTHESES) {
      if (!hypotheses.contains(hypothesis)) {
        assertThat(page).contains(hypothesis);
      }
    }
    assertThat(page.contains("Of these not run here: ")).isEqualTo(hypotheses.size() < 3);
  }

  /** The last example of README; {@code report} on its folder; the other ways to draw. */
  @Test
  void theQuietNewsOfReadmeHaveAPageInEachWay() throws IOException {
    Path both = folder.resolve("both");
    List<String> of = List.of("H2-doomed-anyway");
    String[] quiet = {"--set", "parameters.news.weight=0.5", "--out", both.toString()};
    assertThat(run(of, List.of("documented"), quiet)).as(() -> err).isZero();
    byte[] page = Files.readAllBytes(both.resolve(Report.FILE));
    Files.delete(both.resolve(Report.FILE));
    assertThat(collapse(List.of("report", both.toString()))).as(() -> err).isZero();
    assertThat(Files.readAllBytes(both.resolve(Report.FILE))).isEqualTo(page);
    Path prior = folder.resolve("prior");
    assertThat(run(of, List.of("no-cuts"), "--prior-only", "--out", prior.toString()))
        .as(() -> err)
        .isZero();
    assertThat(prior.resolve(Report.FILE)).isNotEmptyFile();
    Path fitted = folder.resolve("fitted");
    assertThat(run(of, List.of("no-cuts"), "--from-posterior", FIT, "--out", fitted.toString()))
        .as(() -> err)
        .isZero();
    assertThat(fitted.resolve(Report.FILE)).isNotEmptyFile();
  }
}
