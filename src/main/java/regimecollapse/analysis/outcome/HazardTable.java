package regimecollapse.analysis.outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.TableWriter;
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
  public static final String FILE = "hazard.csv";

  /** Days in a month, on average of the Julian calendar: 365.25 / 12. */
  static final double MONTH = 30.4375;

  private static final List<String> HEADER =
      List.of(
          "hypothesis",
          "arm",
          "month",
          "from_day",
          "to_day",
          "events",
          "person_days",
          "hazard_per_month",
          "low",
          "high");

  private HazardTable() {}

  public static void write(Path folder, RunTable runs) throws IOException {
    try (TableWriter table = TableWriter.open(folder, FILE, HEADER)) {
      runs.finished().forEach((cell, rows) -> addMonths(table, cell, rows));
    }
  }

  private static void addMonths(TableWriter table, Cell cell, List<RunRow> rows) {
    List<Lifetime> lifetimes = rows.stream().map(RunRow::lifetime).toList();
    long before = lifetimes.stream().filter(l -> l.time() < 0 && l.event()).count();
    if (before > 0) {
      String events = Long.toString(before);
      table.add(List.of(cell.hypothesis(), cell.arm(), "0", "", "0", events, "", "", "", ""));
    }
    List<Lifetime> after = lifetimes.stream().filter(l -> l.time() >= 0).toList();
    int month = 1;
    for (Hazard hazard : Hazard.byInterval(after, MONTH)) {
      Interval interval = hazard.interval(Confidence.NINETY_FIVE);
      table.add(
          List.of(
              cell.hypothesis(),
              cell.arm(),
              Integer.toString(month++),
              TableWriter.decimal(hazard.from()),
              TableWriter.decimal(hazard.to()),
              Integer.toString(hazard.events()),
              TableWriter.decimal(hazard.exposure()),
              TableWriter.decimal(hazard.rate() * MONTH),
              TableWriter.decimal(interval.low() * MONTH),
              TableWriter.decimal(interval.high() * MONTH)));
    }
  }
}
