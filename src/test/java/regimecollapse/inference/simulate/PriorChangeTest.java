package regimecollapse.inference.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regimecollapse.FirstEdition;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.inference.simulate.PriorChange.Width;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Given;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;

class PriorChangeTest {
  /** Its values go from 0 to 0.9. */
  private static final Parameter P = Parameter.DEPENDENCE_FIRST_PATRON;

  private static Prior halved(Prior prior) {
    return new PriorChange(Width.HALVED, Optional.empty()).of(P, prior);
  }

  private static Prior doubled(Prior prior) {
    return new PriorChange(Width.DOUBLED, Optional.of(P)).of(P, prior);
  }

  @Test
  void rangesShrinkAndGrowAboutTheirCentre() {
    assertThat(halved(new Prior.Uniform(0.25, 0.75))).isEqualTo(new Prior.Uniform(0.375, 0.625));
    assertThat(doubled(new Prior.Uniform(0.375, 0.625))).isEqualTo(new Prior.Uniform(0.25, 0.75));
    assertThat(halved(new Prior.TwoPiece(0.25, 0.5, 0.625)))
        .isEqualTo(new Prior.TwoPiece(0.375, 0.5, 0.5625));
    assertThat(doubled(new Prior.TwoPiece(0.375, 0.5, 0.5625)))
        .isEqualTo(new Prior.TwoPiece(0.25, 0.5, 0.625));
    assertThat(doubled(new Prior.Triangular(0.375, 0.5, 0.5625)))
        .isEqualTo(new Prior.Triangular(0.25, 0.5, 0.625));
    assertThat(halved(new Prior.Normal(0.5, 0.25))).isEqualTo(new Prior.Normal(0.5, 0.125));
    assertThat(doubled(new Prior.LogNormal(0.5, 0.25))).isEqualTo(new Prior.LogNormal(0.5, 0.5));
  }

  /** Middle 0.08: a factor of 8 to each side becomes one of its root, or of its square. */
  @Test
  void aRangeOfLogarithmsShrinksAndGrowsInTheseAboutItsGeometricMean() {
    Prior narrower = halved(new Prior.LogUniform(0.01, 0.64));
    assertThat(narrower.low()).isCloseTo(0.08 / Math.sqrt(8), within(1e-12));
    assertThat(narrower.high()).isCloseTo(0.08 * Math.sqrt(8), within(1e-12));
    Prior wider = doubled(new Prior.LogUniform(0.01, 0.64));
    assertThat(wider.low()).isCloseTo(0.00125, within(1e-12));
    // 5.12, but the parameter ends at 0.9.
    assertThat(wider.high()).isEqualTo(0.9);
  }

  @Test
  void widerRangesEndWhereTheValuesDo() {
    assertThat(doubled(new Prior.Uniform(0.25, 0.75))).isEqualTo(new Prior.Uniform(0, 0.9));
    assertThat(doubled(new Prior.TwoPiece(0.125, 0.25, 0.75)))
        .isEqualTo(new Prior.TwoPiece(0, 0.25, 0.9));
  }

  @Test
  void whatIsFixedStaysAndSoDoOtherParameters() {
    assertThat(doubled(new Prior.Fixed(0.5))).isEqualTo(new Prior.Fixed(0.5));
    Prior given = new Prior.Uniform(0.25, 0.5);
    PriorChange alone = new PriorChange(Width.DOUBLED, Optional.of(Parameter.NEWS_WEIGHT));
    assertThat(alone.of(P, given)).isSameAs(given);
  }

  /** Mean a/(a+b), variance ab/((a+b)²(a+b+1)). */
  @Test
  void aBetaKeepsItsMeanAndHasAQuarterOrFourTimesTheVariance() {
    Prior.Beta given = new Prior.Beta(8, 24);
    for (Prior changed : List.of(halved(given), doubled(given))) {
      assertThat(changed.centre()).isCloseTo(0.25, within(1e-12));
    }
    assertThat(variance(halved(given)) / variance(given)).isCloseTo(0.25, within(1e-12));
    assertThat(variance(doubled(given)) / variance(given)).isCloseTo(4, within(1e-12));
  }

