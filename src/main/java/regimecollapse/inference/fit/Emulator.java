package regimecollapse.inference.fit;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

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

  private final RealVector coefficients;
  private final DecompositionSolver solver;
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
    RealMatrix x = new Array2DRowRealMatrix(points, terms);
    for (int i = 0; i < points; i++) {
      x.setRow(i, terms(design[i]));
    }
    RealMatrix gram = x.transpose().multiply(x);
    for (int t = 0; t < terms; t++) {
      gram.addToEntry(t, t, RIDGE);
    }
    solver = new CholeskyDecomposition(gram, 1e-9, 1e-14).getSolver();
    coefficients = solver.solve(x.transpose().operate(new ArrayRealVector(values)));
    RealVector residuals = new ArrayRealVector(values).subtract(x.operate(coefficients));
    residualVariance = residuals.dotProduct(residuals) / (points - terms);
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
    return coefficients.dotProduct(new ArrayRealVector(terms(point), false));
  }

  /** Variance of a new run at a point: its own chance, lack of fit, and doubt about the surface. */
  double variance(double[] point) {
    RealVector terms = new ArrayRealVector(terms(point), false);
    return residualVariance * (1 + terms.dotProduct(solver.solve(terms)));
  }
}
