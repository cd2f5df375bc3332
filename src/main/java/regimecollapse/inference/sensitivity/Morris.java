package regimecollapse.inference.sensitivity;

import org.apache.commons.statistics.distribution.TDistribution;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Limits;
import regimecollapse.stats.Quantiles;

/**
 * Morris screening: elementary effects along random paths on a grid of levels (Morris 1991,
 * Technometrics 33, 161-174, https://doi.org/10.1080/00401706.1991.10484804), with the mean of
 * their absolute values (Campolongo, Cariboni and Saltelli 2007,
 * https://doi.org/10.1016/j.envsoft.2006.10.004).
 */
public final class Morris {
  /**
   * What came of a parameter.
   *
   * @param mean of its elementary effects
   * @param low lower end of Student's 95 % interval of the mean: trajectories are independent. NaN
   *     where too few effects carry the mean: where the output jumps, a few trajectories without a
   *     jump would give a short interval around nothing
   * @param high upper end, likewise
   * @param p two-sided chance of a mean as far from 0 by Student's t, likewise. Effects are not
   *     normal, so interval and p are approximate
   * @param meanAbsolute of their absolute values, μ*: how much it matters
   * @param deviation standard deviation of the effects: curved, or at work with others, or noise
   */
  public record Effect(
      double mean, double low, double high, double p, double meanAbsolute, double deviation) {}

  /** Effects that must carry a mean for it to have an interval. An assumption. */
  private static final double FEWEST_EFFECTS = 5;

  private final double[][][] paths;
  private final int[][] order;
  private final double delta;

  /**
   * A design of r (k + 1) points.
   *
   * @param trajectories r, at least 2
   * @param levels of the grid, even
   */
  public Morris(int trajectories, int dimension, int levels, long seed) {
    if (trajectories < 2 || levels < 2 || levels % 2 != 0) {
      throw new IllegalArgumentException(
          "Morris needs two trajectories and an even number of levels");
    }
    delta = levels / (2.0 * (levels - 1));
    paths = new double[trajectories][dimension + 1][];
    order = new int[trajectories][dimension];
    Stream stream = new Seed(seed, 0).stream("morris");
    for (int t = 0; t < trajectories; t++) {
      build(t, levels, stream);
    }
  }

  private void build(int t, int levels, Stream stream) {
    int k = order[t].length;
    double[] x = new double[k];
    for (int i = 0; i < k; i++) {
      order[t][i] = i;
      int level = (int) (stream.uniform(t, i) * levels / 2);
      x[i] = (double) level / (levels - 1);
      // Half of the parameters begin above and go down.
      x[i] += stream.uniform(t, k + i) < 0.5 ? delta : 0;
    }
    for (int i = k - 1; i > 0; i--) {
      int j = (int) (stream.uniform(t, 2 * k + i) * (i + 1));
      int kept = order[t][i];
      order[t][i] = order[t][j];
      order[t][j] = kept;
    }
    paths[t][0] = x.clone();
    for (int i = 0; i < k; i++) {
      int moved = order[t][i];
      x[moved] += x[moved] >= delta ? -delta : delta;
      paths[t][i + 1] = x.clone();
    }
  }

  /** Points in all. */
  public int points() {
    return paths.length * (order[0].length + 1);
  }

  /** The trajectory of a point: its points share the model's own chance. */
  public int trajectory(int point) {
    return point / (order[0].length + 1);
  }

  /**
   * A point of the design. Levels run from 0 to 1; the outermost are moved to the middle of a
   * hundredth, since 0 and 1 are no quantiles of every prior.
   */
  public double[] point(int point) {
    double[] x = paths[trajectory(point)][point % (order[0].length + 1)].clone();
    for (int i = 0; i < x.length; i++) {
      x[i] = 0.005 + 0.99 * x[i];
    }
    return x;
  }

  /**
   * The effects of all parameters: change of the value over the whole range.
   *
   * @param values the function at each point
   */
  public Effect[] effects(double[] values) {
    int k = order[0].length;
    double[][] effects = new double[k][paths.length];
    for (int t = 0; t < paths.length; t++) {
      for (int i = 0; i < k; i++) {
        int at = t * (k + 1) + i;
        int moved = order[t][i];
        double step = paths[t][i + 1][moved] - paths[t][i][moved];
        effects[moved][t] = (values[at + 1] - values[at]) / step;
      }
    }
    Effect[] found = new Effect[k];
    for (int i = 0; i < k; i++) {
      found[i] = effect(effects[i]);
    }
    return found;
  }

  /**
   * How strong each parameter is in a model with chance of its own. Chance gives every parameter
   * effects of either sign, and so a μ* above 0, but no mean: strength is |μ|, or, for a parameter
   * that works both ways, what its μ* has above the median μ* of all parameters, whichever is more.
   * The rule is an assumption; without chance it ranks almost as μ* does.
   */
  public static double[] strengths(Effect[] effects) {
    double[] absolute = new double[effects.length];
    for (int k = 0; k < effects.length; k++) {
      absolute[k] = effects[k].meanAbsolute();
    }
    double floor = Quantiles.of(absolute).at(0.5);
    double[] strengths = new double[effects.length];
    for (int k = 0; k < effects.length; k++) {
      strengths[k] = Math.max(Math.abs(effects[k].mean()), absolute[k] - floor);
    }
    return strengths;
  }

  private static Effect effect(double[] effects) {
    int n = effects.length;
    double sum = 0;
    double absolute = 0;
    for (double e : effects) {
      sum += e;
      absolute += Math.abs(e);
    }
    double mean = sum / n;
    double squares = 0;
    for (double e : effects) {
      squares += (e - mean) * (e - mean);
    }
    double deviation = Math.sqrt(squares / (n - 1));
    double error = deviation / Math.sqrt(n);
    TDistribution t = TDistribution.of(n - 1);
    double half = t.inverseCumulativeProbability(0.975) * error;
    double p = error > 0 ? 2 * t.cumulativeProbability(-Math.abs(mean) / error) : 0;
    boolean known = Limits.atLeast(carriers(effects), FEWEST_EFFECTS);
    return known
        ? new Effect(mean, mean - half, mean + half, p, absolute / n, deviation)
        : new Effect(mean, Double.NaN, Double.NaN, Double.NaN, absolute / n, deviation);
  }

  /** Effects that carry the mean, (Σ|e|)² / Σe². */
  private static double carriers(double[] effects) {
    double sum = 0;
    double squares = 0;
    for (double e : effects) {
      sum += Math.abs(e);
      squares += e * e;
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }
}
