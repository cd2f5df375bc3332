package regimecollapse.app.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.inference.check.RecordScores;
import regimecollapse.inference.check.TwinChecks;
import regimecollapse.results.file.Decimals;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ExactShare;
import regimecollapse.stats.Interval;
import regimecollapse.stats.RankHistogram;
import regimecollapse.stats.ReplicationMean;

/** Writes what the twins came to. */
public final class TwinTables {
  public static final String SCORES = "scores.csv";

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
    List<List<String>> rows = new ArrayList<>();
    settings.forEach((key, value) -> rows.add(List.of(key, value)));
    write(TwinFindings.SETTINGS, List.of("setting", "value"), rows);
  }

  void coverage(Map<String, TwinChecks> methods) throws IOException {
    List<List<String>> coverage = new ArrayList<>();
    List<List<String>> ranks = new ArrayList<>();
    for (Map.Entry<String, TwinChecks> method : methods.entrySet()) {
      List<TwinChecks.Coverage> rows = method.getValue().coverage();
      for (int i = 0; i < rows.size(); i++) {
        String subject = subject(i, rows.size());
        coverage.add(row(method.getKey(), subject, rows.get(i)));
        if (rows.get(i).ranks() != null) {
          ranks.addAll(bins(method.getKey(), subject, rows.get(i).ranks()));
        }
      }
    }
    write(TwinFindings.COVERAGE, TwinFindings.COVERAGE_COLUMNS, coverage);
    write(TwinFindings.RANKS, TwinFindings.RANK_COLUMNS, ranks);
  }

  private static List<String> row(String method, String subject, TwinChecks.Coverage it) {
    RankHistogram ranks = it.ranks();
    return List.of(
        method,
        subject,
        Integer.toString(it.n()),
        Integer.toString(it.inside()),
        decimal((double) it.inside() / it.n()),
        decimal(it.interval().low()),
        decimal(it.interval().high()),
        chance(it.tooFew()),
        decimal(it.width()),
        ranks == null ? "" : decimal(ranks.chiSquare()),
        ranks == null ? "" : chance(ranks.pValue()),
        chance(it.adjusted()));
  }

  private static List<List<String>> bins(String method, String subject, RankHistogram ranks) {
    List<List<String>> rows = new ArrayList<>();
    Interval band = ranks.band(BAND);
    for (int b = 0; b < ranks.counts().size(); b++) {
      rows.add(
          List.of(
              method,
              subject,
              Integer.toString(b + 1),
              Integer.toString(ranks.counts().get(b)),
              decimal((double) ranks.n() / ranks.counts().size()),
              decimal(band.low()),
              decimal(band.high())));
    }
    return rows;
  }

  void hypotheses(Map<String, TwinChecks> methods) throws IOException {
    List<List<String>> confusion = new ArrayList<>();
    List<List<String>> truths = new ArrayList<>();
    List<List<String>> reliability = new ArrayList<>();
    methods.forEach(
        (method, checks) -> {
          checks.confusion().forEach(cell -> confusion.add(row(method, cell)));
          truths.add(truth(method, checks));
          checks.reliability().stream()
              .filter(it -> it.weights() > 0)
              .forEach(it -> reliability.add(row(method, it)));
        });
    write(TwinFindings.CONFUSION, TwinFindings.CONFUSION_COLUMNS, confusion);
    write(TwinFindings.TRUTHS, TwinFindings.TRUTH_COLUMNS, truths);
    write(TwinFindings.RELIABILITY, TwinFindings.RELIABILITY_COLUMNS, reliability);
  }

  private List<String> row(String method, TwinChecks.Confusion it) {
    Interval share = ExactShare.interval(it.mostLikely(), it.twins(), Confidence.NINETY_FIVE);
    boolean own = it.truth() == it.hypothesis();
    return List.of(
        method,
        hypotheses.get(it.truth()),
        hypotheses.get(it.hypothesis()),
        Integer.toString(it.twins()),
        decimal(it.weight().value()),
        decimal(it.weight().interval().low()),
        decimal(it.weight().interval().high()),
        own ? "" : decimal(it.ahead().value()),
        own ? "" : decimal(it.ahead().interval().low()),
        own ? "" : decimal(it.ahead().interval().high()),
        Integer.toString(it.mostLikely()),
        decimal(share.low()),
        decimal(share.high()));
  }

  private List<String> truth(String method, TwinChecks checks) {
    ReplicationMean weight = checks.weightOfTheTruth();
    ReplicationMean brier = checks.brier();
    return List.of(
        method,
        Integer.toString(weight.n()),
        decimal(weight.value()),
        decimal(weight.interval().low()),
        decimal(weight.interval().high()),
        decimal(brier.value()),
        decimal(brier.interval().low()),
        decimal(brier.interval().high()),
        decimal(1 - 1.0 / hypotheses.size()));
  }

  private static List<String> row(String method, TwinChecks.Reliability it) {
    return List.of(
        method,
        decimal(it.from()),
        decimal(it.to()),
        Integer.toString(it.weights()),
        decimal(it.said()),
        decimal(it.share()),
        decimal(it.interval().low()),
        decimal(it.interval().high()));
  }

  void scores(List<RecordScores.Row> scores) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (RecordScores.Row it : scores) {
      rows.add(
          List.of(
              it.observation(),
              it.forecaster().key(),
              decimal(it.low()),
              decimal(it.high()),
              decimal(it.median()),
              decimal(it.crps()),
              decimal(it.logScore()),
              decimal(it.brier()),
              Boolean.toString(it.covered50()),
              Boolean.toString(it.covered90())));
    }
    List<String> header =
        List.of(
            "observation",
            "forecaster",
            "window_low",
            "window_high",
            "median",
            "crps",
            "log_score",
            "brier",
            "covered_50",
            "covered_90");
    write(SCORES, header, rows);
  }

  private void write(String file, List<String> header, List<List<String>> rows) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(file))) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    }
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
