package regimecollapse.inference;

import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Quantiles;

/**
 * How much of a variance is chance: some points are simulated twice. With two draws at each of n
 * points, half the mean squared difference estimates the variance within points without bias
 * (one-way analysis of variance with two replicates; Searle, Casella and McCulloch 1992, Variance
 * Components, chapter 3); over the variance of all values it is the share. The interval is that of
 * resamples of points; there is none where the noise comes from a handful of points.
 */
public final class NoiseShare {
  /** Points that must share the noise for it to have an interval, counted as in the indices. */
  private static final double FEWEST_POINTS = 10;

  private NoiseShare() {}

  /**
   * The share.
   *
   * @param first value at each point
   * @param second value at the same point with another draw
   * @param resamples of points
   * @param seed fixes the resamples
   */
  public static Sobol.Index of(double[] first, double[] second, int resamples, long seed) {
    int n = first.length;
    int[] chosen = new int[n];
    for (int i = 0; i < n; i++) {
      chosen[i] = i;
    }
    double value = share(first, second, chosen);
    Stream stream = new Seed(seed, 0).stream("noise bootstrap");
    double[] spread = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      for (int i = 0; i < n; i++) {
        chosen[i] = (int) (stream.uniform(r, i) * n);
      }
      spread[r] = share(first, second, chosen);
    }
    Quantiles q = Quantiles.of(spread);
    boolean known = points(first, second) >= FEWEST_POINTS;
    return new Sobol.Index(
        value, known ? q.at(0.025) : Double.NaN, known ? q.at(0.975) : Double.NaN);
  }

  private static double points(double[] first, double[] second) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < first.length; i++) {
      double term = (first[i] - second[i]) * (first[i] - second[i]);
      sum += term;
      squares += term * term;
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }

  private static double share(double[] first, double[] second, int[] chosen) {
    double sum = 0;
    double within = 0;
    for (int i : chosen) {
      sum += first[i] + second[i];
      within += (first[i] - second[i]) * (first[i] - second[i]) / 2;
    }
    double mean = sum / (2 * chosen.length);
    double all = 0;
    for (int i : chosen) {
      all += (first[i] - mean) * (first[i] - mean) + (second[i] - mean) * (second[i] - mean);
    }
    return all > 0 ? within / chosen.length / (all / (2 * chosen.length)) : 0;
  }
}
