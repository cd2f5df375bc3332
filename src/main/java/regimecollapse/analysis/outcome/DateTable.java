package regimecollapse.analysis.outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.base.TableWriter;
import regimecollapse.scenario.Scenario;

/**
 * The table {@code collapse-by-date.csv}: the share of finished runs of each cell that have
 * collapsed by the end of a date, with its Wilson interval. Dates are the ends of all months and
 * each of the first days after the documented offensive. All runs of a scenario end on one date, so
 * none is censored before it.
 */
public final class DateTable {
  public static final String FILE = "collapse-by-date.csv";

  private static final List<String> HEADER =
      List.of("hypothesis", "arm", "date", "n", "collapsed", "p", "low", "high");
  private static final List<String> RUNS = List.of("hypothesis", "arm", "collapse_date", "status");

  private DateTable() {}

  /** Computes the table from {@code runs.csv} of a result folder and writes it there. */
  public static void write(Path folder, Scenario scenario) throws IOException {
    Map<Cell, List<LocalDate>> collapses = new LinkedHashMap<>();
    Map<Cell, Integer> finished = new LinkedHashMap<>();
    Table.of(folder, "runs.csv", RUNS)
        .forEach(
            row -> {
              Cell cell = new Cell(row.text(0), row.text(1));
              boolean ok = row.text(3).equals("ok");
              finished.merge(cell, ok ? 1 : 0, Integer::sum);
              List<LocalDate> dates = collapses.computeIfAbsent(cell, c -> new ArrayList<>());
              row.date(2).ifPresent(dates::add);
            });
    try (TableWriter table = TableWriter.open(folder, FILE, HEADER)) {
      for (Map.Entry<Cell, Integer> cell : finished.entrySet()) {
        List<LocalDate> sorted = collapses.get(cell.getKey()).stream().sorted().toList();
        int n = cell.getValue();
        int collapsed = 0;
        for (LocalDate date : dates(scenario)) {
          while (collapsed < sorted.size() && !sorted.get(collapsed).isAfter(date)) {
            collapsed++;
          }
          table.add(row(cell.getKey(), date, new Estimate(collapsed, n)));
        }
      }
    }
  }

  private static TreeSet<LocalDate> dates(Scenario scenario) {
    LocalDate start = scenario.timeline().start();
    LocalDate end = scenario.timeline().end();
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (LocalDate at = YearMonth.from(start).atEndOfMonth(); !at.isAfter(end); ) {
      dates.add(at);
      at = YearMonth.from(at).plusMonths(1).atEndOfMonth();
    }
    LocalDate zero = new Frame(scenario).dayZero();
    zero.datesUntil(zero.plusDays(CollapseProbability.SOON_DAYS + 1))
        .filter(date -> !date.isBefore(start) && !date.isAfter(end))
        .forEach(dates::add);
    dates.add(end);
    return dates;
  }

  private static List<String> row(Cell cell, LocalDate date, Estimate estimate) {
    boolean known = estimate.n() > 0;
    return List.of(
        cell.hypothesis(),
        cell.arm(),
        date.toString(),
        Integer.toString(estimate.n()),
        Integer.toString(estimate.successes()),
        TableWriter.decimal(estimate.share()),
        known ? TableWriter.decimal(estimate.interval().low()) : "",
        known ? TableWriter.decimal(estimate.interval().high()) : "");
  }
}
