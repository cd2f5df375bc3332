package regimecollapse.inference.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import regimecollapse.inference.fit.FittedPriors;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.record.Fit;

/** Each parameter under each hypothesis: its prior against its posterior, in its own unit. */
final class Marginals {
  /** Midpoints of so many even slices of the prior give its mean and standard deviation. */
  private static final int SLICES = 2000;

  /** Numbers of a row behind the effective draws. */
  private static final int NUMBERS = 13;

  private final Scenario scenario;
  private final Fit fit;
  private final FittedPriors priors;

  Marginals(Scenario scenario, Fit fit) {
    this.scenario = scenario;
    this.fit = fit;
    this.priors = new FittedPriors(scenario, fit.parameters());
  }

  ResultTable table(Posterior posterior) {
    ResultTable table = FitTables.table(TableFile.MARGINALS);
    for (int h = 0; h < posterior.hypotheses(); h++) {
      for (int k = 0; k < fit.parameters().size(); k++) {
        add(table, posterior, h, k);
      }
    }
    return table;
  }

  /** Of a parameter that its mechanism has not, a hypothesis says nothing. */
  private boolean isAbsent(int h, int k) {
    return MechanismKind.owner(fit.parameters().get(k))
        .filter(owner -> owner != scenario.hypotheses().get(h).mechanism())
        .isPresent();
  }

  private void addNothing(ResultTable table, Posterior posterior, int h, int k) {
    table.add(
        scenario.hypotheses().get(h).id(),
        fit.parameters().get(k).key(),
        fit.parameters().get(k).unit(),
        posterior.of(h).size(),
        posterior.effectiveSize(h),
        Collections.nCopies(NUMBERS, Double.NaN));
  }

  private void add(ResultTable table, Posterior posterior, int h, int k) {
    if (isAbsent(h, k)) {
      addNothing(table, posterior, h, k);
      return;
    }
    double[] even =
        IntStream.range(0, SLICES)
            .mapToDouble(i -> priors.value(h, k, (i + 0.5) / SLICES))
            .toArray();
    double[] alike = new double[SLICES];
    Arrays.fill(alike, 1);
    final double[] prior = moments(even, alike);
    List<Particle> draws = posterior.of(h);
    double[] values =
        draws.stream().mapToDouble(p -> priors.value(h, k, p.candidate().quantiles()[k])).toArray();
    double[] weights = draws.stream().mapToDouble(Particle::weight).toArray();
    final double[] after = moments(values, weights);
    boolean logs = priors.isLogarithmic(h, k);
    double before = logs ? moments(logs(even), alike)[1] : prior[1];
    double left = logs ? moments(logs(values), weights)[1] : after[1];
    table.add(
        scenario.hypotheses().get(h).id(),
        fit.parameters().get(k).key(),
        fit.parameters().get(k).unit(),
        draws.size(),
        posterior.effectiveSize(h),
        prior[0],
        prior[1],
        DoubleStream.of(0.05, 0.5, 0.95).mapToObj(level -> priors.value(h, k, level)).toList(),
        after[0],
        after[1],
        DoubleStream.of(0.05, 0.25, 0.5, 0.75, 0.95)
            .mapToObj(level -> value(posterior.quantile(h, k, level), h, k))
            .toList(),
        before > 0 ? 1 - left / before : Double.NaN);
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(StrictMath::log).toArray();
  }

  /** A value grows with its quantile, so quantiles of one are those of the other. */
  private double value(double quantile, int h, int k) {
    return Double.isNaN(quantile) ? Double.NaN : priors.value(h, k, quantile);
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
