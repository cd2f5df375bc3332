package regimecollapse.stats;

/**
 * A weighted mean of the shares of several groups in which something happens, where the groups were
 * run with the same replications, and where the weights may be estimates themselves.
 *
 * <p>With weights w, shares p and their Wilson intervals l to u, the mean is m = Σ w p. Its
 * interval recovers the variance from the intervals of the parts (MOVER): below m it reaches
 *
 * <pre>  √( Σₕ Σₖ wₕ wₖ rₕₖ (pₕ - lₕ) (pₖ - lₖ)  +  d² )</pre>
 *
 * <p>and likewise above with u. Here r is the correlation of two groups over the replications, as
 * runs of the same replication share their chance, and d the reach of the weights. Weights that are
 * shares of an effective number of draws make m a mean over these draws of values between the least
 * and the greatest share, a and b; its variance is at most (m - a)(b - m), so that d is taken from
 * the Wilson interval of (m - a)/(b - a): exact for two groups, wider than needed for more.
 *
 * @param value the mean; NaN without a replication
 * @param interval its interval
 * @see <a href="https://doi.org/10.1016/j.csda.2008.09.033">Zou, Huang and Zhang (2009),
 *     Computational Statistics and Data Analysis 53, 1080-1085 (linear functions of shares)</a>
 * @see <a href="https://doi.org/10.1080/00029890.2000.12005203">Bhatia and Davis (2000), American
 *     Mathematical Monthly 107, 353-357 (bound of the variance)</a>
 */
public record WeightedShare(double value, Interval interval) {
  /** Weights that are given, not estimated. */
  public static final double GIVEN = Double.POSITIVE_INFINITY;

  /**
   * The mean over groups.
   *
   * @param weights of the groups; they are taken relative to their sum
   * @param draws effective number of draws behind the weights, or {@link #GIVEN}
   * @param happened for each group and replication
   * @throws IllegalArgumentException unless there is a weight for each group, at least 0, and each
   *     group has as many replications
   */
  public static WeightedShare of(
      double[] weights, double draws, boolean[][] happened, Confidence confidence) {
    double[] w = normalised(weights, happened);
    int n = happened.length == 0 ? 0 : happened[0].length;
    if (n == 0 || Double.isNaN(w[0])) {
      return new WeightedShare(Double.NaN, Interval.NONE);
    }
    double[] p = new double[w.length];
    double[] below = new double[w.length];
    double[] above = new double[w.length];
    double mean = 0;
    for (int h = 0; h < w.length; h++) {
      int k = count(happened[h]);
      p[h] = (double) k / n;
      Interval one = Wilson.interval(k, n, confidence);
      below[h] = w[h] * (p[h] - one.low());
      above[h] = w[h] * (one.high() - p[h]);
      mean += w[h] * p[h];
    }
    Interval drawn = ofWeights(mean, p, draws, confidence);
    double down = Math.sqrt(sum(below, happened) + square(mean - drawn.low()));
    double up = Math.sqrt(sum(above, happened) + square(drawn.high() - mean));
    // Both reaches are rough beyond the ends of the scale.
    Interval interval = new Interval(Math.max(0, mean - down), Math.min(1, mean + up));
    return new WeightedShare(mean, interval);
  }

  private static double[] normalised(double[] weights, boolean[][] happened) {
    if (weights.length != happened.length) {
      throw new IllegalArgumentException(weights.length + " weights of " + happened.length);
    }
    double all = 0;
    for (int h = 0; h < weights.length; h++) {
      if (!(weights[h] >= 0) || happened[h].length != happened[0].length) {
        throw new IllegalArgumentException("group " + h + ": weight " + weights[h]);
      }
      all += weights[h];
    }
    double[] w = new double[weights.length];
    for (int h = 0; h < w.length; h++) {
      w[h] = all > 0 ? weights[h] / all : Double.NaN;
    }
    return w;
  }

  /** The interval of the mean, shares taken as they are, for the draws behind the weights. */
  private static Interval ofWeights(
      double mean, double[] shares, double draws, Confidence confidence) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double p : shares) {
      least = Math.min(least, p);
      most = Math.max(most, p);
    }
    double width = most - least;
    if (Double.isInfinite(draws) || width == 0) {
      return new Interval(mean, mean);
    }
    double place = Math.max(0, Math.min(1, (mean - least) / width));
    Interval of = Wilson.interval(place, draws, confidence);
    return new Interval(
        Math.min(mean, least + width * of.low()), Math.max(mean, least + width * of.high()));
  }

  private static double sum(double[] reaches, boolean[][] happened) {
    double sum = 0;
    for (int h = 0; h < reaches.length; h++) {
      for (int k = 0; k < reaches.length; k++) {
        double r = h == k ? 1 : correlation(happened[h], happened[k]);
        sum += r * reaches[h] * reaches[k];
      }
    }
    // Rounding, and reaches that are not standard errors, may miss 0.
    return Math.max(0, sum);
  }

  /** Pearson's correlation of two indicators (phi); 0 where one never varies. */
  private static double correlation(boolean[] first, boolean[] second) {
    double n = first.length;
    double a = count(first);
    double b = count(second);
    int both = 0;
    for (int i = 0; i < first.length; i++) {
      both += first[i] && second[i] ? 1 : 0;
    }
    double spread = a * (n - a) * (b * (n - b));
    return spread == 0 ? 0 : (n * both - a * b) / Math.sqrt(spread);
  }

  private static int count(boolean[] happened) {
    int count = 0;
    for (boolean each : happened) {
      count += each ? 1 : 0;
    }
    return count;
  }

  private static double square(double x) {
    return x * x;
  }
}
