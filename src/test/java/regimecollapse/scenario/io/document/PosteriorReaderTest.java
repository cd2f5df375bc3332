package regimecollapse.scenario.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.ProblemTest;
import regimecollapse.scenario.io.problem.ScenarioException;

/** The key of a scenario that names a fit, and what is wrong with the fit. */
class PosteriorReaderTest extends ProblemTest {
  private static final String DRAWS =
      """
      hypothesis,weight,distance,news.weight,quantile:news.weight,statistic:fall
      H1-gamble,0.5,1,1.5,0.2,3
      H2-doomed,0.5,1,1.6,0.4,4
      """;

  /** The SHA-256 of DRAWS, with sha256sum. */
  private static final String HASH =
      "04346bc53566e89e6f37a5037ef6b259de72723dc503663be3596dc33c28cb3a";

  private static final String LISTED =
      "{\"files\": [{\"file\": \"posterior.csv\", \"sha256\": \"" + HASH + "\"}]}";

  @BeforeEach
  void nameAFit() throws IOException {
    Files.createDirectories(tiny.folder().resolve("fits/good"));
    tiny.write("fits/good/posterior.csv", DRAWS);
    change("seed: 20220301", "seed: 20220301\nposterior: fits/good");
  }

  private Loaded read(String... settings) {
    return ScenarioReader.read(tiny.file(), List.of(settings));
  }

  @Test
  void whatIsUsedOfTheFitIsHashed() {
    tiny.write("fits/good/hypotheses.csv", "method\n");
    tiny.write("fits/good/fit.json", LISTED);
    tiny.write("fits/good/waves.csv", "wave\n");
    Loaded loaded = read();
    assertThat(loaded.posterior().orElseThrow().folder())
        .isEqualTo(tiny.folder().resolve("fits/good"));
    assertThat(loaded.hashes())
        .containsKeys(
            "posterior/posterior.csv", "posterior/hypotheses.csv", "posterior/posterior-fit.json")
        .doesNotContainKey("posterior/waves.csv");
    // Of the text LISTED, with sha256sum.
    assertThat(loaded.hashes())
        .containsEntry(
            "posterior/posterior-fit.json",
            "56fd6b06be77770e364ba312dbc14957041a95d534ed529d656bb20915ce9c3c");
    // The results hold a copy in a folder of this name.
    assertThat(loaded.resolvedYaml()).contains("\nposterior: \"posterior\"\n");
  }

  /** They are not clamped: that would be another posterior. */
  @Test
  void drawsOutsideOfTheirLegalRangeAreRefused() {
    tiny.write(
        "fits/good/posterior.csv",
        DRAWS.replace("1,1.5,", "1,1e300,").replace("0.5,1,1.6", "1e300,1,1.6"));
    assertThat(problems(tiny, List.of()))
        .hasSize(2)
        .allMatch(
            line -> line.contains(": the number is out of range (value: 1e300; legal: 0 to "));
  }

  /** Where a value stands in its prior is a share. */
  @Test
  void aQuantileOfSevenIsRefused() {
    tiny.write("fits/good/posterior.csv", DRAWS.replace("1,1.6,0.4", "1,1.6,7"));
    assertThat(problems(tiny, List.of()))
        .singleElement()
        .asString()
        .endsWith(
            "posterior.csv:3:21: quantile:news.weight: the number is out of range"
                + " (value: 7; legal: 0 to 1).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fit.json", "posterior-fit.json"})
  void drawsThatAreNotThoseOfTheFit(String origin) {
    tiny.write("fits/good/" + origin, LISTED);
    assertThat(read().posterior()).isPresent();
    // A weight changed by hand: still a table that can be read.
    tiny.write("fits/good/posterior.csv", DRAWS.replace("0.5,1,1.5", "0.6,1,1.5"));
    expect(
        "fits/good/posterior.csv:1:1: it differs from what "
            + origin
            + " beside it lists: make the fit again, or look for what differs with ./collapse"
            + " verify.");
    tiny.write("fits/good/" + origin, "{}");
    assertThat(problems(tiny, List.of())).singleElement().asString().contains("does not list it");
    tiny.write("fits/good/" + origin, LISTED.substring(5));
    assertThat(problems(tiny, List.of())).singleElement().asString().contains("cannot be read");
  }

