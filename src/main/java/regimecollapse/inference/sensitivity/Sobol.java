package regimecollapse.inference.sensitivity;

import java.util.function.IntToDoubleFunction;
import regimecollapse.random.Seed;
import regimecollapse.random.SobolSequence;
import regimecollapse.random.Stream;
import regimecollapse.stats.Quantiles;

/**
 * First-order and total Sobol indices of a function on the unit cube. First order by Saltelli et
 * al. (2010, https://doi.org/10.1016/j.cpc.2009.09.018), table 2 (b); total by Jansen (1999,
 * https://doi.org/10.1016/S0010-4655(98)00154-4). The design is the matrices A, B and, for each
 * parameter i, A with column i of B.
 */
public final class Sobol {
  /** Parameters up to which a quasi-random sequence of twice as many columns exists. */
  private static final int MOST_QUASI = 500;

  /**
   * An index with its bootstrap interval.
   *
   * @param value the estimate; by chance it can lie below 0
   * @param low 2.5 % point of the resamples
   * @param high 97.5 % point
   */
  public record Index(double value, double low, double high) {}

  /**
   * The indices of a parameter.
   *
   * @param first share of the variance that is due to the parameter alone
   * @param total share that would remain if all others were known
   */
  public record Indices(Index first, Index total) {}

  private final double[][] a;
  private final double[][] b;

  /**
   * A design of n (k + 2) points for k parameters. The base points are a Sobol sequence, shifted at
   * random modulo 1.
   */
  public Sobol(int n, int dimension, long seed) {
    if (2 * dimension > MOST_QUASI) {
      throw new IllegalArgumentException(dimension + " parameters are too many");
    }
    a = new double[n][dimension];
    b = new double[n][dimension];
    SobolSequence sequence = new SobolSequence(2 * dimension);
    Stream shift = new Seed(seed, 0).stream("sobol shift");
    for (int i = 0; i < n; i++) {
      double[] point = sequence.next();
      for (int k = 0; k < dimension; k++) {
        a[i][k] = shifted(point[k], shift.uniform(k, 0));
        b[i][k] = shifted(point[dimension + k], shift.uniform(dimension + k, 0));
      }
    }
  }

  private static double shifted(double x, double by) {
    double moved = x + by;
    return Math.min(
        Math.max(moved >= 1 ? moved - 1 : moved, Double.MIN_NORMAL), Math.nextDown(1.0));
  }

  /** Base points, n. */
  public int size() {
    return a.length;
  }

  /** Number of parameters, k. */
  public int dimension() {
    return a[0].length;
  }

  /** Points in all, n (k + 2). */
  public int points() {
    return size() * (dimension() + 2);
  }

  /** The base point that a point belongs to: points of one base share the model's own chance. */
  public int base(int point) {
    return point / (dimension() + 2);
  }

  /** A point of the design; of base i first A, then B, then A with column 0, 1, ... of B. */
  public double[] point(int point) {
    int i = base(point);
    int which = point % (dimension() + 2);
    if (which == 1) {
      return b[i].clone();
    }
    double[] x = a[i].clone();
    if (which >= 2) {
      x[which - 2] = b[i][which - 2];
    }
    return x;
  }

  /**
   * The indices of all parameters.
   *
   * @param values the function at each point
   * @param resamples bootstrap resamples of base points
   * @param seed fixes the resamples
   */
  public Indices[] indices(double[] values, int resamples, long seed) {
    Indices[] all = new Indices[dimension()];
    Stream stream = new Seed(seed, 0).stream("sobol bootstrap");
    double[][] first = new double[dimension()][resamples];
    double[][] total = new double[dimension()][resamples];
    for (int r = 0; r < resamples; r++) {
      int resample = r;
      double[][] found = estimate(values, i -> (int) (stream.uniform(resample, (long) i) * size()));
      for (int k = 0; k < dimension(); k++) {
        first[k][r] = found[0][k];
        total[k][r] = found[1][k];
      }
    }
    double[][] found = estimate(values, i -> i);
    for (int k = 0; k < dimension(); k++) {
      all[k] = new Indices(index(found[0][k], first[k]), index(found[1][k], total[k]));
    }
    return all;
  }

  private static Index index(double value, double[] resamples) {
    Quantiles spread = Quantiles.of(resamples);
    return new Index(value, spread.at(0.025), spread.at(0.975));
  }

  /** First-order and total indices from the chosen base points. */
  private double[][] estimate(double[] values, IntToDoubleFunction chosen) {
    int n = size();
    int width = dimension() + 2;
    double mean = 0;
    double squares = 0;
    double[][] sums = new double[2][dimension()];
    for (int i = 0; i < n; i++) {
      int at = (int) chosen.applyAsDouble(i) * width;
      double fa = values[at];
      double fb = values[at + 1];
      mean += fa + fb;
      squares += fa * fa + fb * fb;
      for (int k = 0; k < dimension(); k++) {
        double mixed = values[at + 2 + k];
        sums[0][k] += fb * (mixed - fa);
        sums[1][k] += (fa - mixed) * (fa - mixed);
      }
    }
    mean /= 2 * n;
    double variance = squares / (2 * n) - mean * mean;
    for (int k = 0; k < dimension(); k++) {
      sums[0][k] = variance > 0 ? sums[0][k] / n / variance : 0;
      sums[1][k] = variance > 0 ? sums[1][k] / (2 * n) / variance : 0;
    }
    return sums;
  }
}
