package regimecollapse.inference.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * {@link HypothesisRegression} on the nearest half of the draws of the prior, at a record with
 * nothing outside its windows, as rows of tables.
 */
public final class RegressedWeights {
  private static final String METHOD = "regression";

  /** Resamples behind the intervals: each fits the regression anew. */
  private static final int RESAMPLES = 200;

  /** With more coefficients the resamples take hours: the time goes with their square. */
  private static final int MOST_COEFFICIENTS = 300;

  private final Scenario scenario;
  private final List<Particle> draws;
  private final double[] nothing;
  private final int used;
  private final double farthest;

  /**
   * Whether the hypotheses are few enough for their weights by regression: each but one has a
   * coefficient for each statistic. Where readings are crossed with mechanisms they are not.
   */
  public static boolean isFor(Scenario scenario, ObservedRecord record) {
    return (scenario.hypotheses().size() - 1) * (record.used().length + 1) <= MOST_COEFFICIENTS;
  }

  /** Weights from the simulations of a table. */
  public RegressedWeights(Scenario scenario, ObservedRecord record, ReferenceTable table) {
    this.scenario = scenario;
    this.used = HypothesisRegression.draws(table.simulations().size());
    Posterior nearest = table.nearest(s -> s, used);
    this.draws = record.excess(nearest).particles();
    this.nothing = new double[record.used().length];
    this.farthest = nearest.particles().get(used - 1).distance();
  }

  /** How many draws it goes by. */
  public int used() {
    return used;
  }

  /** The greatest distance of them. */
  public double farthest() {
    return farthest;
  }

  public double[] weights() {
    return HypothesisRegression.weights(draws, scenario.hypotheses().size(), nothing);
  }

  /** Bootstrap intervals of functions of the weights, all from the same resamples. */
  public List<Interval> intervals(List<ToDoubleFunction<double[]>> of) {
    return HypothesisRegression.intervals(
        draws,
        scenario.hypotheses().size(),
        nothing,
        of,
        new Bootstrap.Plan(RESAMPLES, Confidence.NINETY_FIVE),
        scenario.seed());
  }

  /** Each hypothesis against each other: method, both, ratio of their weights, interval. */
  public List<List<Object>> factors() {
    double[] weights = weights();
    List<ToDoubleFunction<double[]>> ratios = new ArrayList<>();
    for (int h = 0; h < weights.length; h++) {
      for (int g = 0; g < weights.length; g++) {
        if (g != h) {
          int one = h;
          int other = g;
          ratios.add(w -> w[one] / w[other]);
        }
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    if (ratios.isEmpty()) {
      return rows;
    }
    List<Interval> intervals = intervals(ratios);
    int next = 0;
    for (int h = 0; h < weights.length; h++) {
      for (int g = 0; g < weights.length; g++) {
        if (g != h) {
          Interval it = intervals.get(next);
          double ratio = ratios.get(next++).applyAsDouble(weights);
          rows.add(
              List.of(
                  METHOD,
                  scenario.hypotheses().get(h).id(),
                  scenario.hypotheses().get(g).id(),
                  ratio,
                  it));
        }
      }
    }
    return rows;
  }
}
