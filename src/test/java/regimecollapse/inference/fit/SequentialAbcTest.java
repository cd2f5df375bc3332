package regimecollapse.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.random.Quantile;
import regimecollapse.random.Seed;

class SequentialAbcTest {
  private static final double OBSERVED = 1.5;

  /**
   * θ ~ N(0, s²), y ~ N(θ, 1), s = 2: the posterior of θ is N(s²y/(s²+1), s²/(s²+1)). Hypothesis 0
   * says θ = 0; then the Bayes factor of 1 against 0 is N(y; 0, s²+1) / N(y; 0, 1).
   */
  private record Gaussian(int hypotheses) implements Problem {
    static final double SCALE = 2;

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public Simulation simulate(Candidate c) {
      boolean free = c.hypothesis() == hypotheses - 1;
      double theta = free ? SCALE * Quantile.normal(c.quantiles()[0]) : 0;
      double noise =
          new Seed(7, 0)
              .stream("noise " + c.hypothesis())
                  .normal(c.draw(), Double.doubleToLongBits(c.quantiles()[0]));
      double y = theta + noise;
      return new Simulation(new double[] {y}, new double[] {Math.abs(y - OBSERVED)});
    }
  }

  private static SequentialAbc.Settings settings(int particles, int generations) {
    return new SequentialAbc.Settings(particles, generations, 0.5, 0.7, 0.005, 0, 4_000_000, 11);
  }

  private static Posterior run(Problem problem, int threads, int particles, int generations)
      throws IOException {
    try (Evaluations evaluations =
        new Evaluations(problem, new LocalComputer(threads), EvaluationLog.NONE)) {
      List<Generation> all =
          new SequentialAbc(settings(particles, generations), SequentialAbc.Space.ALL, evaluations)
              .run(g -> {});
      return all.get(all.size() - 1).posterior();
    }
  }

  private static double mean(Posterior posterior, int power, double centre) {
    int free = posterior.hypotheses() - 1;
    return posterior.of(free).stream()
            .mapToDouble(
                p ->
                    p.weight()
                        * Math.pow(
                            Gaussian.SCALE * Quantile.normal(p.candidate().quantiles()[0]) - centre,
                            power))
            .sum()
        / posterior.probability(free);
  }

  /** Within four Monte Carlo errors of the truth: a false alarm once in 16,000. */
  @Test
  void aGaussianPosteriorIsFound() throws IOException {
    Posterior posterior = run(new Gaussian(1), 2, 2000, 5);
    double truth = 4 * OBSERVED / 5;
    double error = Math.sqrt(0.8 / posterior.effectiveSize());
    double mean = mean(posterior, 1, 0);
    assertThat(mean).isCloseTo(truth, within(4 * error));
    assertThat(mean(posterior, 2, mean)).isCloseTo(0.8, within(4 * 0.8 * Math.sqrt(2) * error));
  }

  @Test
  void rejectionFindsTheSame() throws IOException {
    try (Evaluations evaluations =
        new Evaluations(new Gaussian(1), new LocalComputer(2), EvaluationLog.NONE)) {
      Posterior posterior = new Rejection(100_000, 4000, 3).run(evaluations);
      double mean = mean(posterior, 1, 0);
      assertThat(mean).isCloseTo(1.2, within(4 * Math.sqrt(0.8 / 4000)));
      assertThat(mean(posterior, 2, mean)).isCloseTo(0.8, within(4 * 0.8 * Math.sqrt(2.0 / 4000)));
    }
  }

  /** ln BF = -ln(5)/2 + y²/2 (1 - 1/5); probability 1/(1 + 1/BF). */
  @Test
  void aKnownBayesFactorIsFound() throws IOException {
    double factor = Math.exp(-Math.log(5) / 2 + OBSERVED * OBSERVED / 2 * 0.8);
    double truth = factor / (1 + factor);
    Posterior posterior = run(new Gaussian(2), 2, 2000, 5);
    assertThat(posterior.probability(1)).isCloseTo(truth, within(4 * posterior.standardError(1)));
    try (Evaluations evaluations =
        new Evaluations(new Gaussian(2), new LocalComputer(2), EvaluationLog.NONE)) {
      Posterior baseline = new Rejection(100_000, 4000, 3).run(evaluations);
      assertThat(baseline.probability(1)).isCloseTo(truth, within(4 * baseline.standardError(1)));
    }
  }

  /**
   * With a wide tolerance the draws are spread too far and their mean lies too near to that of the
   * prior. By brute force in NumPy (eight times 1,000,000 draws of the prior, the nearest 60 %
   * kept, log-odds of the prior quantile regressed on y with Epanechnikov weights): rejection has
   * mean 0.8359 and variance 1.7256, adjustment 1.2333, 0.8099 and a fourth central moment of
   * 2.010, where the truth is 1.2 and 0.8. Within four standard errors of 12,000 draws, of which
   * the regression itself makes up less than half: four numbers, a false alarm in less than 4,000.
   */
  @Test
  void regressionBringsTheDrawsToTheTruth() throws IOException {
    try (Evaluations evaluations =
        new Evaluations(new Gaussian(1), new LocalComputer(2), EvaluationLog.NONE)) {
      Posterior wide = new Rejection(20_000, 12_000, 3).run(evaluations);
      Posterior adjusted = RegressionAdjustment.adjust(wide, new double[] {OBSERVED});
      double before = mean(wide, 1, 0);
      double after = mean(adjusted, 1, 0);
      assertThat(before).isCloseTo(0.8359, within(4 * Math.sqrt(1.7256 / 12_000)));
      assertThat(mean(wide, 2, before))
          .isCloseTo(1.7256, within(4 * 1.7256 * Math.sqrt(2.0 / 12_000)));
      assertThat(after).isCloseTo(1.2333, within(4 * Math.sqrt(1.5 * 0.8099 / 12_000)));
      double fourth = 2.010 - 0.8099 * 0.8099;
      assertThat(mean(adjusted, 2, after))
          .isCloseTo(0.8099, within(4 * Math.sqrt(1.5 * fourth / 12_000)));
    }
  }

