package regimecollapse.inference.check;

import java.util.Arrays;
import java.util.List;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.random.Stream;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Limits;

/**
 * Scores of a forecast of one number, given by weighted draws, against what was seen: a window that
 * holds it.
 *
 * @see <a href="https://doi.org/10.1198/016214506000001437">Gneiting and Raftery (2007), JASA 102,
 *     359-378</a>
 */
public final class Scores {
  /** Enough for an interval of a score that is read to two digits. */
  private static final int RESAMPLES = 200;

  private final double[] draws;
  private final double[] weights;

  /**
   * A forecast.
   *
   * @param draws in any order
   * @param weights of the draws, at least 0; scaled to add up to 1
   */
  public Scores(double[] draws, double[] weights) {
    Integer[] order = new Integer[draws.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(draws[a], draws[b]));
    double sum = Arrays.stream(weights).sum();
    if (draws.length == 0 || draws.length != weights.length || !(sum > 0)) {
      throw new IllegalArgumentException("a forecast needs draws with weights");
    }
    this.draws = Arrays.stream(order).mapToDouble(i -> draws[i]).toArray();
    this.weights = Arrays.stream(order).mapToDouble(i -> weights[i] / sum).toArray();
  }

  /** The forecast of a statistic by weighted simulations. */
  public static Scores of(Posterior posterior, int statistic) {
    List<Particle> all = posterior.particles();
    return new Scores(
        all.stream().mapToDouble(p -> p.simulation().summaries()[statistic]).toArray(),
        all.stream().mapToDouble(Particle::weight).toArray());
  }

  /** A forecast of even weights. */
  public static Scores even(double... draws) {
    double[] weights = new double[draws.length];
    Arrays.fill(weights, 1);
    return new Scores(draws, weights);
  }

  /**
   * Continuous ranked probability score, E|X - y| - E|X - X'|/2, in the unit of the number; less is
   * better.
   */
  public double crps(double y) {
    double distance = 0;
    double spread = 0;
    double below = 0;
    double sumBelow = 0;
    for (int i = 0; i < draws.length; i++) {
      distance += weights[i] * Math.abs(draws[i] - y);
      // The draws are sorted: each is above all before it.
      spread += weights[i] * (draws[i] * below - sumBelow);
      below += weights[i];
      sumBelow += weights[i] * draws[i];
    }
    return distance - spread;
  }

  /** Percentile bootstrap interval of the CRPS, 95 %: the chance of so many draws. */
  Interval crpsInterval(double y, Stream chance) {
    Bootstrap.Statistic crps =
        times -> {
          double[] w = new double[draws.length];
          for (int i = 0; i < w.length; i++) {
            w[i] = weights[i] * times[i];
          }
          return new Scores(draws, w).crps(y);
        };
    Bootstrap.Plan plan = new Bootstrap.Plan(RESAMPLES, Confidence.NINETY_FIVE);
    return Bootstrap.intervals(draws.length, List.of(crps), chance::bits, plan).get(0);
  }

  /** Weight of the draws inside the window. */
  public double probability(double low, double high) {
    double sum = 0;
    for (int i = 0; i < draws.length; i++) {
      sum += draws[i] >= low && draws[i] <= high ? weights[i] : 0;
    }
    return sum;
  }

  /**
   * Log score of the window, -ln P, with half a draw added inside and half outside so that it is
   * finite; less is better.
   */
  public double logScore(double low, double high) {
    double n = draws.length;
    return -StrictMath.log((probability(low, high) * n + 0.5) / (n + 1));
  }

  /** Brier score of the window, (1 - P)²; less is better. */
  public double brier(double low, double high) {
    double off = 1 - probability(low, high);
    return off * off;
  }

  /** Whether the central interval of a level touches the window. */
  public boolean covers(double low, double high, double level) {
    return quantile((1 - level) / 2) <= high && quantile((1 + level) / 2) >= low;
  }

  /** The least draw at which the weight reaches q. */
  public double quantile(double q) {
    double reached = 0;
    for (int i = 0; i < draws.length; i++) {
      reached += weights[i];
      if (Limits.atLeast(reached, q)) {
        return draws[i];
      }
    }
    return draws[draws.length - 1];
  }
}
