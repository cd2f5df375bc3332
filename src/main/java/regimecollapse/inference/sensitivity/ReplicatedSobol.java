package regimecollapse.inference.sensitivity;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Limits;
import regimecollapse.stats.Quantiles;

/**
 * Sobol indices of a model with chance of its own, on a replicated design: each point of {@link
 * Sobol}'s design is simulated with r draws of chance, and all points of one base share these
 * draws.
 *
 * <p>The model is f(x, ω), x the parameters and ω the draw; its mean over chance is g(x) = E f(x,
 * ω); V is the variance of f over both. With m the mean, A and B the base points, C that with one
 * parameter exchanged, D_s = f(C, ω_s) - f(A, ω_s), and averages over bases and over unequal draws
 * s ≠ t:
 *
 * <ul>
 *   <li><b>noise</b>: the mean over points of the variance between draws, over V. With the indices
 *       of g it makes the whole: first orders, interactions among parameters and noise add up to 1.
 *   <li><b>first</b>: (f(B, ω_s) - m) D_t / V, the estimator of Saltelli et al. (2010, <a
 *       href="https://doi.org/10.1016/j.cpc.2009.09.018">table 2 (b)</a>). Draws that differ
 *       between the factors make it the index of g; with one draw for both it would hold the
 *       parameter's work together with chance as well.
 *   <li><b>total</b>: D_s D_t / 2V, the estimator of Jansen (1999, <a
 *       href="https://doi.org/10.1016/S0010-4655(98)00154-4">here</a>) with its square taken over
 *       two draws: the index of g. Noise cancels in the mean, so it can come out below 0.
 *   <li><b>with chance</b>: D_s² / 2V, Jansen's estimator with common draws: the total index where
 *       ω is one more input. It holds the parameter's work together with chance, and so depends on
 *       how draws are matched between points; here each draw is keyed by its name. Without common
 *       draws it would hold all of the noise, for every parameter.
 * </ul>
 *
 * <p>Chance as one more input, or averaged out: Hart, Alexanderian and Gremaud (2017, <a
 * href="https://arxiv.org/abs/1602.06218">Efficient computation of Sobol' indices for stochastic
 * models</a>); Zhu and Sudret (2021, Global sensitivity analysis for stochastic simulators based on
 * generalized lambda surrogate models). Intervals are percentiles of resamples of base points with
 * all their draws; as the base points are quasi-random, they are rather too wide than too narrow.
 */
public final class ReplicatedSobol {
  /**
   * Shares of the variance that a parameter has.
   *
   * @param first by itself, of the mean over chance
   * @param total by itself and together with other parameters, of the mean over chance
   * @param withChance the same and together with chance
   */
  public record Shares(Sobol.Index first, Sobol.Index total, Sobol.Index withChance) {}

