package regimecollapse.inference.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import regimecollapse.random.Quantile;
import regimecollapse.random.Seed;
import regimecollapse.run.Given;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What one of several cases has in common with the others. A draw has the same quantile of a shared
 * parameter in all cases; with a spread each case lies off it by chance of its own, on the normal
 * scale of the quantile, so that the prior of each case stays as it is. All else a case draws by
 * its own seed: the numbers of one country say nothing of those of another.
 *
 * @param name of the case, which names its chance
 * @param seed that fixes what is shared, the same for all cases
 * @param tau spread between cases in standard deviations of the prior, at least 0
 * @param parameters those that are shared
 */
public record Sharing(String name, long seed, double tau, List<Parameter> parameters) {
  /** Refuses a spread below 0 and copies the list. */
  public Sharing {
    if (!(tau >= 0) || Double.isInfinite(tau)) {
      throw new IllegalArgumentException("a spread of at least 0 is needed, not " + tau);
    }
    parameters = List.copyOf(parameters);
  }

  /** The quantile that all cases share; in (0, 1). */
  public double shared(Parameter parameter, int draw) {
    return Given.quantile(parameter, new Seed(seed, draw));
  }

  /** The quantile of a shared parameter in this case: Φ((z + τe) / √(1 + τ²)); in (0, 1). */
  public double quantile(Parameter parameter, int draw) {
    double shared = shared(parameter, draw);
    if (tau == 0) {
      return shared;
    }
    double own =
        new Seed(seed, draw).stream("case " + name + " parameter " + parameter.key()).normal(0, 0);
    double z = (Quantile.normal(shared) + tau * own) / Math.sqrt(1 + tau * tau);
    return Math.min(Math.max(Quantile.probability(z), Double.MIN_NORMAL), Math.nextDown(1.0));
  }

  /** What a run of this case is given. */
  public Given given(int draw) {
    Map<Parameter, Double> all = new EnumMap<>(Parameter.class);
    parameters.forEach(p -> all.put(p, quantile(p, draw)));
    return Given.quantiles(all);
  }
}