  /** Real records have summaries that never vary, such as places lost before the offensive. */
  @Test
  void summariesThatTellNothingDoNotKeepTheRegressionFromWorking() throws IOException {
    try (Evaluations evaluations =
        new Evaluations(new Gaussian(1), new LocalComputer(2), EvaluationLog.NONE)) {
      Posterior wide = new Rejection(2000, 1200, 3).run(evaluations);
      Posterior adjusted = RegressionAdjustment.adjust(wide, new double[] {OBSERVED});
      List<Particle> more =
          wide.particles().stream()
              .map(
                  p -> {
                    double y = p.simulation().summaries()[0];
                    Simulation longer =
                        new Simulation(new double[] {7, y, y}, p.simulation().discrepancies());
                    return new Particle(p.candidate(), longer, p.weight());
                  })
              .toList();
      Posterior same =
          RegressionAdjustment.adjust(new Posterior(1, more), new double[] {7, OBSERVED, OBSERVED});
      assertThat(mean(adjusted, 1, 0)).isNotCloseTo(mean(wide, 1, 0), within(0.05));
      assertThat(mean(same, 1, 0)).isCloseTo(mean(adjusted, 1, 0), within(1e-9));
    }
  }

  /** What is ruled out has no weight, and what is left the same as before: θ ≤ 0 is cut off. */
  @Test
  void aSpaceGivesThePosteriorThatItCutsOff() throws IOException {
    SequentialAbc.Space below = (hypothesis, quantiles) -> quantiles[0] <= 0.5;
    try (Evaluations evaluations =
        new Evaluations(new Gaussian(1), new LocalComputer(2), EvaluationLog.NONE)) {
      List<Generation> all = new SequentialAbc(settings(800, 4), below, evaluations).run(g -> {});
      Generation last = all.get(all.size() - 1);
      Posterior posterior = last.posterior();
      assertThat(posterior.particles()).allMatch(p -> p.candidate().quantiles()[0] <= 0.5);
      double[] known = cutOff(last.tolerance());
      double error = Math.sqrt(known[1] / posterior.effectiveSize());
      assertThat(mean(posterior, 1, 0)).isCloseTo(known[0], within(4 * error));
    }
  }

  /** With a tolerance of nothing it is a normal posterior cut off: scipy.stats.truncnorm. */
  @Test
  void theKnownAnswerOfTheCutIsItself() {
    double[] known = cutOff(1e-3);
    assertThat(known[0]).isCloseTo(-0.4145137, within(1e-4));
    assertThat(known[1]).isCloseTo(0.1307619, within(1e-4));
  }

  /** Mean and variance of θ given θ ≤ 0 and |y - 1.5| ≤ ε, by the midpoint rule. */
  private static double[] cutOff(double epsilon) {
    NormalDistribution unit = new NormalDistribution(null, 0, 1);
    double[] sums = new double[3];
    for (double theta = -0.0005; theta > -12; theta -= 0.001) {
      double hit = unit.probability(OBSERVED - epsilon - theta, OBSERVED + epsilon - theta);
      double weight = unit.density(theta / Gaussian.SCALE) * hit;
      sums[0] += weight;
      sums[1] += weight * theta;
      sums[2] += weight * theta * theta;
    }
    double mean = sums[1] / sums[0];
    return new double[] {mean, sums[2] / sums[0] - mean * mean};
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void theNumberOfThreadsLeavesNoTrace(int threads) throws IOException {
    Posterior one = run(new Gaussian(2), 1, 300, 3);
    Posterior more = run(new Gaussian(2), threads, 300, 3);
    assertThat(more.particles().stream().mapToDouble(Particle::weight).toArray())
        .isEqualTo(one.particles().stream().mapToDouble(Particle::weight).toArray());
    assertThat(more.particles().stream().map(p -> p.candidate().quantiles()[0]))
        .containsExactlyElementsOf(
            one.particles().stream().map(p -> p.candidate().quantiles()[0]).toList());
  }

  /** The distance is the parameter itself. */
  private record Distance() implements Problem {
    @Override
    public int hypotheses() {
      return 1;
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public Simulation simulate(Candidate c) {
      return new Simulation(c.quantiles(), c.quantiles());
    }
  }

  /** 7 % of 100 distances is the 7th: in doubles 0.07 × 100 is 7.000000000000001. */
  @Test
  void theNextToleranceIsTheDistanceThatTheQuantileCounts() throws IOException {
    SequentialAbc.Settings settings =
        new SequentialAbc.Settings(100, 1, 0.07, 0.7, 0.005, 0, 100_000, 11);
    try (Evaluations evaluations =
        new Evaluations(new Distance(), new LocalComputer(1), EvaluationLog.NONE)) {
      List<Generation> all =
          new SequentialAbc(settings, SequentialAbc.Space.ALL, evaluations).run(g -> {});
      double[] first =
          all.get(0).posterior().particles().stream()
              .mapToDouble(Particle::distance)
              .sorted()
              .toArray();
      assertThat(all).hasSize(2);
      assertThat(all.get(1).tolerance()).isLessThanOrEqualTo(first[6]);
    }
  }
}
