package regimecollapse.analysis.outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.survival.Hazard;
import regimecollapse.stats.survival.Lifetime;

/**
 * The table {@code hazard.csv}: for each cell and month since day 0 the collapses, the days that
 * runs lived in it, and the rate. Runs that collapsed before their offensive are not at risk after
 * it; they are counted in a row of month 0, which has no rate.
 */
public final class HazardTable {
  /** Days in a month, on average of the Julian calendar: 365.25 / 12. */
  static final double MONTH = 30.4375;

  private HazardTable() {}

  /** Writes the table into a result folder. */
  public static void write(Path folder, RunTable runs) throws IOException {
    ResultTable table = new ResultTable(TableFile.HAZARD);
    runs.finished().forEach((cell, rows) -> addMonths(table, cell, rows));
    table.write(folder);
  }

  private static void addMonths(ResultTable table, Cell cell, List<RunRow> rows) {
    List<Lifetime> lifetimes = rows.stream().map(RunRow::lifetime).toList();
    long before = lifetimes.stream().filter(l -> l.time() < 0 && l.event()).count();
    if (before > 0) {
      table.add(cell.hypothesis(), cell.arm(), 0, "", 0, before, ResultTable.empty(4));
    }
    List<Lifetime> after = lifetimes.stream().filter(l -> l.time() >= 0).toList();
    int month = 1;
    for (Hazard hazard : Hazard.byInterval(after, MONTH)) {
      Interval interval = hazard.interval(Confidence.NINETY_FIVE);
      table.add(
          cell.hypothesis(),
          cell.arm(),
          month++,
          hazard.from(),
          hazard.to(),
          hazard.events(),
          hazard.exposure(),
          hazard.rate() * MONTH,
          interval.low() * MONTH,
          interval.high() * MONTH);
    }
  }
}
