package regimecollapse.inference.fit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import regimecollapse.run.Given;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/** The priors of the parameters of a fit, from whose quantiles values follow. */
public record FittedPriors(Scenario scenario, List<Parameter> parameters) {
  /** The value at a prior quantile, as the model uses it. */
  public double value(int hypothesis, int parameter, double quantile) {
    Parameter p = parameters.get(parameter);
    Map<Parameter, Double> at = new EnumMap<>(Parameter.class);
    at.put(p, quantile);
    double value = Given.quantiles(at).of(p, prior(hypothesis, parameter)).orElseThrow();
    return Math.max(p.least(), Math.min(p.most(), value));
  }

  /** Whether a prior is even in the logarithm, in which its spread is measured then. */
  public boolean isLogarithmic(int hypothesis, int parameter) {
    return prior(hypothesis, parameter) instanceof Prior.LogUniform;
  }

  private Prior prior(int hypothesis, int parameter) {
    Parameter p = parameters.get(parameter);
    return scenario.belief(scenario.hypotheses().get(hypothesis), p).prior();
  }
}
