package regimecollapse.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    return new SequentialAbc.Settings(particles, generations, 0.5, 0.7, 0.005, 4_000_000, 11);
  }

  private static Posterior run(Problem problem, int threads, int particles, int generations)
      throws IOException {
    try (Evaluations evaluations = new Evaluations(problem, threads, EvaluationLog.NONE)) {
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
    Posterior posterior = run(new Gaussian(1), 2, 4000, 5);
    double truth = 4 * OBSERVED / 5;
    double error = Math.sqrt(0.8 / posterior.effectiveSize());
    double mean = mean(posterior, 1, 0);
    assertThat(mean).isCloseTo(truth, within(4 * error));
    assertThat(mean(posterior, 2, mean)).isCloseTo(0.8, within(4 * 0.8 * Math.sqrt(2) * error));
  }

  @Test
  void rejectionFindsTheSame() throws IOException {
    try (Evaluations evaluations = new Evaluations(new Gaussian(1), 2, EvaluationLog.NONE)) {
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
    Posterior posterior = run(new Gaussian(2), 2, 4000, 5);
    assertThat(posterior.probability(1)).isCloseTo(truth, within(4 * posterior.standardError(1)));
    try (Evaluations evaluations = new Evaluations(new Gaussian(2), 2, EvaluationLog.NONE)) {
      Posterior baseline = new Rejection(100_000, 4000, 3).run(evaluations);
      assertThat(baseline.probability(1)).isCloseTo(truth, within(4 * baseline.standardError(1)));
    }
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
}
