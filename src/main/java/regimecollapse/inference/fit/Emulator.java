package regimecollapse.inference.fit;

import java.util.Arrays;
import regimecollapse.stats.linear.Cholesky;
import regimecollapse.stats.linear.Matrix;

/**
 * A cheap stand-in for one summary statistic: a quadratic response surface without interactions,
 * fitted by ridge regression. What it leaves is the model's own chance (ensemble variance) and the
 * lack of fit together; both count against a point's being ruled out.
 *
 * @see <a href="https://doi.org/10.1214/10-BA524">Vernon, Goldstein and Bower (2010), Bayesian
 *     Analysis 5, 619-669</a>
 */
final class Emulator {
  /** Keeps the normal equations regular; far below the weight of any point. */
  private static final double RIDGE = 1e-6;

  private final double[] coefficients;
  private final Cholesky solver;
  private final double residualVariance;
  private final int points;

  /**
   * Fits.
   *
   * @param design points in the unit cube, more than 2 x dimension + 1
   * @param values of the statistic there
   */
  Emulator(double[][] design, double[] values) {
    points = design.length;
    int terms = terms(design[0]).length;
    if (points <= terms) {
      throw new IllegalArgumentException(points + " points cannot fit " + terms + " terms");
    }
    Matrix x = Matrix.of(Arrays.stream(design).map(Emulator::terms).toArray(double[][]::new));
    Matrix across = x.transposed();
    Matrix products = across.times(x);
    double[][] gram = new double[terms][];
    for (int t = 0; t < terms; t++) {
      gram[t] = products.row(t);
      gram[t][t] += RIDGE;
    }
    solver = new Cholesky(Matrix.of(gram));
    coefficients = solver.solve(across.times(values));
    double[] residuals = x.times(coefficients);
    for (int i = 0; i < points; i++) {
      residuals[i] = values[i] - residuals[i];
    }
    residualVariance = Matrix.dot(residuals, residuals) / (points - terms);
  }

  private static double[] terms(double[] point) {
    double[] terms = new double[2 * point.length + 1];
    terms[0] = 1;
    for (int k = 0; k < point.length; k++) {
      double centred = 2 * point[k] - 1;
      terms[1 + 2 * k] = centred;
      // Orthogonal to the line over the cube.
      terms[2 + 2 * k] = (3 * centred * centred - 1) / 2;
    }
    return terms;
  }

  /** Expected value at a point. */
  double mean(double[] point) {
    return Matrix.dot(coefficients, terms(point));
  }

  /** Variance of a new run at a point: its own chance, lack of fit, and doubt about the surface. */
  double variance(double[] point) {
    double[] terms = terms(point);
    return residualVariance * (1 + Matrix.dot(terms, solver.solve(terms)));
  }
}
