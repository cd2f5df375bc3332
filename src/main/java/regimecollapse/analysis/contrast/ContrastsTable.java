package regimecollapse.analysis.contrast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.TableWriter;
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
  public static final String FILE = "contrasts.csv";

  /** Stands for the hypotheses taken together, as strata. */
  static final String ALL = "all";

  private static final List<String> HEADER =
      List.of(
          "hypothesis",
          "arm",
          "base",
          "n",
          "n_base",
          "pairs",
          "dp",
          "dp_low",
          "dp_high",
          "dp_paired",
          "dp_paired_low",
          "dp_paired_high",
          "only_arm",
          "only_base",
          "mcnemar_p",
          "dp_variance_reduction",
          "dp_pairing_worth",
          "drmst_days",
          "drmst_low",
          "drmst_high",
          "drmst_p",
          "drmst_paired_days",
          "drmst_paired_low",
          "drmst_paired_high",
          "drmst_variance_reduction",
          "drmst_pairing_worth",
          "rmst_ratio",
          "ratio_low",
          "ratio_high",
          "logrank_chi2",
          "logrank_p",
          "tau_days",
          "dfallen30_paired",
          "dfallen30_low",
          "dfallen30_high",
          "dfallen90_paired",
          "dfallen90_low",
          "dfallen90_high",
          "identical_runs");
  private static final int TIMES = 15;
  private static final Confidence LEVEL = Confidence.NINETY_FIVE;

  private ContrastsTable() {}

  /** Writes the table into a result folder. */
  public static void write(Path folder, Contrasts contrasts) throws IOException {
    try (TableWriter table = TableWriter.open(folder, FILE, HEADER)) {
      for (Contrast contrast : contrasts.byHypothesis()) {
        List<String> row = head(contrast);
        addShares(row, contrast);
        addTimes(row, contrast, contrasts.horizon());
        addFallen(row, contrast.soon());
        addFallen(row, contrast.season());
        row.add(contrast.pairs().n() == 0 ? "" : Integer.toString(contrast.identical()));
        table.add(contrast.changesNothing() ? withoutError(row) : row);
      }
      for (String arm : contrasts.stratified().keySet()) {
        table.add(stratified(contrasts, arm));
      }
    }
  }

  /** Where no run differs, 0 is all there is to say: intervals and tests have nothing to tell. */
  private static List<String> withoutError(List<String> row) {
    for (int i = 0; i < HEADER.size(); i++) {
      if (HEADER.get(i).matches(".*(_low|_high|_p|_reduction|_worth|_chi2)")) {
        row.set(i, "");
      }
    }
    return row;
  }

  private static List<String> head(Contrast contrast) {
    return new ArrayList<>(
        List.of(
            contrast.hypothesis(),
            contrast.arm(),
            contrast.base(),
            Integer.toString(contrast.shares().n1()),
            Integer.toString(contrast.shares().n2()),
            Integer.toString(contrast.pairs().n())));
  }

  private static void addShares(List<String> row, Contrast contrast) {
    row.add(TableWriter.decimal(contrast.shares().value()));
    addInterval(row, contrast.shares().interval(LEVEL));
    row.add(TableWriter.decimal(contrast.pairs().difference()));
    addInterval(row, contrast.pairs().interval(LEVEL));
    boolean none = contrast.pairs().n() == 0;
    row.add(none ? "" : Integer.toString(contrast.pairs().first()));
    row.add(none ? "" : Integer.toString(contrast.pairs().second()));
    row.add(none ? "" : TableWriter.chance(contrast.pairs().exactMcNemar()));
    addPairing(row, contrast.pairs().pairing());
  }

  private static void addTimes(List<String> row, Contrast contrast, double horizon) {
    if (contrast.times().isEmpty()) {
      addEmpty(row, TIMES);
      return;
    }
    RmstContrast unpaired = contrast.times().get().unpaired();
    PairedMeans paired = contrast.times().get().paired();
    row.add(TableWriter.decimal(unpaired.difference()));
    addInterval(row, unpaired.interval(LEVEL));
    row.add(TableWriter.chance(unpaired.pValue()));
    row.add(TableWriter.decimal(paired.difference()));
    addInterval(row, paired.interval(LEVEL));
    addPairing(row, paired.pairing());
    row.add(TableWriter.decimal(unpaired.ratio()));
    addInterval(row, unpaired.ratioInterval(LEVEL));
    addTest(row, contrast.times().get().logRank());
    row.add(TableWriter.decimal(horizon));
  }

  private static void addFallen(List<String> row, PairedShares pairs) {
    row.add(TableWriter.decimal(pairs.difference()));
    addInterval(row, pairs.interval(LEVEL));
  }

  private static List<String> stratified(Contrasts contrasts, String arm) {
    List<String> row = new ArrayList<>(List.of(ALL, arm, contrasts.base()));
    row.add(Integer.toString(contrasts.total(arm, c -> c.shares().n1())));
    row.add(Integer.toString(contrasts.total(arm, c -> c.shares().n2())));
    row.add(Integer.toString(contrasts.total(arm, c -> c.pairs().n())));
    addEmpty(row, HEADER.indexOf("logrank_chi2") - row.size());
    addTest(row, contrasts.stratified().get(arm));
    addEmpty(row, HEADER.indexOf("identical_runs") - row.size());
    row.add(Integer.toString(contrasts.total(arm, Contrast::identical)));
    return contrasts.changesNothing(arm) ? withoutError(row) : row;
  }

  private static void addTest(List<String> row, LogRank test) {
    row.add(TableWriter.decimal(test.chiSquare()));
    row.add(TableWriter.chance(test.pValue()));
  }

  private static void addPairing(List<String> row, Pairing pairing) {
    row.add(TableWriter.decimal(pairing.reduction()));
    row.add(TableWriter.decimal(pairing.worth()));
  }

  private static void addInterval(List<String> row, Interval interval) {
    row.add(TableWriter.decimal(interval.low()));
    row.add(TableWriter.decimal(interval.high()));
  }

  private static void addEmpty(List<String> row, int cells) {
    for (int i = 0; i < cells; i++) {
      row.add("");
    }
  }
}
