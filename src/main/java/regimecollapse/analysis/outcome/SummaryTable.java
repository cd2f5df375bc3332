package regimecollapse.analysis.outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
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
  private SummaryTable() {}

  /** Writes the table into the folder of its runs. */
  public static void write(Path folder, RunTable runs) throws IOException {
    SurvivalCurves curves = SurvivalCurves.of(runs);
    CollapseProbability collapse = CollapseProbability.of(runs);
    double horizon = curves.commonHorizon();
    PrecisionVerdict verdict = PrecisionVerdict.of(collapse.byHorizon(), Precision.SHARE_TARGET);
    ResultTable table = new ResultTable(TableFile.SUMMARY);
    for (Cell cell : runs.finished().keySet()) {
      List<RunRow> rows = runs.of(cell);
      Precision precision = verdict.cells().get(cell);
      table.add(
          cell.hypothesis(),
          cell.arm(),
          rows.size(),
          share(collapse.byHorizon().get(cell)),
          times(Optional.ofNullable(curves.curves().get(cell)), horizon),
          runs.failed().get(cell),
          share(collapse.soon().get(cell)),
          share(collapse.season().get(cell)),
          precision.halfWidth(),
          precision.target(),
          precision.enough(),
          precision.runsNeeded(),
          share(Within.SOON.share(rows, runs.windows())),
          share(Within.SEASON.share(rows, runs.windows())),
          Stream.of(FellIn.values()).map(offensive -> share(offensive.share(rows))).toList());
    }
    table.write(folder);
  }

  private static List<?> share(CollapseProbability.Estimate it) {
    return it.n() == 0 ? ResultTable.empty(3) : List.of(it.share(), it.interval());
  }

  /** Median and restricted mean of a curve with their intervals, and the horizon of the latter. */
  public static List<?> times(Optional<KaplanMeier> curve, double horizon) {
    if (curve.isEmpty()) {
      return ResultTable.empty(7);
    }
    Rmst rmst = Rmst.of(curve.get(), horizon);
    // Without spread there is nothing to measure an error by: empty, not of zero width.
    boolean varies = rmst.standardError() > 0 && curve.get().n() > 1;
    return List.of(
        curve.get().median().orElse(Double.NaN),
        curve.get().medianInterval(Confidence.NINETY_FIVE),
        rmst.value(),
        varies ? rmst.interval(Confidence.NINETY_FIVE) : Interval.NONE,
        horizon);
  }
}
