package regimecollapse.analysis.outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.base.TableWriter;
import regimecollapse.analysis.outcome.SpeedOfCollapse.Estimate;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Precision;

/**
 * The table {@code speed.csv}: one row for each cell and measure. An estimate or an end that is not
 * reached, or not defined, is empty.
 */
public final class SpeedTable {
  private static final String FILE = "speed.csv";
  private static final List<String> HEADER =
      List.of(
          "hypothesis",
          "arm",
          "measure",
          "n",
          "reached",
          "estimate",
          "low",
          "high",
          "half_width",
          "target",
          "enough",
          "runs_needed");
  private static final int MEASURE = 2;
  private static final int N = 3;
  private static final int REACHED = 4;
  private static final int ESTIMATE = 5;
  private static final int LOW = 6;
  private static final int HIGH = 7;
  private static final int HALF_WIDTH = 8;
  private static final int TARGET = 9;
  private static final int ENOUGH = 10;
  private static final int RUNS_NEEDED = 11;

  private SpeedTable() {}

  /**
   * Computes the table from {@code runs.csv} of a result folder and writes it there.
   *
   * @param seed master seed of the scenario
   */
  public static void write(Path folder, long seed) throws IOException {
    SpeedOfCollapse speed = SpeedOfCollapse.of(folder, seed);
    try (TableWriter table = TableWriter.open(folder, FILE, HEADER)) {
      for (Map.Entry<Cell, Map<String, Estimate>> cell : speed.byCell().entrySet()) {
        for (SpeedMeasure measure : SpeedMeasure.values()) {
          table.add(row(cell.getKey(), measure, cell.getValue().get(measure.name())));
        }
      }
    }
  }

  private static List<String> row(Cell cell, SpeedMeasure measure, Estimate estimate) {
    Precision precision = estimate.precision();
    return List.of(
        cell.hypothesis(),
        cell.arm(),
        measure.name(),
        Integer.toString(estimate.n()),
        Integer.toString(estimate.reached()),
        TableWriter.decimal(estimate.value()),
        TableWriter.decimal(estimate.interval().low()),
        TableWriter.decimal(estimate.interval().high()),
        TableWriter.decimal(precision.halfWidth()),
        TableWriter.decimal(precision.target()),
        Boolean.toString(precision.enough()),
        TableWriter.whole(precision.runsNeeded()));
  }

  /** Reads the table of a result folder; no table, no cells. */
  public static SpeedOfCollapse read(Path folder) {
    Map<Cell, Map<String, Estimate>> byCell = new LinkedHashMap<>();
    Table.of(folder, FILE, HEADER)
        .forEach(
            row ->
                byCell
                    .computeIfAbsent(
                        new Cell(row.text(0), row.text(1)), cell -> new LinkedHashMap<>())
                    .put(row.text(MEASURE), estimate(row)));
    return new SpeedOfCollapse(byCell);
  }

  private static Estimate estimate(Table.Row row) {
    int n = (int) row.number(N);
    boolean until = SpeedMeasure.isUntil(row.text(MEASURE));
    double value = until && n > 0 ? orNever(row.number(ESTIMATE)) : row.number(ESTIMATE);
    Interval interval =
        until && n >= Bootstrap.FEWEST
            ? new Interval(orNever(row.number(LOW)), orNever(row.number(HIGH)))
            : new Interval(row.number(LOW), row.number(HIGH));
    double needed = row.number(RUNS_NEEDED);
    Precision precision =
        new Precision(
            row.number(HALF_WIDTH),
            row.number(TARGET),
            row.flag(ENOUGH),
            Double.isNaN(needed) ? OptionalLong.empty() : OptionalLong.of((long) needed));
    return new Estimate(n, (int) row.number(REACHED), value, interval, precision);
  }

  private static double orNever(double day) {
    return Double.isNaN(day) ? Double.POSITIVE_INFINITY : day;
  }
}
