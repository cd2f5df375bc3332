package regimecollapse.inference.simulate;

import java.util.Arrays;
import java.util.List;
import regimecollapse.stats.Limits;

/**
 * Weighted draws of hypothesis and parameters.
 *
 * @param hypotheses number of hypotheses
 * @param particles the draws; their weights add up to 1
 */
public record Posterior(int hypotheses, List<Particle> particles) {
  /** Copies the list and scales the weights so that they add up to 1. */
  public Posterior {
    double sum = particles.stream().mapToDouble(Particle::weight).sum();
    if (!(sum > 0)) {
      throw new IllegalArgumentException("a posterior needs a draw with a weight");
    }
    particles = particles.stream().map(p -> p.withWeight(p.weight() / sum)).toList();
  }

  /** Posterior probability of a hypothesis. */
  public double probability(int hypothesis) {
    double own = weights(hypothesis).sum();
    double others =
        particles.stream()
            .filter(p -> p.hypothesis() != hypothesis)
            .mapToDouble(Particle::weight)
            .sum();
    // Exactly 1 where the others have none, whatever the sum.
    return own / (own + others);
  }

  /**
   * Monte Carlo standard error of {@link #probability}: that of a share in as many even draws as
   * the effective sample size.
   */
  public double standardError(int hypothesis) {
    double p = probability(hypothesis);
    return Math.sqrt(p * (1 - p) / effectiveSize());
  }

  /**
   * Effective sample size, 1 / Σw² (Kong, Liu and Wong 1994, JASA 89, 278-288,
   * https://doi.org/10.1080/01621459.1994.10476469).
   */
  public double effectiveSize() {
    return 1 / particles.stream().mapToDouble(p -> p.weight() * p.weight()).sum();
  }

  /** Effective sample size within a hypothesis; 0 without draws. */
  public double effectiveSize(int hypothesis) {
    double sum = probability(hypothesis);
    double squares = weights(hypothesis).map(w -> w * w).sum();
    return squares == 0 ? 0 : sum * sum / squares;
  }

  /** Draws of a hypothesis. */
  public List<Particle> of(int hypothesis) {
    return particles.stream().filter(p -> p.hypothesis() == hypothesis).toList();
  }

  /** Weighted mean of a parameter's prior quantile under a hypothesis; NaN without draws. */
  public double mean(int hypothesis, int parameter) {
    double sum = 0;
    for (Particle p : of(hypothesis)) {
      sum += p.weight() * p.candidate().quantiles()[parameter];
    }
    return sum / probability(hypothesis);
  }

  /** Weighted standard deviation of a parameter's prior quantile; NaN without draws. */
  public double deviation(int hypothesis, int parameter) {
    double mean = mean(hypothesis, parameter);
    double sum = 0;
    for (Particle p : of(hypothesis)) {
      double off = p.candidate().quantiles()[parameter] - mean;
      sum += p.weight() * off * off;
    }
    return Math.sqrt(sum / probability(hypothesis));
  }

  /**
   * Weighted quantile of a parameter's prior quantile under a hypothesis: the least draw at which
   * the weight reaches the level; NaN without draws.
   */
  public double quantile(int hypothesis, int parameter, double level) {
    List<Particle> draws = of(hypothesis);
    Integer[] order = new Integer[draws.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) ->
            Double.compare(
                draws.get(a).candidate().quantiles()[parameter],
                draws.get(b).candidate().quantiles()[parameter]));
    double all = probability(hypothesis);
    double reached = 0;
    for (int i : order) {
      reached += draws.get(i).weight();
      if (Limits.atLeast(reached / all, level)) {
        return draws.get(i).candidate().quantiles()[parameter];
      }
    }
    return Double.NaN;
  }

  private java.util.stream.DoubleStream weights(int hypothesis) {
    return particles.stream()
        .filter(p -> p.hypothesis() == hypothesis)
        .mapToDouble(Particle::weight);
  }
}
