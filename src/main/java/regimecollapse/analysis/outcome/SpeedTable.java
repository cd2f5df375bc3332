package regimecollapse.analysis.outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.outcome.SpeedOfCollapse.Estimate;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Precision;

/**
 * The table {@code speed.csv}: one row for each cell and measure. An estimate or an end that is not
 * reached, or not defined, is empty.
 */
public final class SpeedTable {
  private SpeedTable() {}

  /**
   * Computes the table from {@code runs.csv} of a result folder and writes it there.
   *
   * @param seed master seed of the scenario
   */
  public static void write(Path folder, long seed) throws IOException {
    SpeedOfCollapse speed = SpeedOfCollapse.of(folder, seed);
    ResultTable table = new ResultTable(TableFile.SPEED);
    for (Map.Entry<Cell, Map<String, Estimate>> cell : speed.byCell().entrySet()) {
      for (SpeedMeasure measure : SpeedMeasure.values()) {
        Estimate it = cell.getValue().get(measure.name());
        Precision precision = it.precision();
        table.add(
            cell.getKey().hypothesis(),
            cell.getKey().arm(),
            measure.name(),
            it.n(),
            it.reached(),
            it.value(),
            it.interval(),
            precision.halfWidth(),
            precision.target(),
            precision.enough(),
            precision.runsNeeded());
      }
    }
    table.write(folder);
  }

  /** Reads the table of a result folder; no table, no cells. */
  public static SpeedOfCollapse read(Path folder) {
    Map<Cell, Map<String, Estimate>> byCell = new LinkedHashMap<>();
    Table.of(folder, TableFile.SPEED)
        .forEach(
            row ->
                byCell
                    .computeIfAbsent(row.cell(), cell -> new LinkedHashMap<>())
                    .put(row.text("measure"), estimate(row)));
    return new SpeedOfCollapse(byCell);
  }

  private static Estimate estimate(Table.Row row) {
    int n = row.whole("n");
    boolean until = SpeedMeasure.isUntil(row.text("measure"));
    double value = row.number("estimate");
    Interval interval = row.interval("low", "high");
    double needed = row.number("runs_needed");
    Precision precision =
        new Precision(
            row.number("half_width"),
            row.number("target"),
            row.flag("enough"),
            Double.isNaN(needed) ? OptionalLong.empty() : OptionalLong.of((long) needed));
    return new Estimate(
        n,
        row.whole("reached"),
        until && n > 0 ? orNever(value) : value,
        until && n >= Bootstrap.FEWEST
            ? new Interval(orNever(interval.low()), orNever(interval.high()))
            : interval,
        precision);
  }

  private static double orNever(double day) {
    return Double.isNaN(day) ? Double.POSITIVE_INFINITY : day;
  }
}
