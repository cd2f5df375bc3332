package regimecollapse.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.KaplanMeier;
import regimecollapse.stats.Precision;
import regimecollapse.stats.Rmst;

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
          "p_runs_needed");

  private SummaryTable() {}

  /**
   * Computes the table from {@code runs.csv} (and the dates of {@code control.csv}) of a result
   * folder and writes it there.
   */
  public static void write(Path folder) throws IOException {
    RunTable runs = RunTable.read(folder);
    SurvivalCurves curves = SurvivalCurves.of(runs);
    CollapseProbability collapse = CollapseProbability.of(runs);
    double horizon = curves.commonHorizon();
    PrecisionVerdict verdict = PrecisionVerdict.of(collapse.byHorizon(), Precision.SHARE_TARGET);
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve("summary.csv"))) {
      csv.writeRecord(HEADER);
      for (Cell cell : runs.finished().keySet()) {
        List<String> row = new ArrayList<>(List.of(cell.hypothesis(), cell.arm()));
        row.add(Integer.toString(runs.of(cell).size()));
        addShare(row, collapse.byHorizon().get(cell));
        addTimes(row, Optional.ofNullable(curves.curves().get(cell)), horizon);
        row.add(Integer.toString(runs.failed().get(cell)));
        addShare(row, collapse.soon().get(cell));
        addShare(row, collapse.season().get(cell));
        addPrecision(row, verdict.cells().get(cell));
        csv.writeRecord(row);
      }
    }
  }

  private static void addShare(List<String> row, CollapseProbability.Estimate estimate) {
    if (estimate.n() == 0) {
      row.addAll(List.of("", "", ""));
      return;
    }
    row.add(decimal(estimate.share()));
    addInterval(row, estimate.interval());
  }

  private static void addPrecision(List<String> row, Precision precision) {
    row.add(decimal(precision.halfWidth()));
    row.add(decimal(precision.target()));
    row.add(Boolean.toString(precision.enough()));
    row.add(whole(precision.runsNeeded()));
  }

  private static void addTimes(List<String> row, Optional<KaplanMeier> curve, double horizon) {
    if (curve.isEmpty()) {
      row.addAll(List.of("", "", "", "", "", "", ""));
      return;
    }
    OptionalDouble median = curve.get().median();
    row.add(decimal(median.orElse(Double.NaN)));
    addInterval(row, curve.get().medianInterval(Confidence.NINETY_FIVE));
    Rmst rmst = Rmst.of(curve.get(), horizon);
    row.add(decimal(rmst.value()));
    addInterval(row, rmst.interval(Confidence.NINETY_FIVE));
    row.add(decimal(horizon));
  }

  private static void addInterval(List<String> row, Interval interval) {
    row.add(decimal(interval.low()));
    row.add(decimal(interval.high()));
  }

  /** A whole number; empty where there is none. */
  static String whole(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : "";
  }

  /**
   * Four decimals, which are far below the sampling error; no locale, no negative zero. What is not
   * defined (NaN) or not reached (infinite) is empty.
   */
  static String decimal(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    double rounded = Math.rint(value * 10_000) / 10_000 + 0.0;
    String text = Double.toString(rounded);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
