package regimecollapse.inference.fit;

import java.util.List;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.random.Stream;

/**
 * Moves particles: to another hypothesis with a small chance, then each parameter by a normal step
 * that is reflected at the walls of the unit cube. The step's variance is twice the weighted
 * variance of the particles (Beaumont et al. 2009, Biometrika 96, 983-990,
 * https://doi.org/10.1093/biomet/asp052).
 */
final class Kernel {
  /** Particles with a variance of nearly nothing still move a little. */
  private static final double LEAST_STEP = 0.01;

  /** Images beyond these walls have no weight that a double could tell. */
  private static final int IMAGES = 2;

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private final Posterior from;
  private final double stay;
  private final List<List<Particle>> byHypothesis;
  private final double[] share;
  private final double[][] step;

  /**
   * A kernel around the particles of a generation.
   *
   * @param stay chance of keeping the hypothesis, where another has particles
   */
  Kernel(Posterior from, int dimension, double stay) {
    this.from = from;
    this.stay = stay;
    int n = from.hypotheses();
    byHypothesis = java.util.stream.IntStream.range(0, n).mapToObj(from::of).toList();
    share = new double[n];
    step = new double[n][dimension];
    for (int h = 0; h < n; h++) {
      share[h] = from.probability(h);
      for (int k = 0; k < dimension && share[h] > 0; k++) {
        step[h][k] = Math.max(LEAST_STEP, Math.sqrt(2) * from.deviation(h, k));
      }
    }
  }

  /** A moved particle; the draw of the model's own chance is new. */
  Candidate propose(Stream stream, int attempt) {
    int hypothesis = hypothesis(stream, attempt);
    List<Particle> near = byHypothesis.get(hypothesis);
    double left = stream.uniform(attempt, 2) * share[hypothesis];
    int chosen = 0;
    while (chosen < near.size() - 1 && (left -= near.get(chosen).weight()) > 0) {
      chosen++;
    }
    double[] centre = near.get(chosen).candidate().quantiles();
    double[] moved = new double[centre.length];
    for (int k = 0; k < moved.length; k++) {
      moved[k] = reflected(centre[k] + step[hypothesis][k] * stream.normal(attempt, 3 + k));
    }
    return new Candidate(hypothesis, moved, attempt);
  }

  private int hypothesis(Stream stream, int attempt) {
    double left = stream.uniform(attempt, 0);
    int drawn = 0;
    while (drawn < share.length - 1 && (left -= share[drawn]) > 0) {
      drawn++;
    }
    int others = others(drawn);
    if (others == 0 || stream.uniform(attempt, 1) < stay) {
      return drawn;
    }
    int which = (int) ((stream.uniform(attempt, 1) - stay) / (1 - stay) * others);
    for (int h = 0; h < share.length; h++) {
      if (h != drawn && share[h] > 0 && which-- == 0) {
        return h;
      }
    }
    return drawn;
  }

  /** How many other hypotheses still have particles. */
  private int others(int hypothesis) {
    int others = 0;
    for (int h = 0; h < share.length; h++) {
      others += h != hypothesis && share[h] > 0 ? 1 : 0;
    }
    return others;
  }

  /** Density with which a candidate is proposed. */
  double density(Candidate candidate) {
    int h = candidate.hypothesis();
    double reach = 0;
    for (int g = 0; g < share.length; g++) {
      if (share[g] > 0) {
        int others = others(g);
        double move = others == 0 ? 0 : (1 - stay) / others;
        reach += share[g] * (g == h ? (others == 0 ? 1 : stay) : move);
      }
    }
    double sum = 0;
    for (Particle p : byHypothesis.get(h)) {
      sum += p.weight() / share[h] * density(candidate.quantiles(), p.candidate().quantiles(), h);
    }
    return reach * sum;
  }

  private double density(double[] at, double[] centre, int hypothesis) {
    double product = 1;
    for (int k = 0; k < at.length && product > 0; k++) {
      double sigma = step[hypothesis][k];
      double sum = 0;
      for (int m = -IMAGES; m <= IMAGES; m++) {
        sum += normal((2 * m + centre[k] - at[k]) / sigma);
        sum += normal((2 * m - centre[k] - at[k]) / sigma);
      }
      product *= sum / sigma;
    }
    return product;
  }

  private static double normal(double z) {
    return StrictMath.exp(-z * z / 2) / ROOT_TWO_PI;
  }

  private static double reflected(double x) {
    double folded = Math.abs(x) % 2;
    double inside = folded > 1 ? 2 - folded : folded;
    // The walls themselves are no quantiles.
    return Math.min(Math.max(inside, Double.MIN_NORMAL), Math.nextDown(1.0));
  }
}
