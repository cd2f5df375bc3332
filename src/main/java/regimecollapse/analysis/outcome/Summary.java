package regimecollapse.analysis.outcome;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

/**
 * The table {@code summary.csv}, read back.
 *
 * @param rows in the order of the file
 */
public record Summary(List<Row> rows) {
  /** Columns that earlier versions of the program did not write. */
  private static final String[] LATER = {
    "fallen_by_30d",
    "fallen30_low",
    "fallen30_high",
    "p_first_offensive",
    "p_later_offensive",
    "p_no_offensive"
  };

  /**
   * A number with its 95 % interval; NaN where it is not reached or not defined.
   *
   * @param value the estimate
   * @param low lower end
   * @param high upper end
   */
  public record Estimated(double value, double low, double high) {
    /** Whether there is an estimate. */
    public boolean isKnown() {
      return !Double.isNaN(value);
    }
  }

  /**
   * One hypothesis under one arm.
   *
   * @param cell which
   * @param n finished runs
   * @param failed failed runs
   * @param collapse share of runs that collapse by the end
   * @param soon share that has fallen by day 30 of the offensive, those that fell before included
   * @param median Kaplan-Meier median of days to the collapse
   * @param rmst restricted mean survival time, days
   * @param horizon to which it is restricted, days
   * @param split in which offensive they collapse
   */
  public record Row(
      Cell cell,
      int n,
      int failed,
      Estimated collapse,
      Estimated soon,
      Estimated median,
      Estimated rmst,
      double horizon,
      FellIn.Split split) {}

  /** Copies the list. */
  public Summary {
    rows = List.copyOf(rows);
  }

  /** Reads the summary of a result folder; no file, no rows. */
  public static Summary read(Path folder) {
    return new Summary(
        Table.of(folder, TableFile.SUMMARY, LATER)
            .map(
                row ->
                    new Row(
                        row.cell(),
                        row.whole("n"),
                        row.whole("failed"),
                        estimated(row, "p_collapse", "p"),
                        estimated(row, "fallen_by_30d", "fallen30"),
                        estimated(row, "median_days", "median"),
                        estimated(row, "rmst_days", "rmst"),
                        row.number("rmst_horizon_days"),
                        new FellIn.Split(
                            row.number("p_first_offensive"),
                            row.number("p_later_offensive"),
                            row.number("p_no_offensive")))));
  }

  /** Which columns the table lacks because an earlier version of the program wrote it. */
  public static List<String> absent(Path folder) {
    return Table.of(folder, TableFile.SUMMARY).absent(LATER);
  }

  private static Estimated estimated(Table.Row row, String column, String ends) {
    return new Estimated(row.number(column), row.number(ends + "_low"), row.number(ends + "_high"));
  }

  /** The rows by cell, in order. */
  public Map<Cell, Row> byCell() {
    Map<Cell, Row> byCell = new LinkedHashMap<>();
    rows.forEach(row -> byCell.put(row.cell(), row));
    return byCell;
  }

  /** The row of a cell that has finished runs. */
  public Optional<Row> find(String hypothesis, String arm) {
    Cell cell = new Cell(hypothesis, arm);
    return rows.stream().filter(row -> row.cell().equals(cell) && row.n() > 0).findFirst();
  }
}
