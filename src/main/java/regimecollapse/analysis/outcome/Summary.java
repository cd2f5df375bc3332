package regimecollapse.analysis.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;

/**
 * The table {@code summary.csv}, read back.
 *
 * @param rows in the order of the file
 */
public record Summary(List<Row> rows) {
  private static final List<String> COLUMNS =
      List.of(
          "hypothesis",
          "arm",
          "n",
          "failed",
          "p_collapse",
          "p_low",
          "p_high",
          "fallen_by_30d",
          "fallen30_low",
          "fallen30_high",
          "median_days",
          "median_low",
          "median_high",
          "rmst_days",
          "rmst_low",
          "rmst_high",
          "rmst_horizon_days",
          "p_first_offensive",
          "p_later_offensive",
          "p_no_offensive");

  /** Columns that earlier versions of the program did not write. */
  public static final List<String> LATER =
      List.of(
          "fallen_by_30d",
          "fallen30_low",
          "fallen30_high",
          "p_first_offensive",
          "p_later_offensive",
          "p_no_offensive");

  private static final int COLLAPSE = 4;
  private static final int SOON = 7;
  private static final int MEDIAN = 10;
  private static final int RMST = 13;
  private static final int HORIZON = 16;
  private static final int FIRST = 17;

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

    /** Whether the intervals of both have a number in common; true where one has none. */
    public boolean overlaps(Estimated other) {
      return !(low > other.high || high < other.low);
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
    List<Row> rows = new ArrayList<>();
    Table.of(folder, "summary.csv", COLUMNS, LATER)
        .forEach(
            row ->
                rows.add(
                    new Row(
                        new Cell(row.text(0), row.text(1)),
                        (int) row.number(2),
                        (int) row.number(3),
                        estimated(row, COLLAPSE),
                        estimated(row, SOON),
                        estimated(row, MEDIAN),
                        estimated(row, RMST),
                        row.number(HORIZON),
                        new FellIn.Split(
                            row.number(FIRST), row.number(FIRST + 1), row.number(FIRST + 2)))));
    return new Summary(rows);
  }

  private static Estimated estimated(Table.Row row, int column) {
    return new Estimated(row.number(column), row.number(column + 1), row.number(column + 2));
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
