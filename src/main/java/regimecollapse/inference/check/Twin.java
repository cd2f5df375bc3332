package regimecollapse.inference.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Limits;
import regimecollapse.stats.linear.Matrix;
import regimecollapse.stats.linear.SingularValues;

/**
 * A record that the simulator made itself, and what was inferred from it.
 *
 * @param truth what made it
 * @param posterior what was inferred, as draws of even weight
 * @param weights posterior probability of each hypothesis; not copied, not to be changed
 */
public record Twin(Candidate truth, Posterior posterior, double[] weights) {
  /** A twin whose hypotheses have the weights of their draws. */
  public Twin(Candidate truth, Posterior posterior) {
    this(
        truth,
        posterior,
        IntStream.range(0, posterior.hypotheses()).mapToDouble(posterior::probability).toArray());
  }

  /** Number of draws of the posterior. */
  public int draws() {
    return posterior.particles().size();
  }

  /**
   * Rank of the true value of a parameter among the draws of all hypotheses: how many lie below it,
   * from 0 to the number of draws. If the draws come from the posterior, all ranks are equally
   * likely (Talts et al. 2018, https://arxiv.org/abs/1804.06788).
   *
   * @param parameter compared by prior quantile, which has a meaning under every hypothesis
   */
  public int rank(int parameter) {
    double value = truth.quantiles()[parameter];
    return (int)
        posterior.particles().stream()
            .filter(p -> p.candidate().quantiles()[parameter] < value)
            .count();
  }

  /**
   * Rank of the truth by its distance from the middle, all parameters together: how many draws are
   * nearer. The distance is Mahalanobis', with mean and covariance of the draws and the truth
   * together, so that the truth is treated as the draws are and the ranks are even again.
   *
   * @return -1 where there are too few draws for a covariance
   */
  public int jointRank() {
    int n = draws() + 1;
    int d = truth.quantiles().length;
    if (n < 2 * d + 2) {
      return -1;
    }
    double[][] points = new double[n][];
    points[0] = truth.quantiles().clone();
    for (int i = 1; i < n; i++) {
      points[i] = posterior.particles().get(i - 1).candidate().quantiles().clone();
    }
    for (int k = 0; k < d; k++) {
      int column = k;
      double mean = Arrays.stream(points).mapToDouble(p -> p[column]).average().orElseThrow();
      for (double[] point : points) {
        point[k] -= mean;
      }
    }
    Matrix inverse = new SingularValues(Matrix.of(points).covariance()).inverse();
    double[] distance =
        IntStream.range(0, n)
            .mapToDouble(i -> Matrix.dot(points[i], inverse.times(points[i])))
            .toArray();
    return (int) Arrays.stream(distance).skip(1).filter(x -> x < distance[0]).count();
  }

  /**
   * Length of the central interval of a parameter.
   *
   * @param level weight in it
   * @return in prior quantiles: as long as the level where nothing was learnt
   */
  public double width(int parameter, double level) {
    double[] sorted =
        posterior.particles().stream()
            .mapToDouble(p -> p.candidate().quantiles()[parameter])
            .sorted()
            .toArray();
    int out = outside(level, sorted.length + 1);
    return out == 0 ? 1 : sorted[sorted.length - out] - sorted[out - 1];
  }

  /** How many of so many ranks lie outside at each end of a central interval, to the nearest. */
  static int outside(double level, int ranks) {
    return (int) Limits.floor(new Confidence(level).tail() * ranks + 0.5);
  }

  /** The hypothesis with the most weight; the first of equals. */
  public int mostLikely() {
    return IntStream.range(0, weights.length)
        .boxed()
        .max(Comparator.<Integer>comparingDouble(h -> weights[h]).thenComparing(h -> -h))
        .orElseThrow();
  }

  /** Whether the true hypothesis is in the smallest set of hypotheses with at least the weight. */
  public boolean hypothesisIn(double level) {
    List<Integer> order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(h -> -weights[h]))
            .toList();
    double sum = 0;
    for (int h : order) {
      if (h == truth.hypothesis()) {
        return true;
      }
      sum += weights[h];
      if (Limits.atLeast(sum, level)) {
        return false;
      }
    }
    return false;
  }
}
