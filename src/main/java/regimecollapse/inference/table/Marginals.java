package regimecollapse.inference.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.inference.fit.FittedPriors;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Fit;

/** Each parameter under each hypothesis: its prior against its posterior, in its own unit. */
final class Marginals {
  /** Midpoints of so many even slices of the prior give its mean and standard deviation. */
  private static final int SLICES = 2000;

  private static final List<String> HEADER =
      List.of(
          "hypothesis",
          "parameter",
          "unit",
          "draws",
          "ess",
          "prior_mean",
          "prior_sd",
          "prior_p05",
          "prior_p50",
          "prior_p95",
          "mean",
          "sd",
          "p05",
          "p25",
          "p50",
          "p75",
          "p95",
          "shrinkage");

  private final Scenario scenario;
  private final Fit fit;
  private final FittedPriors priors;

  Marginals(Scenario scenario, Fit fit) {
    this.scenario = scenario;
    this.fit = fit;
    this.priors = new FittedPriors(scenario, fit.parameters());
  }

  FitTable table(Posterior posterior) {
    List<List<Object>> rows = new ArrayList<>();
    for (int h = 0; h < posterior.hypotheses(); h++) {
      for (int k = 0; k < fit.parameters().size(); k++) {
        rows.add(row(posterior, h, k));
      }
    }
    return new FitTable("marginals.csv", HEADER, rows);
  }

  private List<Object> row(Posterior posterior, int h, int k) {
    double[] even =
        IntStream.range(0, SLICES)
            .mapToDouble(i -> priors.value(h, k, (i + 0.5) / SLICES))
            .toArray();
    double[] weights = new double[SLICES];
    java.util.Arrays.fill(weights, 1);
    final double[] prior = moments(even, weights);
    List<Particle> draws = posterior.of(h);
    final double[] after =
        moments(
            draws.stream()
                .mapToDouble(p -> priors.value(h, k, p.candidate().quantiles()[k]))
                .toArray(),
            draws.stream().mapToDouble(Particle::weight).toArray());
    Hypothesis hypothesis = scenario.hypotheses().get(h);
    List<Object> row = new ArrayList<>();
    row.add(hypothesis.id());
    row.add(fit.parameters().get(k).key());
    row.add(fit.parameters().get(k).unit());
    row.add(draws.size());
    row.add(posterior.effectiveSize(h));
    row.add(prior[0]);
    row.add(prior[1]);
    for (double level : new double[] {0.05, 0.5, 0.95}) {
      row.add(priors.value(h, k, level));
    }
    row.add(after[0]);
    row.add(after[1]);
    for (double level : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
      // A value grows with its quantile, so quantiles of one are those of the other.
      double u = posterior.quantile(h, k, level);
      row.add(Double.isNaN(u) ? Double.NaN : priors.value(h, k, u));
    }
    row.add(prior[1] > 0 ? 1 - after[1] / prior[1] : Double.NaN);
    return row;
  }

  /** Weighted mean and standard deviation; NaN without values. */
  private static double[] moments(double[] values, double[] weights) {
    double all = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      all += weights[i];
      sum += weights[i] * values[i];
    }
    double mean = sum / all;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      squares += weights[i] * (values[i] - mean) * (values[i] - mean);
    }
    // A fixed value has no spread, whatever rounding says.
    double variance = squares / all;
    return new double[] {mean, variance <= 1e-24 * mean * mean ? 0 : Math.sqrt(variance)};
  }
}
