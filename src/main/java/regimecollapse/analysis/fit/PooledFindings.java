package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

/**
 * What a fit to several cases foretells of those that it has not seen, by all mechanisms with their
 * weights, under the first spread between cases.
 *
 * @param rows a row for each statistic of which the record says something
 */
public record PooledFindings(List<Row> rows) {
  /**
   * What is foretold of a statistic.
   *
   * @param tau spread between cases
   * @param leftOut the case
   * @param statistic its name
   * @param kind {@code day}, {@code yes-no} or {@code other}
   * @param observedLow lower end of what the record says
   * @param observedHigh its upper end
   * @param low 5 % of the draws
   * @param high 95 % of the draws
   * @param median of the draws
   * @param prior median before any record
   * @param road median by road distance; NaN where it says nothing
   * @param others median as in the other cases; NaN where they say nothing
   */
  public record Row(
      double tau,
      String leftOut,
      String statistic,
      String kind,
      double observedLow,
      double observedHigh,
      double low,
      double high,
      double median,
      double prior,
      double road,
      double others) {}

  /** Copies the list. */
  public PooledFindings {
    rows = List.copyOf(rows);
  }

  /** Reads the findings of a folder. */
  public static PooledFindings read(Path folder) {
    List<Row> all =
        Table.of(folder, TableFile.POOLED_PREDICTIONS).map(PooledFindings::row).stream()
            .filter(r -> !r.leftOut().isEmpty() && !Double.isNaN(r.observedLow()))
            .toList();
    return new PooledFindings(all.stream().filter(r -> r.tau() == all.get(0).tau()).toList());
  }

  /** A row; without the name of a case where it is not for here. */
  private static Row row(Table.Row r) {
    boolean here = r.text("mechanism").equals("all") && !r.text("left_out").equals("none");
    return new Row(
        r.number("tau"),
        here ? r.text("left_out") : "",
        r.text("statistic"),
        r.text("kind"),
        r.number("observed_low"),
        r.number("observed_high"),
        r.number("low"),
        r.number("high"),
        r.number("median"),
        r.number("prior_median"),
        r.number("road_median"),
        r.number("others_median"));
  }

  /** The cases that were left out, in the order of the table. */
  public List<String> leftOut() {
    return rows.stream().map(Row::leftOut).distinct().toList();
  }

  /** The rows of one. */
  public List<Row> of(String leftOut) {
    return rows.stream().filter(r -> r.leftOut().equals(leftOut)).toList();
  }
}
