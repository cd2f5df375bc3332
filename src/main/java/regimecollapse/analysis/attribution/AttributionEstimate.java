package regimecollapse.analysis.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.quantity.Windows;
import regimecollapse.results.table.CaseDays;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Player;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ReplicationMean;
import regimecollapse.stats.ShapleySample;
import regimecollapse.stats.survival.Lifetime;

/**
 * Shares of the factors in what happened, estimated from the runs of coalitions. All intervals are
 * 95 % and paired: each compares runs of the same chance. A replication in which a run failed is
 * left out.
 */
final class AttributionEstimate {
  private final List<String> factors;
  private final CoalitionRuns runs;
  private final Windows windows;
  private final CoalitionRuns.Observation observed;
  private final Map<String, Map<AttributionMeasure, Sample>> samples = new LinkedHashMap<>();
  private final Map<String, Integer> dropped = new LinkedHashMap<>();

  private AttributionEstimate(Path folder, Attribution attribution) {
    factors = attribution.players().stream().map(Player::id).toList();
    runs = new CoalitionRuns(folder, factors);
    windows = CaseDays.stored(folder).windows();
    observed = runs.observation();
  }

  /** The effects by measure, then by hypothesis in the order of the file. */
  static List<FactorEffects> of(Path folder, Attribution attribution) {
    AttributionEstimate estimate = new AttributionEstimate(folder, attribution);
    estimate.runs.forEach(estimate::add);
    List<FactorEffects> effects = new ArrayList<>();
    for (AttributionMeasure measure : estimate.measures()) {
      estimate.samples.forEach((h, all) -> effects.add(estimate.effects(h, measure, all)));
    }
    return effects;
  }

  /** The measures that every run can be judged by. */
  private List<AttributionMeasure> measures() {
    List<AttributionMeasure> all = new ArrayList<>(List.of(AttributionMeasure.values()));
    if (observed.leastCensored() < windows.soon()) {
      all.remove(AttributionMeasure.COLLAPSE_SOON);
      all.remove(AttributionMeasure.FALLEN_SOON);
    }
    return all;
  }

  private void add(CoalitionRuns.Replication replication) {
    Map<AttributionMeasure, Sample> all =
        samples.computeIfAbsent(replication.hypothesis(), h -> newSamples());
    dropped.merge(replication.hypothesis(), replication.failed() ? 1 : 0, Integer::sum);
    if (!replication.failed()) {
      all.values().forEach(sample -> sample.add(replication));
    }
  }

  private Map<AttributionMeasure, Sample> newSamples() {
    Map<AttributionMeasure, Sample> all = new LinkedHashMap<>();
    measures().forEach(m -> all.put(m, new Sample(m, factors.size(), observed.horizon(), windows)));
    return all;
  }

  private FactorEffects effects(
      String hypothesis, AttributionMeasure measure, Map<AttributionMeasure, Sample> all) {
    Sample sample = all.get(measure);
    List<FactorEffect> each = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      each.add(
          new FactorEffect(
              factors.get(i),
              sample.shapley.value(i, Confidence.NINETY_FIVE),
              sample.mean(sample.addOne, i),
              sample.mean(sample.leaveOneOut, i)));
    }
    return new FactorEffects(
        measure,
        hypothesis,
        dropped.get(hypothesis),
        sample.ends(),
        observed.horizon(),
        each,
        sample.shapley.total(Confidence.NINETY_FIVE),
        sample.shapley.sum());
  }

  /** One measure under one hypothesis. */
  private static final class Sample {
    private final AttributionMeasure measure;
    private final Windows windows;
    private final double horizon;
    private final ShapleySample shapley;
    private final List<double[]> addOne = new ArrayList<>();
    private final List<double[]> leaveOneOut = new ArrayList<>();
    private double off;
    private double on;

    Sample(AttributionMeasure measure, int factors, double horizon, Windows windows) {
      this.windows = windows;
      this.measure = measure;
      this.horizon = horizon;
      shapley = new ShapleySample(factors, measure.greatest(horizon));
    }

    void add(CoalitionRuns.Replication replication) {
      List<ShapleySample.Walk> walks = replication.walks(this::of);
      shapley.add(walks);
      int n = walks.get(0).order().length;
      double none = walks.get(0).values()[0];
      double all = walks.get(0).values()[n];
      double[] added = new double[n];
      double[] left = new double[n];
      for (int i = 0; i < n; i++) {
        added[i] = of(replication.addOne(i)) - none;
        left[i] = all - of(replication.leaveOneOut(i));
      }
      addOne.add(added);
      leaveOneOut.add(left);
      off += none;
      on += all;
    }

    private double of(Lifetime life) {
      return measure.of(life, horizon, windows);
    }

    ReplicationMean mean(List<double[]> rows, int factor) {
      return ReplicationMean.of(
          rows.stream().mapToDouble(r -> r[factor]).toArray(),
          measure.greatest(horizon),
          Confidence.NINETY_FIVE);
    }

    FactorEffects.Ends ends() {
      return new FactorEffects.Ends(off / addOne.size(), on / addOne.size());
    }
  }
}
