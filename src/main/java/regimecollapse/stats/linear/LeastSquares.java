package regimecollapse.stats.linear;

import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * A plane through values by ordinary least squares, with an intercept.
 *
 * @param slopes the intercept, then the slope of each column
 * @param errors standard errors of the slopes
 * @param adjustedR2 part of the variance that the plane explains, less what chance would
 */
public record LeastSquares(double[] slopes, double[] errors, double adjustedR2) {
  /**
   * Fits.
   *
   * @param points one row for each value, with fewer columns than there are values less one
   * @param values at each point
   */
  public static LeastSquares of(double[][] points, double[] values) {
    OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
    fit.newSampleData(values, points);
    return new LeastSquares(
        fit.estimateRegressionParameters(),
        fit.estimateRegressionParametersStandardErrors(),
        fit.calculateAdjustedRSquared());
  }
}
