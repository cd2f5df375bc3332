package regimecollapse.analysis.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Threshold;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.random.Seed;
import regimecollapse.scenario.Scenario;

/** Falls at the points of sweeps. */
public final class SweepShares {
  private final RunTable runs;
  private final long seed;

  /** Of the runs of a scenario, whose seed also keys the draws of the bootstrap. */
  public SweepShares(Scenario scenario, RunTable runs) {
    this.runs = runs;
    this.seed = scenario.seed();
  }

  /** The share of runs that have fallen, of those that were watched for long enough. */
  public Estimate share(String hypothesis, String arm, Within within) {
    return within.share(runs.of(new Cell(hypothesis, arm)), runs.windows());
  }

  /** The greatest share of runs at a point that fell before the offensive. */
  public double mostBefore(List<String> hypotheses, Sweep sweep) {
    double most = 0;
    for (Sweep.Point point : sweep.points()) {
      for (String hypothesis : hypotheses) {
        List<RunRow> all = runs.of(new Cell(hypothesis, point.arm()));
        long before =
            all.stream().filter(r -> r.lifetime().event() && r.lifetime().time() < 0).count();
        most = Math.max(most, all.isEmpty() ? 0 : (double) before / all.size());
      }
    }
    return most;
  }

  /**
   * Since when at least half of the runs fall.
   *
   * @param date first date of a sweep from which on at least half fall, there and at each later one
   * @param earliest the same by the upper ends of the 95 % Wilson intervals of all dates
   * @param latest the same by their lower ends
   */
  public record Since(
      Optional<LocalDate> date, Optional<LocalDate> earliest, Optional<LocalDate> latest) {}

  /** Since when at least half of the runs fall in a sweep over the date; empty on no date run. */
  public Since doomedSince(String hypothesis, Sweep sweep, Within within) {
    return new Since(
        since(hypothesis, sweep, within, Estimate::share),
        since(hypothesis, sweep, within, e -> e.interval().high()),
        since(hypothesis, sweep, within, e -> e.interval().low()));
  }

  private Optional<LocalDate> since(
      String hypothesis, Sweep sweep, Within within, ToDoubleFunction<Estimate> level) {
    Optional<LocalDate> since = Optional.empty();
    for (int i = sweep.points().size() - 1; i >= 0; i--) {
      Estimate estimate = share(hypothesis, sweep.points().get(i).arm(), within);
      if (estimate.n() > 0 && level.applyAsDouble(estimate) < Threshold.HALF) {
        return since;
      }
      since = estimate.n() > 0 ? sweep.points().get(i).date() : since;
    }
    return since;
  }

  /** The level of support below which the regime falls, from a sweep over the level. */
  public Threshold threshold(String hypothesis, Sweep sweep, Within within) {
    int levels = sweep.points().size();
    Map<Integer, boolean[]> falls = new LinkedHashMap<>();
    Map<Integer, Integer> seen = new LinkedHashMap<>();
    boolean unwatched = false;
    for (int l = 0; l < levels; l++) {
      for (RunRow row : runs.of(new Cell(hypothesis, sweep.points().get(l).arm()))) {
        unwatched |= !within.judges(row, runs.windows());
        if (within.judges(row, runs.windows())) {
          falls.computeIfAbsent(row.replication(), r -> new boolean[levels])[l] =
              within.fallen(row, runs.windows());
          seen.merge(row.replication(), 1, Integer::sum);
        }
      }
    }
    List<boolean[]> whole = new ArrayList<>();
    for (int replication : new TreeSet<>(falls.keySet())) {
      // Where some were not watched so long, of those that are left too many would fall.
      if (!unwatched && seen.get(replication) == levels) {
        whole.add(falls.get(replication));
      }
    }
    double[] at = sweep.points().stream().mapToDouble(p -> p.level().orElseThrow()).toArray();
    String date = sweep.points().get(0).date().map(LocalDate::toString).orElse("none");
    String key =
        String.join(
            "|", hypothesis, sweep.series(), sweep.lever(), date, within.key(runs.windows()));
    return Threshold.of(
        whole.toArray(boolean[][]::new), at, new Seed(seed, 0).stream("threshold " + key));
  }
}
