package regimecollapse.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

class KernelTest {
  private static final double STAY = 0.7;
  private static final int GRID = 60;

  /** Particles near a wall and in the middle, of uneven weight, under two of three hypotheses. */
  private static Posterior particles() {
    Stream stream = new Seed(5, 0).stream("particles");
    List<Particle> particles = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      double[] at = {0.3 * stream.uniform(i, 0), 0.4 + 0.5 * stream.uniform(i, 1)};
      Simulation none = new Simulation(new double[0], new double[0]);
      particles.add(
          new Particle(new Candidate(i % 4 == 0 ? 2 : 0, at, i), none, stream.uniform(i, 2)));
    }
    return new Posterior(3, particles);
  }

  private static Kernel kernel() {
    return new Kernel(particles(), 2, STAY);
  }

  /** Mass of a box under a hypothesis, by the midpoint rule. */
  private static double mass(Kernel kernel, int hypothesis, double[] from, double[] to) {
    int steps = (int) Math.rint((to[0] - from[0]) * GRID);
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      for (int j = 0; j < steps; j++) {
        double x = from[0] + (i + 0.5) / GRID;
        double y = from[1] + (j + 0.5) / GRID;
        sum += kernel.density(new Candidate(hypothesis, new double[] {x, y}, 0));
      }
    }
    return sum / GRID / GRID;
  }

  /**
   * Reflected at the walls the density is even and periodic, for which the midpoint rule is right
   * up to Fourier terms of the order of the grid; with steps above 0.1 these are below 1e-100. What
   * is left is rounding and the images that are left out, six standard deviations away.
   */
  @Test
  void theDensityAddsUpToOneOverHypothesesAndCube() {
    double sum = 0;
    for (int h = 0; h < 3; h++) {
      double inAll = mass(kernel(), h, new double[] {0, 0}, new double[] {1, 1});
      assertThat(inAll == 0).as("hypothesis 1 has no particle").isEqualTo(h == 1);
      sum += inAll;
    }
    assertThat(sum).isCloseTo(1, within(1e-8));
  }

  /** Chi-square on 32 boxes at p = 0.001: a false alarm once in 1000 seeds; the seed is fixed. */
  @Test
  void proposalsAreDistributedAsTheDensitySays() {
    Kernel kernel = kernel();
    int draws = 20_000;
    long[] seen = new long[32];
    Stream stream = new Seed(6, 0).stream("proposals");
    for (int i = 0; i < draws; i++) {
      Candidate c = kernel.propose(stream, i);
      assertThat(c.hypothesis()).isNotEqualTo(1);
      seen[box(c)]++;
    }
    double[] expected = new double[32];
    for (int b = 0; b < 32; b++) {
      double[] from = {b % 4 / 4.0, b / 4 % 4 / 4.0};
      double[] to = {from[0] + 0.25, from[1] + 0.25};
      expected[b] = draws * mass(kernel, b < 16 ? 0 : 2, from, to);
    }
    assertThat(new ChiSquareTest().chiSquareTest(expected, seen)).isGreaterThan(0.001);
  }

  private static int box(Candidate c) {
    int x = (int) (4 * c.quantiles()[0]);
    int y = (int) (4 * c.quantiles()[1]);
    return (c.hypothesis() == 0 ? 0 : 16) + 4 * y + x;
  }

  /** Everything is accepted, so that the posterior is the prior, whatever the kernel does. */
  private record Indifferent(int hypotheses, int dimension) implements Problem {
    @Override
    public Simulation simulate(Candidate candidate) {
      // Distances fall from 1 to 0 whatever the candidate: tolerances shrink and tell nothing.
      double u = new Seed(9, 0).stream("d").uniform(candidate.draw(), candidate.hypothesis());
      return new Simulation(new double[] {u}, new double[] {u});
    }
  }

  /**
   * Within four standard errors by effective size: nine numbers at 1 in 16,000, a false alarm in
   * 1,700.
   */
  @Test
  void weightsUndoTheKernel() throws IOException {
    SequentialAbc.Settings settings =
        new SequentialAbc.Settings(800, 3, 0.5, STAY, 0.001, 1_000_000, 4);
    List<Generation> all;
    try (Evaluations evaluations = new Evaluations(new Indifferent(3, 2), 2, EvaluationLog.NONE)) {
      all = new SequentialAbc(settings, SequentialAbc.Space.ALL, evaluations).run(g -> {});
    }
    Posterior last = all.get(all.size() - 1).posterior();
    assertThat(all).hasSizeGreaterThan(2);
    for (int h = 0; h < 3; h++) {
      assertThat(last.probability(h)).isCloseTo(1.0 / 3, within(4 * last.standardError(h)));
      // An even number has mean 1/2, variance 1/12 and, of its square off the mean, 1/180.
      double n = last.effectiveSize(h);
      assertThat(last.mean(h, 0)).isCloseTo(0.5, within(4 * Math.sqrt(1 / 12.0 / n)));
      double variance = Math.pow(last.deviation(h, 1), 2);
      assertThat(variance).isCloseTo(1 / 12.0, within(4 * Math.sqrt(1 / 180.0 / n)));
    }
  }
}
