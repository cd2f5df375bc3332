package regimecollapse.analysis.contrast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.contrast.PairedMeans;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.contrast.Pairing;
import regimecollapse.stats.survival.LogRank;
import regimecollapse.stats.survival.RmstContrast;

/**
 * The table {@code contrasts.csv}: one row for each hypothesis and arm but the base, then one for
 * each arm with the log-rank test stratified by hypothesis. Differences are arm minus base,
 * intervals 95 %.
 */
public final class ContrastsTable {
  /** Stands for the hypotheses taken together, as strata. */
  static final String ALL = "all";

  /** Cells between those that both kinds of rows fill. */
  private static final int TIMES = 15;

  private static final Confidence LEVEL = Confidence.NINETY_FIVE;

  private ContrastsTable() {}

  /** Writes the table into a result folder. */
  public static void write(Path folder, Contrasts contrasts) throws IOException {
    ResultTable table = new ResultTable(TableFile.CONTRASTS);
    for (Contrast contrast : contrasts.byHypothesis()) {
      List<Object> row = new ArrayList<>();
      addAll(row, contrast.hypothesis(), contrast.arm(), contrast.base());
      addAll(row, contrast.shares().n1(), contrast.shares().n2(), contrast.pairs().n());
      addShares(row, contrast);
      addTimes(row, contrast, contrasts.horizon());
      addFallen(row, contrast.soon());
      addFallen(row, contrast.season());
      row.add(contrast.pairs().n() == 0 ? "" : contrast.identical());
      table.add(contrast.changesNothing() ? withoutError(row, table.header()) : row);
    }
    for (String arm : contrasts.stratified().keySet()) {
      addStratified(table, contrasts, arm);
    }
    table.write(folder);
  }

  /** Where no run differs, 0 is all there is to say: intervals and tests have nothing to tell. */
  private static List<Object> withoutError(List<Object> row, List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).matches(".*(_low|_high|_p|_reduction|_worth|_chi2)")) {
        row.set(i, "");
      }
    }
    return row;
  }

  private static void addShares(List<Object> row, Contrast contrast) {
    PairedShares pairs = contrast.pairs();
    addAll(row, contrast.shares().value());
    addInterval(row, contrast.shares().interval(LEVEL));
    addAll(row, pairs.difference());
    addInterval(row, pairs.interval(LEVEL));
    boolean none = pairs.n() == 0;
    addAll(row, none ? "" : pairs.first(), none ? "" : pairs.second());
    row.add(none ? "" : ResultTable.chance(pairs.exactMcNemar()));
    addPairing(row, pairs.pairing());
  }

  private static void addTimes(List<Object> row, Contrast contrast, double horizon) {
    if (contrast.times().isEmpty()) {
      row.addAll(ResultTable.empty(TIMES));
      return;
    }
    RmstContrast unpaired = contrast.times().get().unpaired();
    PairedMeans paired = contrast.times().get().paired();
    row.add(unpaired.difference());
    addInterval(row, unpaired.interval(LEVEL));
    addAll(row, ResultTable.chance(unpaired.pValue()), paired.difference());
    addInterval(row, paired.interval(LEVEL));
    addPairing(row, paired.pairing());
    row.add(unpaired.ratio());
    addInterval(row, unpaired.ratioInterval(LEVEL));
    addTest(row, contrast.times().get().logRank());
    row.add(horizon);
  }

  private static void addFallen(List<Object> row, PairedShares pairs) {
    row.add(pairs.difference());
    addInterval(row, pairs.interval(LEVEL));
  }

  private static void addStratified(ResultTable table, Contrasts contrasts, String arm) {
    List<String> header = table.header();
    List<Object> row = new ArrayList<>();
    addAll(row, ALL, arm, contrasts.base());
    addAll(row, contrasts.total(arm, c -> c.shares().n1()));
    addAll(row, contrasts.total(arm, c -> c.shares().n2()));
    addAll(row, contrasts.total(arm, c -> c.pairs().n()));
    row.addAll(ResultTable.empty(header.indexOf("logrank_chi2") - row.size()));
    addTest(row, contrasts.stratified().get(arm));
    row.addAll(ResultTable.empty(header.indexOf("identical_runs") - row.size()));
    row.add(contrasts.total(arm, Contrast::identical));
    table.add(contrasts.changesNothing(arm) ? withoutError(row, header) : row);
  }

  private static void addTest(List<Object> row, LogRank test) {
    addAll(row, test.chiSquare(), ResultTable.chance(test.pValue()));
  }

  private static void addPairing(List<Object> row, Pairing pairing) {
    addAll(row, pairing.reduction(), pairing.worth());
  }

  private static void addInterval(List<Object> row, Interval interval) {
    addAll(row, interval.low(), interval.high());
  }

  private static void addAll(List<Object> row, Object... cells) {
    row.addAll(List.of(cells));
  }
}