  @Test
  void itCanBeLeftOut() {
    tiny.write("fits/good/posterior.csv", "broken");
    Loaded loaded = read("posterior=none");
    assertThat(loaded.posterior()).isEmpty();
    assertThat(loaded.resolvedYaml()).doesNotContain("posterior");
    assertThat(loaded.hashes().keySet()).noneMatch(name -> name.startsWith("posterior"));
  }

  @Test
  void aFileThatExtendsDoesNotInheritIt() {
    tiny.write("mine.yaml", "extends: tiny.yaml\n");
    Loaded loaded = ScenarioReader.read(tiny.folder().resolve("mine.yaml"));
    assertThat(loaded.posterior()).isEmpty();
    assertThat(loaded.resolvedYaml()).doesNotContain("posterior");
    tiny.write("mine.yaml", "extends: tiny.yaml\nposterior: fits/good\n");
    assertThat(ScenarioReader.read(tiny.folder().resolve("mine.yaml")).posterior()).isPresent();
  }

  @Test
  void aFolderThatIsNotThere() {
    change("fits/good", "fits/god");
    expect(
        "tiny.yaml:6:12: posterior: there is no such folder (value: fits/god; legal: a folder in . "
            + "with the results of ./collapse fit, as a path from the folder of "
            + "the scenario file; or none). Did you mean fits/good?");
  }

  @Test
  void aFolderWithoutDraws() {
    change("fits/good", "fits");
    expect(
        "tiny.yaml:6:12: posterior: the folder holds no posterior.csv (value: fits; legal: a "
            + "folder in . with the results of ./collapse fit, as a path from the folder of "
            + "the scenario file; or none).");
  }

  @Test
  void aFolderElsewhere() throws IOException {
    Files.createDirectories(temporary.resolve("elsewhere"));
    change("fits/good", "../elsewhere");
    expect(
        "tiny.yaml:6:12: posterior: the folder lies outside of . (value: ../elsewhere; legal: a "
            + "folder in . with the results of ./collapse fit, as a path from the folder of "
            + "the scenario file; or none).");
  }

