package regimecollapse.scenario.io.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Fit;

/** The section of a scenario that says what is inferred. */
class FitFormatTest {
  private static final String SECTION =
      """
      extends: three-hypotheses.yaml
      run: {arms: [documented, no-cuts]}
      fit:
        arm: documented
        parameters: [news.weight, morale.base]
        effort: {waves: 1, wave-points: 6, particles: 9, generations: 2, simulations: 400, rejection: 50, prior-simulations: 30}
        quick: {waves: 2, wave-points: 7, cutoff: 4, particles: 8, generations: 1, quantile: 0.4,
                simulations: 300, rejection: 40}
      """;

  @TempDir Path home;

  @BeforeEach
  void copyTheShippedScenarios() throws IOException {
    Shipped.copyTo(home);
  }

  private Loaded read(String text) throws IOException {
    Path file = home.resolve("scenarios/mine.yaml");
    Files.writeString(file, text);
    return ScenarioReader.read(file);
  }

  private List<String> problems(String from, String to) {
    assertThat(SECTION).contains(from);
    ScenarioException e =
        catchThrowableOfType(ScenarioException.class, () -> read(SECTION.replace(from, to)));
    return e.problems().stream().map(Problem::format).toList();
  }

  @Test
  void whatItSaysIsRead() throws IOException {
    Fit fit = read(SECTION).scenario().fit().orElseThrow();
    assertThat(fit.arm()).isEqualTo("documented");
    assertThat(fit.parameters()).containsExactly(Parameter.NEWS_WEIGHT, Parameter.MORALE_BASE);
    assertThat(fit.effort()).isEqualTo(new Fit.Effort(1, 6, 3, 9, 2, 0.5, 400, 50, 30));
    assertThat(fit.quick()).isEqualTo(new Fit.Effort(2, 7, 4, 8, 1, 0.4, 300, 40, 0));
  }

  @Test
  void theResolvedScenarioSaysTheSame() throws IOException {
    Loaded first = read(SECTION);
    Loaded again = read(first.resolvedYaml());
    assertThat(again.scenario().fit()).isEqualTo(first.scenario().fit());
    assertThat(again.resolvedYaml()).isEqualTo(first.resolvedYaml());
  }

  @Test
  void aScenarioWithoutItHasNone() throws IOException {
    Loaded loaded = read("extends: three-hypotheses.yaml\n");
    assertThat(loaded.scenario().fit()).isEmpty();
    assertThat(loaded.resolvedYaml()).doesNotContain("\nfit:");
  }

  @Test
  void anArmThatIsNotRunCannotBeTheOneThatHappened() {
    assertThat(problems("arm: documented", "arm: full-stop"))
        .singleElement()
        .asString()
        .contains("fit.arm", "the arm is not run", "documented, no-cuts");
  }

  @Test
  void tooFewPointsForTheEmulatorAreRefused() {
    assertThat(problems("wave-points: 7", "wave-points: 5"))
        .singleElement()
        .asString()
        .contains("fit.quick.wave-points", "too few", "more than 5");
  }

  @Test
  void tooFewSimulationsForTheFirstGenerationAreRefused() {
    assertThat(problems("simulations: 400", "simulations: 200"))
        .singleElement()
        .asString()
        .contains("fit.effort.simulations", "too few", "at least 265");
  }

  @Test
  void aParameterIsNamedOnceAndMustExist() {
    assertThat(problems("[news.weight, morale.base]", "[news.weight, news.weight]"))
        .singleElement()
        .asString()
        .contains("fit.parameters[1]", "twice");
    assertThat(problems("[news.weight, morale.base]", "[news.wait]"))
        .singleElement()
        .asString()
        .contains("unknown parameter", "news.weight");
  }

  @Test
  void theShippedFitIsReadAndWithinItsBudget() throws IOException {
    Fit fit =
        ScenarioReader.read(Path.of("scenarios/fit-syria-2024.yaml"))
            .scenario()
            .fit()
            .orElseThrow();
    // 33 and 2 minutes on two cores at 19 and 15 ms each; the most that can be, a fit makes fewer.
    assertThat(fit.mostSimulations(fit.effort(), 3)).isLessThanOrEqualTo(208_000);
    assertThat(fit.mostSimulations(fit.quick(), 3)).isLessThanOrEqualTo(10_700);
    for (Fit.Effort effort : List.of(fit.effort(), fit.quick())) {
      assertThat(effort.wavePoints()).isGreaterThanOrEqualTo(5 * fit.parameters().size());
    }
  }

  /** 3 hypotheses x 6 points, 400, 50, and 30 under each of 6 changes: two widths, all and each. */
  @Test
  void itsCostIsTheSumOfItsParts() throws IOException {
    Fit fit = read(SECTION).scenario().fit().orElseThrow();
    assertThat(fit.mostSimulations(fit.effort(), 3)).isEqualTo(18 + 400 + 50 + 180);
    assertThat(fit.mostSimulations(fit.quick(), 3)).isEqualTo(42 + 300 + 40);
  }

  @Test
  void changedPriorsTakeTheDrawsOfTheBaseline() {
    assertThat(problems("prior-simulations: 30", "prior-simulations: 51"))
        .singleElement()
        .asString()
        .contains("fit.effort.prior-simulations", "more than the baseline", "at most 50");
  }
}
