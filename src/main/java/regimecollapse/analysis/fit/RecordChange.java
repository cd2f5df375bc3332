package regimecollapse.analysis.fit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.PairedOutcomes;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.ControlCurves;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.analysis.outcome.SurvivalCurves;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.WeightedShare;
import regimecollapse.stats.contrast.PairedShares;

/**
 * What the record changes: the runs of a result folder beside the same runs under a posterior,
 * which lie in a folder within. Runs of the same hypothesis, arm and replication share their
 * chance.
 *
 * @param runs the runs under the posterior
 * @param control their share of the population under the government's control
 * @param collapse their chances of collapse
 * @param summary their summary
 * @param shifts by cell, the share that collapses under the posterior less that under the prior
 * @param weights posterior weights of the hypotheses, by sequential ABC; empty if the fit gave none
 * @param means each arm over all hypotheses
 */
public record RecordChange(
    RunTable runs,
    ControlCurves control,
    CollapseProbability collapse,
    Summary summary,
    Map<Cell, Shift> shifts,
    List<FitFindings.Weight> weights,
    List<ArmMean> means) {
  /**
   * A difference over pairs of runs, posterior less prior.
   *
   * @param pairs how many
   * @param difference of the shares, with the paired interval that contrasts of arms have
   */
  public record Shift(int pairs, Estimated difference) {
    private static Shift of(PairedShares pairs) {
      Interval interval = pairs.interval(Confidence.NINETY_FIVE);
      return new Shift(
          pairs.n(), new Estimated(pairs.difference(), interval.low(), interval.high()));
    }
  }

  /**
   * The chance of collapse in an arm, averaged over the hypotheses.
   *
   * @param arm id
   * @param prior parameters from their ranges, even weights
   * @param narrowed parameters from the posterior, even weights
   * @param posterior parameters from the posterior, weights of the fit; empty if it gave none
   */
  public record ArmMean(
      String arm, Estimated prior, Estimated narrowed, Optional<Estimated> posterior) {}

  /** Copies the collections, keeping their order. */
  public RecordChange {
    shifts = Collections.unmodifiableMap(new LinkedHashMap<>(shifts));
    weights = List.copyOf(weights);
    means = List.copyOf(means);
  }

  /** The folder within, if it holds complete results. */
  public static Optional<Path> folder(Path results) {
    Path within = results.resolve(TableFile.WITHIN);
    return Optional.of(within).filter(f -> Files.isRegularFile(f.resolve(TableFile.MANIFEST)));
  }

  /**
   * Reads the runs under the posterior of a result folder.
   *
   * @param prior the runs of the folder itself, read before
   * @return empty if there are none
   */
  public static Optional<RecordChange> read(Path results, Scenario scenario, RunTable prior) {
    return folder(results).map(within -> of(within, scenario, prior));
  }

  private static RecordChange of(Path within, Scenario scenario, RunTable prior) {
    RunTable runs = RunTable.read(within);
    List<FitFindings.Weight> weights =
        FitFindings.weights(within).stream()
            .filter(w -> w.method().equals(FitFindings.SEQUENTIAL))
            .toList();
    return new RecordChange(
        runs,
        ControlCurves.read(within, "population"),
        CollapseProbability.of(runs),
        Summary.read(within),
        shifts(runs, prior),
        weights,
        means(new Frame(scenario), runs, prior, weights));
  }

  private static Map<Cell, Shift> shifts(RunTable posterior, RunTable prior) {
    double horizon =
        Math.min(
            SurvivalCurves.of(prior).commonHorizon(), SurvivalCurves.of(posterior).commonHorizon());
    Map<Cell, Shift> shifts = new LinkedHashMap<>();
    prior
        .finished()
        .forEach(
            (cell, rows) ->
                shifts.put(
                    cell,
                    Shift.of(
                        PairedOutcomes.of(posterior.of(cell), Optional.of(rows), horizon)
                            .collapses())));
    return shifts;
  }

  private static List<ArmMean> means(
      Frame frame, RunTable posterior, RunTable prior, List<FitFindings.Weight> weights) {
    Set<Cell> cells = prior.finished().keySet();
    List<String> hypotheses = frame.hypotheses(cells);
    double[] even = new double[hypotheses.size()];
    Arrays.fill(even, 1);
    Optional<double[]> fitted = weights(hypotheses, weights);
    List<ArmMean> means = new ArrayList<>();
    for (String arm : frame.arms(cells)) {
      boolean[][] before = outcomes(prior, hypotheses, arm);
      boolean[][] after = outcomes(posterior, hypotheses, arm);
      means.add(
          new ArmMean(
              arm,
              mean(even, WeightedShare.GIVEN, before),
              mean(even, WeightedShare.GIVEN, after),
              fitted.map(w -> mean(w, draws(hypotheses, weights), after))));
    }
    return means;
  }

  private static Estimated mean(double[] weights, double draws, boolean[][] outcomes) {
    WeightedShare mean = WeightedShare.of(weights, draws, outcomes, Confidence.NINETY_FIVE);
    return new Estimated(mean.value(), mean.interval().low(), mean.interval().high());
  }

  /** The weights in the order of the hypotheses; none unless each has one, and one of them more. */
  private static Optional<double[]> weights(
      List<String> hypotheses, List<FitFindings.Weight> weights) {
    double[] found =
        hypotheses.stream()
            .mapToDouble(
                h ->
                    weights.stream()
                        .filter(w -> w.hypothesis().equals(h))
                        .mapToDouble(FitFindings.Weight::posterior)
                        .findFirst()
                        .orElse(Double.NaN))
            .toArray();
    return Arrays.stream(found).sum() > 0 ? Optional.of(found) : Optional.empty();
  }

  /** Effective draws of the hypotheses that were run: their part of all. */
  private static double draws(List<String> hypotheses, List<FitFindings.Weight> weights) {
    return weights.stream()
        .filter(w -> hypotheses.contains(w.hypothesis()))
        .mapToDouble(w -> w.posterior() * w.ess())
        .sum();
  }

  /** Whether the government collapsed, by hypothesis, in the replications that all finished. */
  private static boolean[][] outcomes(RunTable runs, List<String> hypotheses, String arm) {
    Set<Integer> common = new TreeSet<>();
    List<Map<Integer, Boolean>> all = new ArrayList<>();
    for (String hypothesis : hypotheses) {
      Map<Integer, Boolean> of = new LinkedHashMap<>();
      runs.of(new Cell(hypothesis, arm))
          .forEach(row -> of.put(row.replication(), row.lifetime().event()));
      if (all.isEmpty()) {
        common.addAll(of.keySet());
      }
      common.retainAll(of.keySet());
      all.add(of);
    }
    boolean[][] outcomes = new boolean[all.size()][common.size()];
    for (int h = 0; h < outcomes.length; h++) {
      int i = 0;
      for (int replication : common) {
        outcomes[h][i++] = all.get(h).get(replication);
      }
    }
    return outcomes;
  }
}
