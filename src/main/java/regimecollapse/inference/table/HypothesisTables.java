package regimecollapse.inference.table;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.inference.fit.Fitting;
import regimecollapse.inference.fit.PairedWeights;
import regimecollapse.inference.fit.PriorSensitivity;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.fit.RegressedWeights;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Limits;

/**
 * Hypothesis against hypothesis, and how their weights depend on each observation and on the
 * priors. The weights are those of rejection, with Wilson's interval for a share of the draws kept;
 * changes are paired, see {@link PairedWeights}.
 */
record HypothesisTables(Scenario scenario, ObservedRecord record) {
  /**
   * With fewer draws a weight says next to nothing: its interval is wider than 0.27 (assumption).
   */
  private static final int LEAST_KEPT = 50;

  /** Shares of the draws kept, of those that the baseline keeps. */
  private static final double[] KEPT_PARTS = {0.1, 0.25, 0.5, 2, 4};

  /**
   * Each hypothesis against each other. As the prior is even, the Bayes factor is the ratio of the
   * weights; its interval follows from that of the share of the one among the two, Wilson's for as
   * many draws as the effective sample size of the two. Those of the regression are from the
   * bootstrap.
   */
  ResultTable bayesFactors(Fitting.Result result) {
    ResultTable table = FitTables.table(TableFile.BAYES_FACTORS);
    addFactors("sequential", result.posterior(), table);
    addFactors("rejection", result.rejection(), table);
    if (RegressedWeights.isFor(scenario, record)) {
      new RegressedWeights(scenario, record, result.table()).factors().forEach(table::add);
    }
    return table;
  }

  private void addFactors(String method, Posterior of, ResultTable table) {
    for (int h = 0; h < of.hypotheses(); h++) {
      for (int g = 0; g < of.hypotheses(); g++) {
        if (g != h) {
          double[] factor = factor(of, h, g);
          table.add(method, id(h), id(g), factor[0], factor[1], factor[2]);
        }
      }
    }
  }

  /** Factor and its ends; not finite where the other has no weight, NaN where neither has any. */
  static double[] factor(Posterior of, int hypothesis, int against) {
    double one = of.probability(hypothesis);
    double two = of.probability(against);
    double share = one / (one + two);
    double squares =
        one * one / Math.max(of.effectiveSize(hypothesis), Double.MIN_NORMAL)
            + two * two / Math.max(of.effectiveSize(against), Double.MIN_NORMAL);
    double[] ends = HypothesisWeights.interval(share, (one + two) * (one + two) / squares);
    return new double[] {share / (1 - share), ends[0] / (1 - ends[0]), ends[1] / (1 - ends[1])};
  }

  /** Each observation left out in turn; as many draws kept as with all. */
  ResultTable byObservation(ReferenceTable table, int kept) {
    int[] used = record.used();
    PairedWeights weights = new PairedWeights(table, kept);
    weights.add(table, s -> s);
    for (int left : used) {
      weights.add(table, s -> s.with(left, Double.NaN));
    }
    List<List<PairedWeights.Weight>> all = weights.weights(chance("weights by observation"));
    ResultTable result = FitTables.table(TableFile.WEIGHTS_BY_OBSERVATION);
    for (int v = 0; v < all.size(); v++) {
      String left = v == 0 ? "" : record.observations().get(used[v - 1]).id();
      for (int h = 0; h < table.hypotheses(); h++) {
        result.add(left, cells(h, all.get(v).get(h), v == 0, kept));
      }
    }
    return result;
  }

  /**
   * Each tolerance halved and doubled, and fewer and more draws kept, which is a smaller and a
   * greater distance from the record for all.
   */
  ResultTable byTolerance(ReferenceTable table, int kept) {
    int[] used = record.used();
    PairedWeights weights = new PairedWeights(table, kept);
    List<List<Object>> names = new ArrayList<>();
    List<Integer> keeps = new ArrayList<>();
    names.add(List.of("as-given", ""));
    weights.add(table, s -> s);
    for (double parts : KEPT_PARTS) {
      int keep = (int) Math.min(table.simulations().size(), Limits.ceil(kept * parts));
      names.add(List.of("kept", ""));
      keeps.add(keep);
      weights.add(table, s -> s, keep);
    }
    for (int i : used) {
      // Half of a tolerance makes a discrepancy count twice.
      names.add(List.of("halved", record.observations().get(i).id()));
      weights.add(table, s -> s.with(i, 2 * s.discrepancies()[i]));
      names.add(List.of("doubled", record.observations().get(i).id()));
      weights.add(table, s -> s.with(i, s.discrepancies()[i] / 2));
    }
    List<List<PairedWeights.Weight>> all = weights.weights(chance("weights by tolerance"));
    ResultTable result = FitTables.table(TableFile.WEIGHTS_BY_TOLERANCE);
    for (int v = 0; v < all.size(); v++) {
      int keep = v >= 1 && v <= keeps.size() ? keeps.get(v - 1) : kept;
      for (int h = 0; h < table.hypotheses(); h++) {
        result.add(names.get(v), cells(h, all.get(v).get(h), v == 0, keep));
      }
    }
    return result;
  }

  /**
   * Each change of the priors; the same share of the draws kept in all, that of the baseline, or
   * {@value #LEAST_KEPT} draws if that is more and not more than half of them.
   *
   * @param share of its draws that the baseline keeps
   */
  ResultTable byPrior(PriorSensitivity priors, double share) {
    ResultTable table = FitTables.table(TableFile.WEIGHTS_BY_PRIOR);
    if (!priors.changes().isEmpty()) {
      int size = priors.asGiven().simulations().size();
      addPriors(priors, kept(share, size), table);
    }
    return table;
  }

  /** How many of so many draws a share is, where that is not too few. */
  static int kept(double share, int size) {
    return (int) Math.max(Math.min(LEAST_KEPT, (size + 1) / 2), Limits.ceil(share * size));
  }

  private void addPriors(PriorSensitivity priors, int kept, ResultTable table) {
    PairedWeights weights = new PairedWeights(priors.asGiven(), kept);
    weights.add(priors.asGiven(), s -> s);
    priors.changed().forEach(changed -> weights.add(changed, s -> s));
    int size = priors.asGiven().simulations().size();
    List<List<PairedWeights.Weight>> all = weights.weights(chance("weights by prior"));
    for (int v = 0; v < all.size(); v++) {
      List<Object> names =
          v == 0
              ? List.of("as-given", "")
              : List.of(
                  priors.changes().get(v - 1).width().key(),
                  priors.changes().get(v - 1).parameter());
      for (int h = 0; h < priors.asGiven().hypotheses(); h++) {
        table.add(names, cells(h, all.get(v).get(h), v == 0, kept), size);
      }
    }
  }

  /** Weight and draws kept; the first fit has no change from itself. */
  private List<Object> cells(int hypothesis, PairedWeights.Weight it, boolean first, int kept) {
    double[] ends = HypothesisWeights.interval(it.weight(), kept);
    return List.of(
        id(hypothesis),
        it.weight(),
        ends[0],
        ends[1],
        first ? Double.NaN : it.change(),
        first ? Interval.NONE : it.interval(),
        kept);
  }

  private String id(int hypothesis) {
    Hypothesis it = scenario.hypotheses().get(hypothesis);
    return it.id();
  }

  private Stream chance(String purpose) {
    return new Seed(scenario.seed(), 0).stream(purpose);
  }
}
