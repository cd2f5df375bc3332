package regimecollapse.analysis.outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Interval;

/**
 * The table {@code collapse-by-date.csv}: the share of finished runs of each cell that have
 * collapsed by the end of a date, with its Wilson interval. Dates are the ends of all months and
 * each of the first days after the documented offensive. All runs of a scenario end on one date, so
 * none is censored before it.
 */
public final class DateTable {
  private DateTable() {}

  /** Computes the table from {@code runs.csv} of a result folder and writes it there. */
  public static void write(Path folder, Scenario scenario) throws IOException {
    Map<Cell, TreeMap<LocalDate, Integer>> collapses = new LinkedHashMap<>();
    Map<Cell, Integer> finished = new LinkedHashMap<>();
    Table.of(folder, TableFile.RUNS)
        .forEach(
            row -> {
              finished.merge(row.cell(), row.finished() ? 1 : 0, Integer::sum);
              TreeMap<LocalDate, Integer> dates =
                  collapses.computeIfAbsent(row.cell(), c -> new TreeMap<>());
              row.date("collapse_date").ifPresent(date -> dates.merge(date, 1, Integer::sum));
            });
    ResultTable table = new ResultTable(TableFile.DATES);
    for (Map.Entry<Cell, Integer> cell : finished.entrySet()) {
      TreeMap<LocalDate, Integer> left = collapses.get(cell.getKey());
      int collapsed = 0;
      for (LocalDate date : dates(scenario)) {
        while (!left.isEmpty() && !left.firstKey().isAfter(date)) {
          collapsed += left.pollFirstEntry().getValue();
        }
        add(table, cell.getKey(), date, new Estimate(collapsed, cell.getValue()));
      }
    }
    table.write(folder);
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
    zero.datesUntil(zero.plusDays(scenario.outputs().windows().soon() + 1))
        .filter(date -> !date.isBefore(start) && !date.isAfter(end))
        .forEach(dates::add);
    dates.add(end);
    return dates;
  }

  private static void add(ResultTable table, Cell cell, LocalDate date, Estimate it) {
    Interval interval = it.n() > 0 ? it.interval() : Interval.NONE;
    table.add(cell.hypothesis(), cell.arm(), date, it.n(), it.successes(), it.share(), interval);
  }
}
