package regimecollapse.analysis.outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.TableWriter;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Precision;
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.stats.survival.Rmst;

/**
 * The table {@code summary.csv}: one row a cell. Shares have Wilson intervals, medians those of
 * Brookmeyer and Crowley, restricted means normal ones; all are 95 %. What is not reached or not
 * defined is empty.
 */
public final class SummaryTable {
  private static final List<String> HEADER =
      List.of(
          "hypothesis",
          "arm",
          "n",
          "p_collapse",
          "p_low",
          "p_high",
          "median_days",
          "median_low",
          "median_high",
          "rmst_days",
          "rmst_low",
          "rmst_high",
          "rmst_horizon_days",
          "failed",
          "p_collapse_30d",
          "p30_low",
          "p30_high",
          "p_collapse_90d",
          "p90_low",
          "p90_high",
          "p_half_width",
          "p_target",
          "p_enough",
          "p_runs_needed",
          "fallen_by_30d",
          "fallen30_low",
          "fallen30_high",
          "fallen_by_90d",
          "fallen90_low",
          "fallen90_high",
          "p_first_offensive",
          "p_first_low",
          "p_first_high",
          "p_later_offensive",
          "p_later_low",
          "p_later_high",
          "p_no_offensive",
          "p_none_low",
          "p_none_high");

  private SummaryTable() {}

  /**
   * Computes the table from {@code runs.csv} (and the dates of {@code control.csv}) of a result
   * folder and writes it there.
   */
  public static void write(Path folder) throws IOException {
    write(folder, RunTable.read(folder));
  }

  /** The same from runs that were read before. */
  public static void write(Path folder, RunTable runs) throws IOException {
    SurvivalCurves curves = SurvivalCurves.of(runs);
    CollapseProbability collapse = CollapseProbability.of(runs);
    double horizon = curves.commonHorizon();
    PrecisionVerdict verdict = PrecisionVerdict.of(collapse.byHorizon(), Precision.SHARE_TARGET);
    try (TableWriter table = TableWriter.open(folder, "summary.csv", HEADER)) {
      for (Cell cell : runs.finished().keySet()) {
        List<String> row = new ArrayList<>(List.of(cell.hypothesis(), cell.arm()));
        row.add(Integer.toString(runs.of(cell).size()));
        addShare(row, collapse.byHorizon().get(cell));
        addTimes(row, Optional.ofNullable(curves.curves().get(cell)), horizon);
        row.add(Integer.toString(runs.failed().get(cell)));
        addShare(row, collapse.soon().get(cell));
        addShare(row, collapse.season().get(cell));
        addPrecision(row, verdict.cells().get(cell));
        addShare(row, Within.SOON.share(runs.of(cell)));
        addShare(row, Within.SEASON.share(runs.of(cell)));
        for (FellIn offensive : FellIn.values()) {
          addShare(row, offensive.share(runs.of(cell)));
        }
        table.add(row);
      }
    }
  }

  private static void addShare(List<String> row, CollapseProbability.Estimate estimate) {
    if (estimate.n() == 0) {
      row.addAll(List.of("", "", ""));
      return;
    }
    row.add(TableWriter.decimal(estimate.share()));
    addInterval(row, estimate.interval());
  }

  private static void addPrecision(List<String> row, Precision precision) {
    row.add(TableWriter.decimal(precision.halfWidth()));
    row.add(TableWriter.decimal(precision.target()));
    row.add(Boolean.toString(precision.enough()));
    row.add(TableWriter.whole(precision.runsNeeded()));
  }

  private static void addTimes(List<String> row, Optional<KaplanMeier> curve, double horizon) {
    if (curve.isEmpty()) {
      row.addAll(List.of("", "", "", "", "", "", ""));
      return;
    }
    OptionalDouble median = curve.get().median();
    row.add(TableWriter.decimal(median.orElse(Double.NaN)));
    addInterval(row, curve.get().medianInterval(Confidence.NINETY_FIVE));
    Rmst rmst = Rmst.of(curve.get(), horizon);
    row.add(TableWriter.decimal(rmst.value()));
    // Without spread there is nothing to measure an error by: empty, not of zero width.
    boolean varies = rmst.standardError() > 0 && curve.get().n() > 1;
    addInterval(
        row, varies ? rmst.interval(Confidence.NINETY_FIVE) : new Interval(Double.NaN, Double.NaN));
    row.add(TableWriter.decimal(horizon));
  }

  private static void addInterval(List<String> row, Interval interval) {
    row.add(TableWriter.decimal(interval.low()));
    row.add(TableWriter.decimal(interval.high()));
  }
}
