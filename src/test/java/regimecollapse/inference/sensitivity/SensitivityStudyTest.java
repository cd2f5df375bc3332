package regimecollapse.inference.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.OutcomeProblem;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.results.record.Ending;
import regimecollapse.results.record.LossDays;
import regimecollapse.results.record.OffensiveEnd;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.Soldiers;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.path.TinyCase;

/** The whole study of a country whose fate is known: runs are a coin that one parameter loads. */
class SensitivityStudyTest {
  private static final RunKey CELL = new RunKey("H2-doomed", "documented", 0);
  private static final LocalDate DAY = LocalDate.of(2024, 12, 8);
  private static final Stream COIN = new Seed(5, 0).stream("coin");
  private static final SensitivityEffort EFFORT =
      new SensitivityEffort(20, 2, 128, 4, 600, 200, 200);

  @TempDir private Path home;

  private Scenario scenario() throws IOException {
    Path file = TinyCase.in(home.resolve("scenarios")).file();
    return ScenarioReader.read(file, List.of(), Optional.of(home.resolve("scenarios"))).scenario();
  }

  private static Outcome outcome(boolean collapsed, double months) {
    double[] never = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    return new Outcome(
        collapsed,
        Optional.empty(),
        DAY,
        Optional.empty(),
        0,
        0,
        Double.NaN,
        Double.NaN,
        new LossDays(never, never, never, Double.NaN),
        0,
        0,
        0,
        new Soldiers(1, 0, OptionalLong.of(1), 1, 0, 0, 0, 0, 0, 0, 0),
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        months,
        new Ending(OffensiveEnd.FLED, 0, 0));
  }

  /**
   * It survives with 90 % where the parameter lies above its middle, else with 10 %. With p = 1/2
   * the variance is 1/4, of which 0.09 is left at a fixed parameter: 0.36 is chance, 0.64 the
   * parameter. Margins are four standard errors or more.
   */
  @Test
  void theParameterThatLoadsTheCoinIsFoundByEveryStep() throws IOException {
    Scenario scenario = scenario();
    Map<Parameter, Prior> priors = OutcomeProblem.uncertain(scenario, CELL);
    Iterator<Parameter> names = priors.keySet().iterator();
    names.next();
    Parameter loads = names.next();
    Prior prior = priors.get(loads);
    double middle = OutcomeProblem.value(loads, prior, 0.5);
    OutcomeProblem.Runs runs =
        (key, given) -> {
          boolean high = given.of(loads, prior).orElse(middle) > middle;
          boolean lives = COIN.uniform(key.replication(), 0) < (high ? 0.9 : 0.1);
          return outcome(!lives, lives ? 1000 : 0);
        };
    SensitivityStudy.Work work =
        new SensitivityStudy.Work(new LocalComputer(2), EvaluationLog.NONE, progress -> {});
    SensitivityStudy.Result found = new SensitivityStudy(scenario, runs, EFFORT, work).study(CELL);

    assertThat(found.kept()).hasSize(2).startsWith(loads);
    Morris.Effect screened = found.screening().get(OutcomeProblem.COLLAPSE)[1];
    assertThat(screened.mean()).isNegative();
    assertThat(screened.p()).isLessThan(1e-6);
    LinearEffects.Effect linear = found.linear().get(OutcomeProblem.COLLAPSE).effects().get(1);
    assertThat(linear.p()).isLessThan(1e-6);
    ReplicatedSobol.Result shares = found.shares().get(OutcomeProblem.COLLAPSE);
    assertThat(shares.noise().value()).isCloseTo(0.36, within(0.08));
    assertThat(shares.shares().get(0).first().value()).isCloseTo(0.64, within(0.2));
    assertThat(shares.shares().get(0).total().value()).isCloseTo(0.64, within(0.2));
    assertThat(shares.shares().get(0).total().low()).isPositive();
    assertThat(found.noise().get(OutcomeProblem.COLLAPSE).share().value())
        .isCloseTo(0.36, within(0.15));
    // The box is where the regime survives, not where it falls.
    assertThat(found.box().chosen().orElseThrow().low()[0]).isCloseTo(0.5, within(0.1));
    assertThat(found.box().tested().orElseThrow().density()).isCloseTo(0.9, within(0.12));
    assertThat(found.box().tested().orElseThrow().coverage()).isGreaterThan(0.75);
  }
}
