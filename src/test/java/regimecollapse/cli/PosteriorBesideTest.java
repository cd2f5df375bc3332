package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Origins;
import regimecollapse.app.input.Parts;
import regimecollapse.report.Origin;
import regimecollapse.results.file.FileEntry;

/** Tables, folders and words of runs that are made twice, under the prior and a posterior. */
class PosteriorBesideTest extends PosteriorRuns {
  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(home.resolve(file).toFile());
  }

  @Test
  void bothPartsAreWholeResultFolders() throws IOException {
    assertThat(run("both")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(err)
        .contains("Part 1 of 2, from the ranges: Three", "Part 2 of 2, under the fit: ")
        .containsOnlyOnce("Drawing charts");
    assertThat(drawn).isEqualTo(1);
    String noFit = "From the ranges only, most of them wide guesses: no fit to the record is used.";
    assertThat(out).containsSubsequence("From the ranges:", "Under the fit:").doesNotContain(noFit);
    assertThat(run("prior", "--prior-only", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("From the ranges:", noFit);
    assertThat(run("byhand", "--from-posterior", "fits/mine", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    assertThat(home.resolve("prior/posterior")).doesNotExist();
    assertThat(home.resolve("byhand/posterior")).doesNotExist();
    Map<String, String> both = contents("both");
    for (String table :
        new String[] {"runs.csv", "parameters.csv.gz", "control.csv", "summary.csv"}) {
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
            ": ./collapse run 'my results/fitted/scenario.yaml' --from-posterior 'my"
                + " results/fitted' --out results/again-2");
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
    String before = contents("both").get("posterior/parameters.csv.gz");
    assertThat(run("both", "--no-charts", "--overwrite")).as(() -> err).isEqualTo(ExitCode.DONE);
    assertThat(contents("both").get("posterior/parameters.csv.gz")).isNotEqualTo(before);
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
    String words = "The fit: from a quick fit: a first look, nothing to quote.";
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
    assertThat(out).contains("ok, 12 runs, and as many under the fit");
  }

  /** The page of the runs under the fit is drawn by itself; the whole stays as it is listed. */
  @Test
  void drawingThePartUnderTheFitLeavesTheWholeVerified() throws IOException {
    drawing = Parts.real(home.resolve("scenarios"), Interrupts.ofSystem()).drawing();
    assertThat(run("results/both", "--no-charts")).isZero();
    assertThat(collapse("report", "results/both/posterior")).as(() -> err).isZero();
    assertThat(home.resolve("results/both/posterior/report.html")).exists();
    assertThat(collapse("verify", "results/both", "--runs", "0")).as(() -> out).isZero();
  }

  /**
   * The draws of the fit are of the weight of news, so that another range of it moves the runs from
   * the ranges alone; both parts are called posterior, and what lies around them tells them apart.
   */
  @Test
  void aRangeThatTheFitDrawsIsToldToDoNothingThere() throws IOException {
    String told = "parameters.news.weight: under the fit this acts on no run";
    assertThat(run("results/mine", "--no-charts")).isZero();
    assertThat(err).doesNotContain("this acts on no run");
    assertThat(
            run(
                "results/set",
                "--no-charts",
                "--set",
                "parameters.news.weight={uniform: [0.4, 0.6]}"))
        .isZero();
    assertThat(err).contains("warning: --set:1:", told, "one number instead of a range");
    assertThat(contents("results/set").get("posterior/runs.csv"))
        .as("and so it is")
        .isEqualTo(contents("results/mine").get("posterior/runs.csv"));
    assertThat(collapse("compare", "results/mine/posterior", "results/set/posterior")).isZero();
    assertThat(out).contains("mine (fit)", "set (fit)");
    assertThat(Files.readString(home.resolve("results/compare-mine-fit-set-fit/report.html")))
        .contains("<bdi>mine (fit)</bdi> beside <bdi>set (fit)</bdi>")
        .doesNotContain("posterior beside posterior");
    assertThat(collapse("compare", "results/mine", "results/set", "--no-charts")).isZero();
    assertThat(out).contains("mine (ranges)", "set (ranges)", "results/compare-mine-set");
  }
}
