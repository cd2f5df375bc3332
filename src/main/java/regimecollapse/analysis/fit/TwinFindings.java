package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Table;

/**
 * What identical twins came to, read from its tables.
 *
 * @param settings how they were made, by name
 * @param coverage how often regions hold the truth
 * @param ranks rank histograms, bin by bin
 * @param confusion of hypotheses, for each method
 * @param truths weight of the true hypothesis, for each method
 */
public record TwinFindings(
    Map<String, String> settings,
    List<Coverage> coverage,
    List<Bin> ranks,
    List<Confusion> confusion,
    List<Truth> truths) {
  public static final String SETTINGS = "twins-settings.csv";
  public static final String COVERAGE = "twins-coverage.csv";
  public static final String RANKS = "sbc-ranks.csv";
  public static final String CONFUSION = "twins-confusion.csv";
  public static final String TRUTHS = "twins-hypotheses.csv";
  public static final String RELIABILITY = "twins-reliability.csv";

  public static final List<String> COVERAGE_COLUMNS =
      List.of(
          "method",
          "subject",
          "twins",
          "inside",
          "share",
          "low",
          "high",
          "p_too_few",
          "width",
          "chi_square",
          "p_even",
          "p_even_holm");
  public static final List<String> RANK_COLUMNS =
      List.of("method", "subject", "bin", "twins", "expected", "band_low", "band_high");
  public static final List<String> CONFUSION_COLUMNS =
      List.of(
          "method",
          "truth",
          "hypothesis",
          "twins",
          "mean_weight",
          "low",
          "high",
          "ahead",
          "ahead_low",
          "ahead_high",
          "most_likely",
          "share_low",
          "share_high");
  public static final List<String> TRUTH_COLUMNS =
      List.of(
          "method",
          "twins",
          "weight",
          "low",
          "high",
          "brier",
          "brier_low",
          "brier_high",
          "brier_even");
  public static final List<String> RELIABILITY_COLUMNS =
      List.of("method", "from", "to", "weights", "said", "share", "low", "high");

  /** Subject of the row of all parameters. */
  public static final String TOGETHER = "all parameters together";

  /** Subject of the row of the hypothesis. */
  public static final String HYPOTHESIS = "hypothesis";

  /**
   * How often regions of 95 % hold the truth.
   *
   * @param share of the twins whose region does
   * @param low lower end of its exact 95 % interval
   * @param high upper end
   * @param evenness Holm's p that the ranks are even; NaN without ranks
   */
  public record Coverage(
      String method,
      String subject,
      int twins,
      double share,
      double low,
      double high,
      double evenness) {}

  /**
   * A bin of a rank histogram.
   *
   * @param twins whose truth has its rank there
   * @param low lower end of the 99 % band if all ranks are as likely
   * @param high upper end
   */
  public record Bin(
      String method,
      String subject,
      int bin,
      int twins,
      double expected,
      double low,
      double high) {}

  /**
   * A cell of the confusion matrix.
   *
   * @param weight mean posterior probability of the hypothesis
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param mostLikely twins in which it has the most weight
   */
  public record Confusion(
      String method,
      String truth,
      String hypothesis,
      int twins,
      double weight,
      double low,
      double high,
      int mostLikely) {}

  /**
   * Mean weight of the hypothesis that made the record.
   *
   * @param low lower end of its 95 % interval
   * @param high upper end
   */
  public record Truth(String method, int twins, double weight, double low, double high) {}

  /** Copies all. */
  public TwinFindings {
    settings = new LinkedHashMap<>(settings);
    coverage = List.copyOf(coverage);
    ranks = List.copyOf(ranks);
    confusion = List.copyOf(confusion);
    truths = List.copyOf(truths);
  }

  /** Reads the tables of a folder. */
  public static TwinFindings read(Path folder) {
    Map<String, String> settings = new LinkedHashMap<>();
    Table.of(folder, SETTINGS, List.of("setting", "value"))
        .forEach(row -> settings.put(row.text(0), row.text(1)));
    List<Bin> ranks = new ArrayList<>();
    Table.of(folder, RANKS, RANK_COLUMNS)
        .forEach(
            r ->
                ranks.add(
                    new Bin(
                        r.text(0),
                        r.text(1),
                        (int) r.number(2),
                        (int) r.number(3),
                        r.number(4),
                        r.number(5),
                        r.number(6))));
    List<Confusion> confusion = new ArrayList<>();
    Table.of(folder, CONFUSION, CONFUSION_COLUMNS)
        .forEach(
            r ->
                confusion.add(
                    new Confusion(
                        r.text(0),
                        r.text(1),
                        r.text(2),
                        (int) r.number(3),
                        r.number(4),
                        r.number(5),
                        r.number(6),
                        (int) r.number(10))));
    List<Truth> truths = new ArrayList<>();
    Table.of(folder, TRUTHS, TRUTH_COLUMNS)
        .forEach(
            r ->
                truths.add(
                    new Truth(
                        r.text(0), (int) r.number(1), r.number(2), r.number(3), r.number(4))));
    return new TwinFindings(settings, coverage(folder), ranks, confusion, truths);
  }

  private static List<Coverage> coverage(Path folder) {
    List<Coverage> coverage = new ArrayList<>();
    Table.of(folder, COVERAGE, COVERAGE_COLUMNS)
        .forEach(
            r ->
                coverage.add(
                    new Coverage(
                        r.text(0),
                        r.text(1),
                        (int) r.number(2),
                        r.number(4),
                        r.number(5),
                        r.number(6),
                        r.number(11))));
    return coverage;
  }
}
