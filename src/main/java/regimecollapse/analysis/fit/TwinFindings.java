package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

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
    Table.of(folder, TableFile.TWIN_SETTINGS)
        .forEach(row -> settings.put(row.text("setting"), row.text("value")));
    return new TwinFindings(
        settings, coverage(folder), ranks(folder), confusion(folder), truths(folder));
  }

  private static List<Bin> ranks(Path folder) {
    return Table.of(folder, TableFile.TWIN_RANKS)
        .map(
            r ->
                new Bin(
                    r.text("method"),
                    r.text("subject"),
                    r.whole("bin"),
                    r.whole("twins"),
                    r.number("expected"),
                    r.number("band_low"),
                    r.number("band_high")));
  }

  private static List<Confusion> confusion(Path folder) {
    return Table.of(folder, TableFile.TWIN_CONFUSION)
        .map(
            r ->
                new Confusion(
                    r.text("method"),
                    r.text("truth"),
                    r.text("hypothesis"),
                    r.whole("twins"),
                    r.number("mean_weight"),
                    r.number("low"),
                    r.number("high"),
                    r.whole("most_likely")));
  }

  private static List<Truth> truths(Path folder) {
    return Table.of(folder, TableFile.TWIN_TRUTHS)
        .map(
            r ->
                new Truth(
                    r.text("method"),
                    r.whole("twins"),
                    r.number("weight"),
                    r.number("low"),
                    r.number("high")));
  }

  private static List<Coverage> coverage(Path folder) {
    return Table.of(folder, TableFile.TWIN_COVERAGE)
        .map(
            r ->
                new Coverage(
                    r.text("method"),
                    r.text("subject"),
                    r.whole("twins"),
                    r.number("share"),
                    r.number("low"),
                    r.number("high"),
                    r.number("p_even_holm")));
  }
}
