package regimecollapse.cli.console;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/**
 * The summary as a small table in plain text.
 *
 * @param rows by hypothesis and arm
 */
record SummaryView(List<List<String>> rows) {
  private static final List<String> HEADER =
      List.of(
          "hypothesis",
          "arm",
          "runs",
          "P(collapse)  95 %",
          "fallen by day 30  95 %",
          "median days  95 %");

  /** Is there where a collapse of a run is not of its first offensive. */
  private static final String SPLIT = "P(collapse) by offensive";

  static SummaryView read(ResultFolder folder) {
    return new SummaryView(Table.of(folder.path(), TableFile.SUMMARY).map(SummaryView::row));
  }

  private static List<String> row(Table.Row row) {
    return List.of(
        row.text("hypothesis"),
        row.text("arm"),
        row.text("n"),
        range(row, List.of("p_collapse", "p_low", "p_high"), 2),
        range(row, List.of("fallen_by_30d", "fallen30_low", "fallen30_high"), 2),
        range(row, List.of("median_days", "median_low", "median_high"), 2),
        split(row));
  }

  /** In which offensives they collapse; empty where it is the first in all. */
  private static String split(Table.Row row) {
    FellIn.Split split =
        new FellIn.Split(
            row.number("p_first_offensive"),
            row.number("p_later_offensive"),
            row.number("p_no_offensive"));
    return split.differs() ? split.words(p -> rounded(new BigDecimal(Double.toString(p)), 2)) : "";
  }

  /** An estimate with its interval; a dash where it is not defined or not reached. */
  private static String range(Table.Row row, List<String> columns, int decimals) {
    List<String> n = columns.stream().map(c -> rounded(row, c, decimals)).toList();
    boolean bare = n.get(1).equals("-") && n.get(2).equals("-");
    return bare ? n.get(0) : n.get(0) + "  " + n.get(1) + " to " + n.get(2);
  }

  private static String rounded(Table.Row row, String column, int decimals) {
    return Double.isNaN(row.number(column))
        ? "-"
        : rounded(new BigDecimal(row.text(column)), decimals);
  }

  private static String rounded(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  void print(PrintWriter out) {
    boolean split = rows.stream().anyMatch(row -> !row.get(HEADER.size()).isEmpty());
    List<String> header = new ArrayList<>(HEADER);
    header.add(SPLIT);
    List<List<String>> all = new ArrayList<>(List.of(header));
    all.addAll(rows);
    int columns = split ? header.size() : HEADER.size();
    Columns.print(all.stream().map(row -> row.subList(0, columns)).toList(), out);
  }
}
