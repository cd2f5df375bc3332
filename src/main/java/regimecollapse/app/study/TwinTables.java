package regimecollapse.app.study;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.inference.check.RecordScores;
import regimecollapse.inference.check.TwinChecks;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ExactShare;
import regimecollapse.stats.RankHistogram;
import regimecollapse.stats.ReplicationMean;

/** Writes what the twins came to. */
public final class TwinTables {

  /** Of the bands in rank histograms, as Talts et al. (2018) draw them. */
  private static final Confidence BAND = new Confidence(0.99);

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private final Path folder;
  private final List<String> parameters;
  private final List<String> hypotheses;

  TwinTables(Path folder, List<String> parameters, List<String> hypotheses) {
    this.folder = folder;
    this.parameters = parameters;
    this.hypotheses = hypotheses;
  }

  /** What is checked in each row of {@link TwinChecks#coverage()}. */
  private String subject(int row, int rows) {
    if (row < parameters.size()) {
      return parameters.get(row);
    }
    return row == rows - 1 ? TwinFindings.HYPOTHESIS : TwinFindings.TOGETHER;
  }

  void settings(Map<String, String> settings) throws IOException {
    ResultTable table = table(TableFile.TWIN_SETTINGS);
    settings.forEach(table::add);
    table.write(folder);
  }

  private static ResultTable table(String name) {
    return new ResultTable(FolderKind.TWINS.file(name), TwinTables::decimal);
  }

  void coverage(Map<String, TwinChecks> methods) throws IOException {
    ResultTable coverage = table(TableFile.TWIN_COVERAGE);
    ResultTable ranks = table(TableFile.TWIN_RANKS);
    for (Map.Entry<String, TwinChecks> method : methods.entrySet()) {
      List<TwinChecks.Coverage> rows = method.getValue().coverage();
      for (int i = 0; i < rows.size(); i++) {
        String subject = subject(i, rows.size());
        add(coverage, method.getKey(), subject, rows.get(i));
        if (rows.get(i).ranks() != null) {
          addBins(ranks, method.getKey(), subject, rows.get(i).ranks());
        }
      }
    }
    coverage.write(folder);
    ranks.write(folder);
  }

  private static void add(
      ResultTable table, String method, String subject, TwinChecks.Coverage it) {
    RankHistogram ranks = it.ranks();
    table.add(
        method,
        subject,
        it.n(),
        it.inside(),
        (double) it.inside() / it.n(),
        it.interval(),
        chance(it.tooFew()),
        it.width(),
        ranks == null ? "" : ranks.chiSquare(),
        ranks == null ? "" : chance(ranks.pValue()),
        chance(it.adjusted()));
  }

  private static void addBins(
      ResultTable table, String method, String subject, RankHistogram ranks) {
    int bins = ranks.counts().size();
    for (int b = 0; b < bins; b++) {
      double expected = (double) ranks.n() / bins;
      table.add(method, subject, b + 1, ranks.counts().get(b), expected, ranks.band(BAND));
    }
  }

  void hypotheses(Map<String, TwinChecks> methods) throws IOException {
    ResultTable confusion = table(TableFile.TWIN_CONFUSION);
    ResultTable truths = table(TableFile.TWIN_TRUTHS);
    ResultTable reliability = table(TableFile.TWIN_RELIABILITY);
    methods.forEach(
        (method, checks) -> {
          checks.confusion().forEach(cell -> add(confusion, method, cell));
          ReplicationMean weight = checks.weightOfTheTruth();
          ReplicationMean brier = checks.brier();
          double even = 1 - 1.0 / hypotheses.size();
          truths.add(method, weight.n(), cells(weight), cells(brier), even);
          checks.reliability().stream()
              .filter(it -> it.weights() > 0)
              .forEach(
                  it ->
                      reliability.add(
                          method,
                          it.from(),
                          it.to(),
                          it.weights(),
                          it.said(),
                          it.share(),
                          it.interval()));
        });
    confusion.write(folder);
    truths.write(folder);
    reliability.write(folder);
  }

  private void add(ResultTable table, String method, TwinChecks.Confusion it) {
    table.add(
        method,
        hypotheses.get(it.truth()),
        hypotheses.get(it.hypothesis()),
        it.twins(),
        cells(it.weight()),
        it.truth() == it.hypothesis() ? ResultTable.empty(3) : cells(it.ahead()),
        it.mostLikely(),
        ExactShare.interval(it.mostLikely(), it.twins(), Confidence.NINETY_FIVE));
  }

  private static List<Object> cells(ReplicationMean it) {
    return List.of(it.value(), it.interval());
  }

  void scores(List<RecordScores.Row> scores) throws IOException {
    ResultTable table = table(TableFile.SCORES);
    for (RecordScores.Row it : scores) {
      table.add(
          it.observation(),
          it.forecaster().key(),
          it.low(),
          it.high(),
          it.median(),
          it.crps(),
          it.logScore(),
          it.brier(),
          it.covered50(),
          it.covered90());
    }
    table.write(folder);
  }

  /** Four decimals; empty where it is not defined. */
  static String decimal(double value) {
    return Double.isFinite(value) ? Decimals.text(value, 4) : "";
  }

  /** Four digits, however small. */
  private static String chance(double p) {
    if (Double.isNaN(p)) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(p).round(FOUR_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
