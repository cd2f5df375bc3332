package regimecollapse.inference.sensitivity;

import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Limits;
import regimecollapse.stats.Quantiles;

/**
 * How much of a variance is chance: some points are simulated twice. With two draws at each of n
 * points, half the mean squared difference estimates the variance within points without bias
 * (one-way analysis of variance with two replicates; Searle, Casella and McCulloch 1992, Variance
 * Components, chapter 3); over the variance of all values it is the share. The interval is that of
 * resamples of points; there is none where the noise comes from a handful of points.
 *
 * @param mean of all values
 * @param deviation their standard deviation
 * @param share of their variance that is chance
 */
public record NoiseShare(double mean, double deviation, Sobol.Index share) {
  /** Points that must share the noise for it to have an interval, counted as in the indices. */
  private static final double FEWEST_POINTS = 10;

  /**
   * The share.
   *
   * @param first value at each point
   * @param second value at the same point with another draw
   * @param resamples of points
   * @param seed fixes the resamples
   */
  public static NoiseShare of(double[] first, double[] second, int resamples, long seed) {
    int n = first.length;
    int[] chosen = new int[n];
    for (int i = 0; i < n; i++) {
      chosen[i] = i;
    }
    double[] found = moments(first, second, chosen);
    Stream stream = new Seed(seed, 0).stream("noise bootstrap");
    double[] spread = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      for (int i = 0; i < n; i++) {
        chosen[i] = (int) (stream.uniform(r, i) * n);
      }
      spread[r] = moments(first, second, chosen)[2];
    }
    Quantiles q = Quantiles.of(spread);
    boolean known = Limits.atLeast(points(first, second), FEWEST_POINTS);
    double low = known ? q.at(0.025) : Double.NaN;
    double high = known ? q.at(0.975) : Double.NaN;
    return new NoiseShare(found[0], Math.sqrt(found[1]), new Sobol.Index(found[2], low, high));
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

  /** Mean, variance and share of noise of the chosen points. */
  private static double[] moments(double[] first, double[] second, int[] chosen) {
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
    double variance = all / (2 * chosen.length);
    return new double[] {mean, variance, all > 0 ? within / chosen.length / variance : 0};
  }
}
