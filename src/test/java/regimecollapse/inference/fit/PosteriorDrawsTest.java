package regimecollapse.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.ensemble.ModelRuns;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.ScenarioProblem;
import regimecollapse.random.Seed;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.ResultTable;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Parameter;

/** Runs that take over the uncertain numbers of a simulation that a fit kept; shipped case. */
class PosteriorDrawsTest {
  private static final int DRAW = 5;
  private static final String ARM = "documented";

  private static Scenario scenario;
  private static Candidate kept;
  private static String hypothesis;

  @BeforeAll
  static void read() {
    Path scenarios = Path.of("scenarios");
    scenario =
        ScenarioReader.read(
                scenarios.resolve("fit-syria-2024.yaml"),
                List.of("soldiers-per-agent=1000", "end=2024-12-31"),
                Optional.of(scenarios))
            .scenario();
    double[] quantiles = new double[fitted().size()];
    Arrays.setAll(quantiles, k -> (k + 0.5) / quantiles.length);
    kept = new Candidate(0, quantiles, DRAW);
    hypothesis = scenario.hypotheses().get(0).id();
  }

  private static List<Parameter> fitted() {
    return scenario.fit().orElseThrow().parameters();
  }

  /** The row of the kept simulation as the table of draws has it, to ten digits. */
  private static PosteriorDraws draws(Optional<Seed> inputs) {
    FittedPriors priors = new FittedPriors(scenario, fitted());
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    for (int k = 0; k < fitted().size(); k++) {
      double value = priors.value(0, k, kept.quantiles()[k]);
      values.put(fitted().get(k), Double.parseDouble(ResultTable.tenDigits(value)));
    }
    return new PosteriorDraws(
        Map.of(hypothesis, List.of(new PosteriorDraws.Draw(1, values, inputs))));
  }

  private static RunRecord run(Optional<Seed> inputs, int replication) {
    return draws(inputs)
        .runs(new ModelRuns(scenario), scenario.seed())
        .run(new RunKey(hypothesis, ARM, replication));
  }

  @Test
  void aRunWithTheChanceOfTheSimulationIsTheSimulation() {
    ObservedRecord record = new ObservedRecord(scenario, Set.of());
    double[] then = new ScenarioProblem(scenario, ARM, fitted(), record).simulate(kept).summaries();
    RunRecord again = run(Optional.of(new Seed(scenario.seed(), DRAW)), DRAW);
    assertSame(record.compare(again).summaries(), then);
  }

  @Test
  void aRunWithOtherChanceTakesOverAllUncertainNumbersAndGoesItsOwnWay() {
    Optional<Seed> inputs = Optional.of(new Seed(scenario.seed(), DRAW));
    RunRecord one = run(inputs, DRAW);
    RunRecord other = run(inputs, DRAW + 1);
    assertThat(other.parameters()).isEqualTo(one.parameters());
    // Strengths of formations are drawn, too, and no parameters.
    assertThat(other.outcome().soldiers().initial()).isEqualTo(one.outcome().soldiers().initial());
    assertThat(other.falls()).isNotEqualTo(one.falls());
    // Draws of an older fit give the inferred parameters alone.
    RunRecord older = run(Optional.empty(), DRAW + 1);
    assertThat(older.parameters()).isNotEqualTo(one.parameters());
    assertThat(older.parameters()[Parameter.NEWS_WEIGHT.ordinal()])
        .isEqualTo(one.parameters()[Parameter.NEWS_WEIGHT.ordinal()]);
  }

  @Test
  void otherChanceInASimulationLeavesItsUncertainNumbers() {
    ObservedRecord record = new ObservedRecord(scenario, Set.of());
    ScenarioProblem problem = new ScenarioProblem(scenario, ARM, fitted(), record);
    double[] again = problem.simulate(kept.withChance(DRAW + 1)).summaries();
    RunRecord run = run(Optional.of(new Seed(scenario.seed(), DRAW)), DRAW + 1);
    assertSame(record.compare(run).summaries(), again);
  }

  /** As a scenario that rules out a second offensive does: the draws of the fit do not undo it. */
  @Test
  void aNumberThatTheScenarioStatesWithoutARangeIsNotDrawn() {
    Path scenarios = Path.of("scenarios");
    Scenario stated =
        ScenarioReader.read(
                scenarios.resolve("fit-syria-2024.yaml"),
                List.of(
                    "soldiers-per-agent=1000",
                    "end=2024-12-31",
                    "parameters.opposition.rebuild=2000"),
                Optional.of(scenarios))
            .scenario();
    double[] found =
        draws(Optional.of(new Seed(scenario.seed(), DRAW)))
            .runs(new ModelRuns(stated), stated.seed())
            .run(new RunKey(hypothesis, ARM, 0))
            .parameters();
    assertThat(fitted()).contains(Parameter.OPPOSITION_REBUILD);
    assertThat(found[Parameter.OPPOSITION_REBUILD.ordinal()]).isEqualTo(2000);
    assertThat(found[Parameter.NEWS_WEIGHT.ordinal()])
        .isEqualTo(run(Optional.empty(), 0).parameters()[Parameter.NEWS_WEIGHT.ordinal()]);
  }

  /** To nine digits: a table of draws has ten of each. */
  private static void assertSame(double[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      double last = 1e-9 * Math.max(1000, Math.abs(expected[i]));
      assertThat(found[i]).as("summary %d", i).isCloseTo(expected[i], within(last));
    }
  }
}
