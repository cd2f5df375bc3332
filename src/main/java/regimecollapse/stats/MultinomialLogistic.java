package regimecollapse.stats;

import java.util.Arrays;
import regimecollapse.stats.linear.Cholesky;
import regimecollapse.stats.linear.Matrix;

/**
 * Weighted multinomial logistic regression with a ridge penalty, by Newton's method: the chance of
 * class h at x is proportional to exp(x·b_h). The first entry of each row of x is a one, whose
 * coefficient is not penalised; the penalty is half the ridge times the sum of squares of all other
 * coefficients, each taken from its mean over classes, so that the order of classes leaves no
 * trace.
 *
 * @see <a href="https://doi.org/10.1002/9781118548387">Hosmer, Lemeshow and Sturdivant (2013),
 *     Applied Logistic Regression, chapter 8</a>
 * @see <a href="https://doi.org/10.2307/2347628">le Cessie and van Houwelingen (1992), Ridge
 *     estimators in logistic regression</a>
 */
public final class MultinomialLogistic {
  private static final int MOST_STEPS = 100;

  /** Newton's steps double the number of right digits, so that the last one leaves no more. */
  private static final double SMALL_STEP = 1e-7;

  private final double[][] x;
  private final int[] label;
  private final int classes;
  private final int width;
  private final double ridge;

  /**
   * Data.
   *
   * @param x rows of equal length, the first entry of each a one
   * @param label class of each row, from 0
   * @param classes number of classes, each with a row of positive weight
   * @param ridge at least 0; with 0 there is no answer where x separates the classes
   */
  public MultinomialLogistic(double[][] x, int[] label, int classes, double ridge) {
    this.x = x;
    this.label = label;
    this.classes = classes;
    this.width = x[0].length;
    this.ridge = ridge;
  }

  /**
   * The coefficients of most penalised likelihood.
   *
   * @param weight of each row, at least 0
   * @return for each class, the coefficient of each entry of x; those of the first class are 0
   */
  public double[][] fit(double[] weight) {
    double[][] b = new double[classes][width];
    double height = height(b, weight);
    for (int step = 0; step < MOST_STEPS && classes > 1; step++) {
      double[] move = direction(b, weight);
      double size = Arrays.stream(move).map(Math::abs).max().orElse(0);
      double[][] next = moved(b, move, 1);
      double reached = height(next, weight);
      // The height is concave: halved often enough, a step of Newton leads up.
      for (double part = 0.5; !(reached >= height) && part > SMALL_STEP; part /= 2) {
        next = moved(b, move, part);
        reached = height(next, weight);
      }
      if (reached >= height) {
        b = next;
        height = reached;
      }
      if (size < SMALL_STEP || !(reached >= height)) {
        break;
      }
    }
    return b;
  }

  /**
   * The chance of each class at a point.
   *
   * @param b coefficients, as {@link #fit} gives them
   * @param at a row of x
   */
  public static double[] chances(double[][] b, double[] at) {
    double[] chance = new double[b.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int h = 0; h < b.length; h++) {
      for (int k = 0; k < at.length; k++) {
        chance[h] += b[h][k] * at[k];
      }
      most = Math.max(most, chance[h]);
    }
    double sum = 0;
    for (int h = 0; h < b.length; h++) {
      chance[h] = StrictMath.exp(chance[h] - most);
      sum += chance[h];
    }
    for (int h = 0; h < b.length; h++) {
      chance[h] /= sum;
    }
    return chance;
  }

  /** Penalised log-likelihood. */
  private double height(double[][] b, double[] weight) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      if (weight[i] > 0) {
        double chance = chances(b, x[i])[label[i]];
        sum += weight[i] * StrictMath.log(Math.max(chance, Double.MIN_NORMAL));
      }
    }
    for (int k = 1; k < width; k++) {
      double mean = mean(b, k);
      for (double[] of : b) {
        double off = of[k] - mean;
        sum -= ridge / 2 * off * off;
      }
    }
    return sum;
  }

  private double mean(double[][] b, int k) {
    double sum = 0;
    for (double[] of : b) {
      sum += of[k];
    }
    return sum / classes;
  }

  /** Newton's step, of all coefficients but those of the first class. */
  private double[] direction(double[][] b, double[] weight) {
    int n = (classes - 1) * width;
    double[] slope = new double[n];
    double[][] bend = new double[n][n];
    for (int i = 0; i < x.length; i++) {
      if (weight[i] > 0) {
        add(i, weight[i], chances(b, x[i]), slope, bend);
      }
    }
    for (int k = 1; k < width; k++) {
      double mean = mean(b, k);
      for (int g = 1; g < classes; g++) {
        int at = (g - 1) * width + k;
        slope[at] -= ridge * (b[g][k] - mean);
        for (int h = 1; h < classes; h++) {
          bend[at][(h - 1) * width + k] += ridge * ((g == h ? 1 : 0) - 1.0 / classes);
        }
      }
    }
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < r; c++) {
        bend[c][r] = bend[r][c];
      }
    }
    return new Cholesky(Matrix.of(bend)).solve(slope);
  }

  /** What a row adds to the gradient and to the lower half of the negative Hessian. */
  private void add(int i, double weight, double[] chance, double[] slope, double[][] bend) {
    for (int g = 1; g < classes; g++) {
      double off = weight * ((label[i] == g ? 1 : 0) - chance[g]);
      for (int k = 0; k < width; k++) {
        slope[(g - 1) * width + k] += off * x[i][k];
      }
      for (int h = 1; h <= g; h++) {
        double v = weight * chance[g] * ((g == h ? 1 : 0) - chance[h]);
        for (int k = 0; k < width; k++) {
          double[] row = bend[(g - 1) * width + k];
          double vx = v * x[i][k];
          int most = g == h ? k + 1 : width;
          for (int l = 0; l < most; l++) {
            row[(h - 1) * width + l] += vx * x[i][l];
          }
        }
      }
    }
  }

  private double[][] moved(double[][] b, double[] move, double part) {
    double[][] next = new double[classes][width];
    for (int g = 1; g < classes; g++) {
      for (int k = 0; k < width; k++) {
        next[g][k] = b[g][k] + part * move[(g - 1) * width + k];
      }
    }
    return next;
  }
}
