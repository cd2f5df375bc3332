package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.Shipped;
import regimecollapse.scenario.path.TinyCase;

/** The resolved text reads back to the same scenario, wherever it lies. */
class RoundTripTest {
  @TempDir Path temporary;

  @Test
  void theResolvedTextReadsBack() {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    Loaded first =
        ScenarioReader.read(tiny.file(), List.of("replications=7", "title=\"1 & 'x': y\""));
    tiny.write("resolved.yaml", first.resolvedYaml());
    Loaded second = ScenarioReader.read(tiny.folder().resolve("resolved.yaml"));
    assertThat(second.scenario()).isEqualTo(first.scenario());
    assertThat(second.resolvedYaml()).isEqualTo(first.resolvedYaml());
  }

  @Test
  void numbersKeepTheirText() {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    tiny.replace("tiny.yaml", "leader.threshold: 0.3", "leader.threshold: 2.0e-3");
    assertThat(ScenarioReader.read(tiny.file()).resolvedYaml())
        .contains("leader.threshold: 2.0e-3\n");
  }

  @Test
  void theResolvedTextIsComplete() {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    assertThat(ScenarioReader.read(tiny.file()).resolvedYaml())
        .doesNotContain("extends")
        .contains("speculative: false", "opposition-decides: false", "cap: 1.25", "delay-days: 0");
  }

  @Test
  void theScenarioOfAResultFindsItsData() throws IOException {
    Path file = shipped();
    Loaded first = ScenarioReader.read(file);
    Path result = Files.createDirectories(temporary.resolve("project/results/mine"));
    Files.writeString(result.resolve("scenario.yaml"), first.resolvedYaml());
    Loaded second = ScenarioReader.read(result.resolve("scenario.yaml"));
    assertThat(second.scenario()).isEqualTo(first.scenario());
    assertThat(second.resolvedYaml()).isEqualTo(first.resolvedYaml());
  }

  @Test
  void theScenarioOfAResultElsewhereFindsItsDataInTheFolderGiven() throws IOException {
    Path file = shipped();
    Loaded first = ScenarioReader.read(file);
    Path result = Files.createDirectories(temporary.resolve("elsewhere/mine"));
    Files.writeString(result.resolve("scenario.yaml"), first.resolvedYaml());
    Loaded second =
        ScenarioReader.read(
            result.resolve("scenario.yaml"), List.of(), Optional.of(file.getParent()));
    assertThat(second.scenario()).isEqualTo(first.scenario());
  }

  @Test
  void shippedScenariosReadBack() throws IOException {
    for (Path file : Shipped.scenarios()) {
      // Where a posterior is named, its copy lies beside the results.
      Loaded first = ScenarioReader.read(file, List.of("posterior=none"));
      Path resolved = temporary.resolve("resolved.yaml");
      Files.writeString(resolved, first.resolvedYaml());
      Loaded second = ScenarioReader.read(resolved, List.of(), Optional.of(Shipped.FOLDER));
      assertThat(second.scenario()).as("%s", file).isEqualTo(first.scenario());
      assertThat(second.resolvedYaml()).as("%s", file).isEqualTo(first.resolvedYaml());
    }
  }

  /** Plain texts that must be quoted where they stand within brackets, such as steps. */
  @Test
  void whatIsQuotedOnlyInBracketsIsWrittenTheSameAgain() throws IOException {
    Path file = shipped();
    Files.writeString(
        file,
        Files.readString(file)
            + "experiment:\n  vary:\n    parameters.news.weight: 0.1:0.9:0.4\n"
            + "  titles: Weight {1}, and so on\n");
    assertReadsBack(file);
  }

  /** A scenario in a folder as the program ships it. */
  private Path shipped() throws IOException {
    Path scenarios = temporary.resolve("project/scenarios");
    TinyCase.in(scenarios.resolve("cases/tiny"));
    Path file = scenarios.resolve("mine.yaml");
    Files.writeString(file, "extends: cases/tiny/tiny.yaml\nreplications: 1\n");
    return file;
  }

  static Stream<Path> shippedScenarios() {
    return Shipped.scenarios().stream();
  }

  /** So a result folder can be run again, and checked, from what is in it. */
  @ParameterizedTest
  @MethodSource("shippedScenarios")
  void everyShippedScenarioReadsBackToItself(Path file) throws IOException {
    assertReadsBack(file);
  }

  private void assertReadsBack(Path file) throws IOException {
    Loaded first = ScenarioReader.read(file, List.of("posterior=none"));
    Path result = Files.createDirectories(temporary.resolve("elsewhere/mine"));
    Files.writeString(result.resolve("scenario.yaml"), first.resolvedYaml());
    Loaded second =
        ScenarioReader.read(
            result.resolve("scenario.yaml"), List.of(), Optional.of(file.getParent()));
    assertThat(second.scenario()).isEqualTo(first.scenario());
    assertThat(second.resolvedYaml()).isEqualTo(first.resolvedYaml());
  }
}
