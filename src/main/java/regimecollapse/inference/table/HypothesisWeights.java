package regimecollapse.inference.table;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import regimecollapse.inference.fit.Fitting;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.fit.RegressedWeights;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * The weight of each hypothesis and its Bayes factor against the mean of the others, with Monte
 * Carlo error. The interval of a weight is Wilson's for a share of as many draws as the effective
 * sample size, which is symmetric in log-odds; that of the Bayes factor follows from its ends. The
 * prior is even.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1995.10476572">Kass and Raftery (1995), JASA 90,
 *     773-795</a>
 */
record HypothesisWeights(Scenario scenario, ObservedRecord record) {
  ResultTable table(Fitting.Result result) {
    ResultTable table = FitTables.table(TableFile.HYPOTHESES);
    for (int h = 0; h < scenario.hypotheses().size(); h++) {
      add(table, "sequential", scenario.hypotheses().get(h), result.posterior(), h);
    }
    for (int h = 0; h < scenario.hypotheses().size(); h++) {
      add(table, "rejection", scenario.hypotheses().get(h), result.rejection(), h);
    }
    if (RegressedWeights.isFor(scenario, record)) {
      addRegression(table, result.table());
    }
    return table;
  }

  /** Standard error: a quarter of the length of the interval, which is from the bootstrap. */
  private void addRegression(ResultTable to, ReferenceTable table) {
    RegressedWeights regressed = new RegressedWeights(scenario, record, table);
    double[] weights = regressed.weights();
    List<Interval> intervals =
        regressed.intervals(
            IntStream.range(0, weights.length)
                .<ToDoubleFunction<double[]>>mapToObj(h -> w -> w[h])
                .toList());
    for (int h = 0; h < weights.length; h++) {
      Interval interval = intervals.get(h);
      to.add(
          "regression",
          scenario.hypotheses().get(h).id(),
          1.0 / weights.length,
          weights[h],
          (interval.high() - interval.low()) / 4,
          interval,
          regressed.used(),
          regressed.farthest(),
          factor(weights[h], weights.length),
          factor(interval.low(), weights.length),
          factor(interval.high(), weights.length));
    }
  }

  private static void add(
      ResultTable table, String method, Hypothesis hypothesis, Posterior of, int h) {
    double p = of.probability(h);
    double[] interval = interval(p, of.effectiveSize());
    int all = of.hypotheses();
    table.add(
        method,
        hypothesis.id(),
        1.0 / all,
        p,
        of.standardError(h),
        interval[0],
        interval[1],
        of.effectiveSize(),
        of.particles().stream().mapToDouble(Particle::distance).max().orElse(0),
        factor(p, all),
        factor(interval[0], all),
        factor(interval[1], all));
  }

  /** Wilson's interval of a share p of n draws, n not whole; at 0 and 1 it ends there. */
  static double[] interval(double p, double n) {
    double z = Confidence.NINETY_FIVE.z();
    double centre = p + z * z / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    return new double[] {
      p <= 0 ? 0 : (centre - half) / scale, p >= 1 ? 1 : (centre + half) / scale
    };
  }

  /** Against the mean of the others; NaN (not finite) where the others have no weight. */
  private static double factor(double p, int hypotheses) {
    return hypotheses == 1 || p >= 1 ? Double.NaN : p * (hypotheses - 1) / (1 - p);
  }
}