  @Test
  void resultsLieBesideTheFolderOfScenarios() throws IOException {
    Files.createDirectories(temporary.resolve("scenarios"));
    Files.move(tiny.folder(), temporary.resolve("scenarios/tiny"));
    Files.createDirectories(temporary.resolve("results"));
    Files.move(temporary.resolve("scenarios/tiny/fits/good"), temporary.resolve("results/fit"));
    Files.writeString(
        temporary.resolve("scenarios/mine.yaml"),
        "extends: tiny/tiny.yaml\nposterior: ../results/fit\n");
    assertThat(ScenarioReader.read(temporary.resolve("scenarios/mine.yaml")).posterior())
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"results/fit", "./results/fit", "../results/none"})
  void aPathSeenFromTheFolderAboveIsToldAsSeenFromTheFile(String written) throws IOException {
    Files.createDirectories(temporary.resolve("scenarios/mine"));
    Files.move(tiny.folder(), temporary.resolve("scenarios/tiny"));
    Files.createDirectories(temporary.resolve("results"));
    Files.move(temporary.resolve("scenarios/tiny/fits/good"), temporary.resolve("results/fit"));
    Path file = temporary.resolve("scenarios/mine/mine.yaml");
    Files.writeString(file, "extends: ../tiny/tiny.yaml\nposterior: " + written + "\n");
    ScenarioException refused =
        catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
    assertThat(refused.problems()).hasSize(1);
    String told = refused.problems().get(0).format();
    assertThat(told).contains("there is no such folder", "a path from the folder of the scenario");
    if (written.endsWith("fit")) {
      assertThat(told).endsWith(" Did you mean ../../results/fit?");
      // What is suggested works.
      Files.writeString(file, "extends: ../tiny/tiny.yaml\nposterior: ../../results/fit\n");
      assertThat(ScenarioReader.read(file).posterior()).isPresent();
    } else {
      assertThat(told).doesNotContain("Did you mean");
    }
  }

  @Test
  void whichSimulationADrawIsMustBeAWholeNumber() {
    String known = DRAWS.replace(",distance,", ",distance,seed,draw,");
    String whole = known.replace("0.5,1,", "0.5,1,-9223372036854775808,7,");
    tiny.write("fits/good/posterior.csv", whole);
    assertThat(read().posterior()).isPresent();
    tiny.write("fits/good/posterior.csv", whole.replace("8,7,1.6", "8,7.5,1.6"));
    assertThat(problems(tiny, List.of()))
        .singleElement()
        .asString()
        .endsWith(
            "posterior.csv:3:38: draw: no such whole number (value: 7.5; legal: 0 to 2147483647).");
    for (String draw : List.of("-1", "2147483648", "1e3", "")) {
      tiny.write("fits/good/posterior.csv", whole.replace("8,7,1.6", "8," + draw + ",1.6"));
      assertThat(problems(tiny, List.of())).as(draw).hasSize(1);
    }
    for (String seed : List.of("9223372036854775808", "2.5", "x", "")) {
      tiny.write("fits/good/posterior.csv", known.replace("0.5,1,", "0.5,1," + seed + ",7,"));
      assertThat(problems(tiny, List.of())).as(seed).hasSize(2);
    }
  }

  /** Fits under several mechanisms, joined, infer not the same numbers. */
  @Test
  void anEmptyCellOfADrawThatKnowsItsSimulationIsANumberNotInferred() {
    String joined =
        """
        hypothesis,weight,seed,draw,news.weight,morale.base,quantile:news.weight
        H1-gamble,0.5,20241127,7,1.5,,0.2
        H2-doomed,0.5,20241127,8,,0.6,
        """;
    tiny.write("fits/good/posterior.csv", joined);
    assertThat(read().posterior()).isPresent();
    // Whoever does not know the simulation cannot know the number either.
    tiny.write("fits/good/posterior.csv", joined.replaceAll(",20241127,[78],", ",,,"));
    assertThat(problems(tiny, List.of())).isNotEmpty();
    tiny.write("fits/good/posterior.csv", DRAWS.replace("1,1.6,", "1,,"));
    expect("fits/good/posterior.csv:3:17: news.weight: a number is needed (legal: 0 to 10).");
  }

  @Test
  void aDrawWithoutItsSeedIsRefused() {
    tiny.write(
        "fits/good/posterior.csv",
        DRAWS.replace(",distance,", ",distance,draw,").replace("0.5,1,", "0.5,1,7,"));
    expect(
        "fits/good/posterior.csv:1:28: draw: only together do they say which simulation a draw is"
            + " (legal: columns seed and draw, or neither).");
  }

  @Test
  void aHypothesisWithoutDraws() {
    tiny.write("fits/good/posterior.csv", DRAWS.replace("H2-doomed,0.5", "H2-domed,0.5"));
    expect(
        "tiny.yaml:6:12: posterior: the posterior has no draw of H2-doomed (value: fits/good; "
            + "legal: a fit with draws of each hypothesis that is run; here: H1-gamble, H2-domed). "
            + "Did you mean H2-domed?");
    // Draws of no weight are none.
    tiny.write("fits/good/posterior.csv", DRAWS.replace("H2-doomed,0.5", "H2-doomed,0"));
    assertThat(problems(tiny, List.of())).hasSize(1);
    // A hypothesis that is not run needs none.
    assertThat(read("run.hypotheses=[H1-gamble]").posterior()).isPresent();
  }

  @Test
  void aParameterThatNobodyKnows() {
    tiny.write("fits/good/posterior.csv", DRAWS.replace(",news.weight", ",news.wait"));
    expect(
        "fits/good/posterior.csv:1:1: there is no column of a parameter (legal: a key of "
            + "parameters).",
        "fits/good/posterior.csv:1:28: news.wait: unknown parameter (legal: a key of parameters). "
            + "Did you mean news.weight?");
  }

  @Test
  void drawsThatAreNoNumbers() {
    tiny.write("fits/good/posterior.csv", DRAWS.replace("0.5,1,1.6", "-1,1,many"));
    assertThat(problems(tiny, List.of()))
        .anyMatch(p -> p.startsWith("fits/good/posterior.csv:3:11: weight: the number is out of"))
        .anyMatch(p -> p.startsWith("fits/good/posterior.csv:3:16: news.weight: a number is"));
  }
}