  /** Four times the variance of Beta(1.5, 3) would take shapes of 0.125 and 0.25. */
  @Test
  void aBetaGrowsNoFurtherThanToAShapeOfOne() {
    assertThat(doubled(new Prior.Beta(1.5, 3))).isEqualTo(new Prior.Beta(1, 2));
    // One that heaps up at an end already stays as it is.
    assertThat(doubled(new Prior.Beta(0.5, 1))).isEqualTo(new Prior.Beta(0.5, 1));
  }

  private static double variance(Prior prior) {
    Prior.Beta it = (Prior.Beta) prior;
    double sum = it.a() + it.b();
    return it.a() * it.b() / (sum * sum * (sum + 1));
  }

  @Test
  void allAtOnceAndEachAloneAreTried() {
    List<PriorChange> all = PriorChange.all(List.of(P, Parameter.NEWS_WEIGHT));
    assertThat(all.stream().map(c -> c.width().key() + " " + c.parameter()))
        .containsExactly(
            "halved ",
            "doubled ",
            "halved dependence.first-patron",
            "doubled dependence.first-patron",
            "halved news.weight",
            "doubled news.weight");
  }

  /**
   * news.weight 1.4 to 1.9 for all; reform.pressure -0.3 to -0.1 under H1 of its own, fixed at 0
   * under H2. At the prior quantile 0.1.
   */
  @Test
  void theCasesRangesAndThoseOfAHypothesisReachTheRuns() throws IOException {
    Path scenarios = Path.of("scenarios");
    Scenario scenario =
        ScenarioReader.read(
                scenarios.resolve("three-hypotheses.yaml"),
                FirstEdition.settings(),
                Optional.of(scenarios))
            .scenario();
    List<Parameter> fitted = List.of(Parameter.NEWS_WEIGHT, Parameter.REFORM_PRESSURE);
    List<Double> heard = new ArrayList<>();
    ScenarioProblem problem =
        new ScenarioProblem(
            scenario,
            "documented",
            fitted,
            new ObservedRecord(scenario, Set.of()),
            listening(scenario, heard));
    for (int h : new int[] {0, 1}) {
      Candidate at = new Candidate(h, new double[] {0.1, 0.1}, 0);
      for (PriorChange change : PriorChange.all(fitted)) {
        catchThrowable(() -> problem.with(change).simulate(at));
      }
      catchThrowable(() -> problem.simulate(at));
    }
    double[] h1 = {1.55, -0.24, 1.25, -0.36, 1.55, -0.28, 1.25, -0.28, 1.45, -0.24, 1.45, -0.36};
    for (int i = 0; i < h1.length; i++) {
      assertThat(heard.get(i)).as("under H1, number %s", i).isCloseTo(h1[i], within(1e-12));
      double h2 = i % 2 == 0 ? h1[i] : 0;
      assertThat(heard.get(14 + i)).as("under H2, number %s", i).isCloseTo(h2, within(1e-12));
    }
    assertThat(heard.get(12)).isCloseTo(1.45, within(1e-12));
    assertThat(heard.get(13)).isCloseTo(-0.28, within(1e-12));
  }

  /** Runs that only tell which values they are given. */
  private static RunFunction listening(Scenario scenario, List<Double> heard) {
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        throw new IllegalStateException("values are given");
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        Hypothesis hypothesis =
            scenario.hypotheses().stream()
                .filter(h -> h.id().equals(key.hypothesis()))
                .findFirst()
                .orElseThrow();
        for (Parameter p : List.of(Parameter.NEWS_WEIGHT, Parameter.REFORM_PRESSURE)) {
          Uncertain belief = hypothesis.parameters().getOrDefault(p, scenario.parameters().get(p));
          heard.add(given.of(p, belief.prior()).orElseThrow());
        }
        throw new IllegalStateException("heard");
      }
    };
  }
}
