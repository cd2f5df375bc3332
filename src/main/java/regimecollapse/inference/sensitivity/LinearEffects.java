package regimecollapse.inference.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.descriptive.Variance;
import org.apache.commons.statistics.distribution.TDistribution;
import regimecollapse.stats.linear.LeastSquares;

/**
 * Linear effects of all parameters at once, by least squares of the output on their prior quantiles
 * (standardized regression coefficients; Saltelli et al. 2008, Global Sensitivity Analysis: The
 * Primer, https://doi.org/10.1002/9780470725184, section 1.2.5). It tells small steady effects from
 * chance with far fewer runs than one-at-a-time screening, as each run serves every parameter; it
 * sees nothing of effects that go up and down.
 *
 * @param explained share of the variance that all linear effects together explain, adjusted for
 *     their number
 * @param effects one for each parameter
 */
public record LinearEffects(double explained, List<Effect> effects) {
  /** Variance of an even number between 0 and 1. */
  private static final double EVEN = 1.0 / 12;

  /**
   * What came of a parameter.
   *
   * @param change of the output over the whole prior range, with Student's 95 % interval
   * @param p two-sided chance of a change as far from 0; 1 where the output does not vary
   * @param share of the variance that it explains; its interval has the ends of the change's
   */
  public record Effect(Sobol.Index change, double p, Sobol.Index share) {}

  /** Copies the list. */
  public LinearEffects {
    effects = List.copyOf(effects);
  }

  /**
   * Fits.
   *
   * @param points in the unit cube, more than there are parameters and one
   * @param values of the output there
   */
  public static LinearEffects of(double[][] points, double[] values) {
    int n = points.length;
    int k = points[0].length;
    double variance = Variance.of(values).getAsDouble();
    // Rounding leaves some variance where nothing varies.
    if (Arrays.stream(values).allMatch(v -> v == values[0])) {
      Sobol.Index none = new Sobol.Index(0, 0, 0);
      return new LinearEffects(0, Collections.nCopies(k, new Effect(none, 1, none)));
    }
    LeastSquares fit = LeastSquares.of(points, values);
    double[] slopes = fit.slopes();
    double[] errors = fit.errors();
    TDistribution t = TDistribution.of(n - k - 1.0);
    double reach = t.inverseCumulativeProbability(0.975);
    List<Effect> effects = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      double change = slopes[i];
      double error = errors[i];
      double p = 2 * t.cumulativeProbability(-Math.abs(change) / error);
      Sobol.Index ends = new Sobol.Index(change, change - reach * error, change + reach * error);
      effects.add(new Effect(ends, p, share(ends, error, variance)));
    }
    return new LinearEffects(fit.adjustedR2(), effects);
  }

  /** The square of an estimate is too great by its error's square. */
  private static Sobol.Index share(Sobol.Index change, double error, double variance) {
    double unit = EVEN / variance;
    double low = change.low() * change.low() * unit;
    double high = change.high() * change.high() * unit;
    boolean both = change.low() <= 0 && change.high() >= 0;
    double value = (change.value() * change.value() - error * error) * unit;
    return new Sobol.Index(value, both ? 0 : Math.min(low, high), Math.max(low, high));
  }
}
