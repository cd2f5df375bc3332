package regimecollapse.cli.console;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.quantity.Windows;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.TableFile;

/**
 * The summary as a small table in plain text: below the name of each hypothesis a row for each arm.
 *
 * @param rows by hypothesis and arm: their names, the cells, and in which offensives they collapse
 * @param windows in which the chance of collapse is told
 */
record SummaryView(List<List<String>> rows, Windows windows) {
  /** For what is not defined. */
  private static final String NONE = "-";

  private static final int COLUMNS = 5;

  static SummaryView read(ResultFolder folder) {
    return new SummaryView(
        Table.of(folder.path(), TableFile.SUMMARY).map(SummaryView::row),
        CaseDays.stored(folder.path()).windows());
  }

  private static List<String> row(Table.Row row) {
    return List.of(
        row.text("hypothesis"),
        row.text("arm"),
        row.text("n"),
        range(row, List.of("p_collapse", "p_low", "p_high"), 2),
        range(row, List.of("fallen_by_30d", "fallen30_low", "fallen30_high"), 2),
        median(row),
        split(row));
  }

  /** The median; where fewer than half collapse it is not reached, and may be any later day. */
  private static String median(Table.Row row) {
    String told = range(row, List.of("median_days", "median_low", "median_high"), 2);
    return told.startsWith(NONE + " (")
        ? "not reached (" + told.substring(NONE.length() + 2)
        : told;
  }

  /** In which offensives they collapse; empty where none does. */
  private static String split(Table.Row row) {
    FellIn.Split split =
        new FellIn.Split(
            row.number("p_first_offensive"),
            row.number("p_later_offensive"),
            row.number("p_no_offensive"));
    return split.told() ? split.words(p -> rounded(new BigDecimal(Double.toString(p)), 2)) : "";
  }

  /** An estimate with its interval in brackets; a dash where it is not defined or not reached. */
  private static String range(Table.Row row, List<String> columns, int decimals) {
    List<String> n = columns.stream().map(c -> rounded(row, c, decimals)).toList();
    String interval = interval(n.get(1), n.get(2));
    return interval.isEmpty() ? n.get(0) : n.get(0) + " (" + interval + ")";
  }

  /** Limits in words; one that is not reached within the run is not known. */
  private static String interval(String low, String high) {
    if (high.equals(NONE)) {
      return low.equals(NONE) ? "" : low + " or more";
    }
    return low.equals(NONE) ? high + " or less" : low + " to " + high;
  }

  private static String rounded(Table.Row row, String column, int decimals) {
    return Double.isNaN(row.number(column))
        ? NONE
        : rounded(new BigDecimal(row.text(column)), decimals);
  }

  private static String rounded(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  void print(PrintWriter out) {
    List<List<String>> cells = new ArrayList<>();
    String fallen = "fallen by day " + windows.soon();
    cells.add(List.of("  arm", "runs", "P(collapse)", fallen, "median days"));
    for (List<String> row : rows) {
      List<String> shown = new ArrayList<>(row.subList(1, row.size() - 1));
      shown.set(0, "  " + shown.get(0));
      cells.add(shown);
    }
    List<String> lines = Columns.lines(cells);
    out.println(lines.get(0));
    String above = "";
    for (int i = 0; i < rows.size(); i++) {
      String hypothesis = rows.get(i).get(0);
      if (!hypothesis.equals(above)) {
        out.println(hypothesis);
        above = hypothesis;
      }
      out.println(lines.get(i + 1));
      String split = rows.get(i).get(COLUMNS + 1);
      if (!split.isEmpty()) {
        out.println("    P(collapse) by offensive: " + split);
      }
    }
    out.println("In brackets: 95 % intervals for the chance of so many runs.");
    out.flush();
  }
}
