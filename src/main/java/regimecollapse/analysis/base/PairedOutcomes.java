package regimecollapse.analysis.base;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import regimecollapse.stats.contrast.PairedMeans;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.survival.Lifetime;
import regimecollapse.stats.survival.PseudoValues;

/**
 * Outcomes of a cell by replication, beside those of the base arm where there is one. Only
 * replications that finished in both are kept.
 */
public final class PairedOutcomes {
  private final int[] replications;
  private final Map<OutcomeMeasure, double[]> arm = new EnumMap<>(OutcomeMeasure.class);
  private final Map<OutcomeMeasure, double[]> base = new EnumMap<>(OutcomeMeasure.class);
  private final boolean paired;
  private boolean same;

  private PairedOutcomes(List<Integer> replications, boolean paired) {
    this.replications = replications.stream().mapToInt(Integer::intValue).toArray();
    this.paired = paired;
  }

  /**
   * Pairs the runs of an arm with those of the base, if it is given.
   *
   * @param horizon up to which the restricted mean of every cell is known, days
   */
  public static PairedOutcomes of(List<RunRow> arm, Optional<List<RunRow>> base, double horizon) {
    Map<Integer, double[]> first = outcomes(arm, horizon);
    Map<Integer, double[]> second = base.map(rows -> outcomes(rows, horizon)).orElse(first);
    List<Integer> both = new ArrayList<>(first.keySet());
    both.retainAll(second.keySet());
    PairedOutcomes outcomes = new PairedOutcomes(both, base.isPresent());
    outcomes.same = base.filter(rows -> marks(arm).equals(marks(rows))).isPresent();
    for (OutcomeMeasure measure : OutcomeMeasure.values()) {
      int m = measure.ordinal();
      outcomes.arm.put(measure, both.stream().mapToDouble(r -> first.get(r)[m]).toArray());
      outcomes.base.put(measure, both.stream().mapToDouble(r -> second.get(r)[m]).toArray());
    }
    return outcomes;
  }

  /** Both measures of each run, by replication. */
  private static Map<Integer, double[]> outcomes(List<RunRow> rows, double horizon) {
    List<Lifetime> lifetimes = rows.stream().map(RunRow::fromDayZero).toList();
    double[] days = PseudoValues.restricted(lifetimes, horizon);
    Map<Integer, double[]> outcomes = new LinkedHashMap<>();
    for (int i = 0; i < days.length; i++) {
      double collapsed = lifetimes.get(i).event() ? 1 : 0;
      outcomes.put(rows.get(i).replication(), new double[] {days[i], collapsed});
    }
    return outcomes;
  }

  private static Map<Integer, Long> marks(List<RunRow> rows) {
    return rows.stream().collect(Collectors.toMap(RunRow::replication, RunRow::mark));
  }

  /** Whether no run of the arm differs from that of the base. */
  public boolean same() {
    return same;
  }

  public int n() {
    return replications.length;
  }

  public int[] replications() {
    return replications.clone();
  }

  /** For each pair, the arm less the base; without a base, the outcome itself. */
  public double[] values(OutcomeMeasure measure) {
    double[] values = arm.get(measure).clone();
    for (int i = 0; paired && i < values.length; i++) {
      values[i] -= base.get(measure)[i];
    }
    return values;
  }

  /** The mean difference of days. */
  public PairedMeans days() {
    return PairedMeans.of(arm.get(OutcomeMeasure.SURVIVAL), base.get(OutcomeMeasure.SURVIVAL));
  }

  /** In how many pairs the government collapsed in both, in one, in none. */
  public PairedShares collapses() {
    int[] counts = new int[4];
    for (int i = 0; i < replications.length; i++) {
      boolean inArm = arm.get(OutcomeMeasure.COLLAPSE)[i] == 1;
      boolean inBase = base.get(OutcomeMeasure.COLLAPSE)[i] == 1;
      counts[(inArm ? 0 : 2) + (inBase ? 0 : 1)]++;
    }
    return new PairedShares(counts[0], counts[1], counts[2], counts[3]);
  }
}
