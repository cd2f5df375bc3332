package regimecollapse.analysis.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Quantiles;

/** The table {@code ledger.csv}: what support cost and what it bought, one row a cell. */
public final class LedgerTable {
  private LedgerTable() {}

  /** Writes the table; gives its name. */
  public static String write(Path folder, Scenario scenario, RunTable runs) throws IOException {
    Ledger ledger = Ledger.of(scenario, runs);
    ResultTable table = new ResultTable(TableFile.LEDGER);
    for (Cell cell : ledger.entries().keySet()) {
      add(table, cell, runs.of(cell), ledger);
    }
    table.write(folder);
    return table.name();
  }

  private static void add(ResultTable table, Cell cell, List<RunRow> rows, Ledger ledger) {
    Ledger.Entry entry = ledger.entries().get(cell);
    Quantiles spend = spread(rows, RunRow::patronSpend);
    Quantiles months = spread(rows, RunRow::monthsLived);
    Interval price = Ledger.interval(entry);
    boolean priced = entry.verdict() == Ledger.Verdict.PRICED;
    List<Object> services = new ArrayList<>();
    for (ServiceMeasure measure : ServiceMeasure.values()) {
      Quantiles service = measure.spread(rows);
      services.addAll(List.of(service.mean(), service.at(0.05), service.at(0.95)));
    }
    table.add(
        cell.hypothesis(),
        cell.arm(),
        rows.size(),
        spend.mean(),
        spend.at(0.5),
        months.mean(),
        months.at(0.5),
        spend.mean() / months.mean(),
        ledger.base(),
        entry.pairs(),
        entry.spendAdded(),
        entry.monthsGained(),
        priced ? entry.price().ratio() : Double.NaN,
        price,
        entry.verdict().words(),
        !ledger.otherwise().contains(cell.arm()),
        services);
  }

  private static Quantiles spread(List<RunRow> rows, ToDoubleFunction<RunRow> what) {
    return Quantiles.of(rows.stream().mapToDouble(what).toArray());
  }
}
