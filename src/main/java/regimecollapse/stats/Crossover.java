package regimecollapse.stats;

import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Gail and Simon's likelihood ratio test for a qualitative (crossover) interaction: whether an
 * effect is positive in some subsets and negative in others.
 *
 * <p>With k independent estimates dᵢ and their errors sᵢ, Q is the smaller of Σ (dᵢ/sᵢ)² over the
 * positive and over the negative estimates. Under the least favourable case of no crossover its p
 * value is
 *
 * <pre>  Σ_{h=1}^{k-1} C(k-1, h) 2^-(k-1) P(χ²_h &gt; Q)</pre>
 *
 * @see <a href="https://doi.org/10.2307/2530862">Gail and Simon (1985), Biometrics 41, 361-372</a>
 */
public final class Crossover {
  private Crossover() {}

  /**
   * The p value of the hypothesis that no two subsets differ in sign.
   *
   * @param estimates one for each subset
   * @param errors their standard errors, above 0
   * @return 1 where all estimates have one sign
   */
  public static double pValue(double[] estimates, double[] errors) {
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < estimates.length; i++) {
      double z = estimates[i] / errors[i];
      positive += z > 0 ? z * z : 0;
      negative += z < 0 ? z * z : 0;
    }
    double q = Math.min(positive, negative);
    if (!(q > 0)) {
      return 1;
    }
    if (Double.isInfinite(q)) {
      return 0;
    }
    int others = estimates.length - 1;
    double p = 0;
    for (int h = 1; h <= others; h++) {
      double weight = BinomialCoefficientDouble.value(others, h);
      p += weight * RegularizedGamma.Q.value(h / 2.0, q / 2);
    }
    return p / StrictMath.pow(2, others);
  }
}