  /**
   * What came of the design.
   *
   * @param mean of the values
   * @param variance of the values, V
   * @param noise share of the variance that is left when the parameters are fixed
   * @param shares of each parameter; all 0 where nothing varies
   */
  public record Result(double mean, double variance, Sobol.Index noise, List<Shares> shares) {
    /** Copies the list. */
    public Result {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Bases that must share an estimate for it to have an interval, as (Σ|t|)² / Σt² of their terms t
   * counts them (Kish's effective sample size). An assumption.
   */
  private static final double FEWEST_BASES = 10;

  private static final int SUM = 0;
  private static final int SQUARES = 1;
  private static final int NOISE = 2;
  private static final int FIRST = 3;

  private final Sobol design;
  private final int draws;

  /**
   * Replicates a design.
   *
   * @param draws r, at least 2
   */
  public ReplicatedSobol(Sobol design, int draws) {
    if (draws < 2) {
      throw new IllegalArgumentException("noise is seen from two draws on");
    }
    this.design = design;
    this.draws = draws;
  }

  /** Simulations in all: n (k + 2) r. */
  public int size() {
    return design.points() * draws;
  }

  /** What to simulate: its point and its draw. */
  public Candidate candidate(int index) {
    int point = index / draws;
    int draw = design.base(point) * draws + index % draws;
    return new Candidate(0, design.point(point), draw);
  }

  /**
   * The shares.
   *
   * @param values in the order of the candidates
   * @param resamples of base points
   * @param seed fixes the resamples
   */
  public Result analyse(double[] values, int resamples, long seed) {
    double[][] terms = terms(values);
    int n = design.size();
    double[] all = new double[terms[0].length];
    for (double[] row : terms) {
      add(all, row);
    }
    double[] found = shares(all, n);
    double[][] spread = new double[found.length][resamples];
    Stream stream = new Seed(seed, 0).stream("replicated sobol bootstrap");
    for (int r = 0; r < resamples; r++) {
      double[] sums = new double[all.length];
      for (int i = 0; i < n; i++) {
        add(sums, terms[(int) (stream.uniform(r, i) * n)]);
      }
      double[] again = shares(sums, n);
      for (int j = 0; j < again.length; j++) {
        spread[j][r] = again[j];
      }
    }
    Sobol.Index[] indices = new Sobol.Index[found.length];
    for (int j = 0; j < indices.length; j++) {
      Quantiles q = Quantiles.of(spread[j]);
      boolean known = Limits.atLeast(bases(terms, NOISE + j), FEWEST_BASES);
      double low = known ? q.at(0.025) : Double.NaN;
      indices[j] = new Sobol.Index(found[j], low, known ? q.at(0.975) : Double.NaN);
    }
    List<Shares> shares = new ArrayList<>();
    for (int j = 1; j < indices.length; j += 3) {
      shares.add(new Shares(indices[j], indices[j + 1], indices[j + 2]));
    }
    double shift = center(values);
    double mean = all[SUM] / n;
    return new Result(shift + mean, all[SQUARES] / n - mean * mean, indices[0], shares);
  }

  private static double bases(double[][] terms, int column) {
    double sum = 0;
    double squares = 0;
    for (double[] row : terms) {
      sum += Math.abs(row[column]);
      squares += row[column] * row[column];
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }

  private static double center(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  private static void add(double[] sums, double[] row) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += row[j];
    }
  }

  /** Noise, then first, total and with chance of each parameter, as shares. */
  private static double[] shares(double[] sums, int n) {
    double mean = sums[SUM] / n;
    double variance = sums[SQUARES] / n - mean * mean;
    double[] shares = new double[sums.length - NOISE];
    for (int j = 0; j < shares.length; j++) {
      // Rounding leaves some variance where nothing varies.
      shares[j] = variance > 1e-12 * sums[SQUARES] / n ? sums[NOISE + j] / n / variance : 0;
    }
    return shares;
  }

  /** For each base what it adds to the sums. */
  private double[][] terms(double[] values) {
    int k = design.dimension();
    double center = center(values);
    double[][] terms = new double[design.size()][FIRST + 3 * k];
    for (int i = 0; i < terms.length; i++) {
      double[][] f = new double[k + 2][draws];
      for (int p = 0; p < k + 2; p++) {
        for (int r = 0; r < draws; r++) {
          // Unbiased for any centre, and most exact near the mean.
          f[p][r] = values[(i * (k + 2) + p) * draws + r] - center;
        }
      }
      fill(terms[i], f);
    }
    return terms;
  }

  private void fill(double[] term, double[][] f) {
    // Every point of the design is uniform by itself, so all of them tell mean and variance.
    for (double[] point : f) {
      for (double value : point) {
        term[SUM] += value / (f.length * draws);
        term[SQUARES] += value * value / (f.length * draws);
      }
      term[NOISE] += variance(point) / f.length;
    }
    double pairs = (double) draws * (draws - 1);
    for (int k = 0; k < f.length - 2; k++) {
      double b = 0;
      double d = 0;
      double same = 0;
      double squares = 0;
      for (int r = 0; r < draws; r++) {
        double change = f[k + 2][r] - f[0][r];
        b += f[1][r];
        d += change;
        same += f[1][r] * change;
        squares += change * change;
      }
      term[FIRST + 3 * k] = (b * d - same) / pairs;
      term[FIRST + 3 * k + 1] = (d * d - squares) / (2 * pairs);
      term[FIRST + 3 * k + 2] = squares / (2 * draws);
    }
  }

  private static double variance(double[] values) {
    double mean = center(values);
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    return squares / (values.length - 1);
  }
}
