package regimecollapse.analysis.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.TableWriter;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Quantiles;

/** The table {@code ledger.csv}: what support cost and what it bought, one row a cell. */
public final class LedgerTable {
  static final String FILE = "ledger.csv";

  private LedgerTable() {}

  /** Writes the table; gives its name. */
  public static String write(Path folder, Scenario scenario, RunTable runs) throws IOException {
    Ledger ledger = Ledger.of(scenario, runs);
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(FILE))) {
      csv.writeRecord(header());
      for (Cell cell : ledger.entries().keySet()) {
        csv.writeRecord(row(cell, runs.of(cell), ledger));
      }
    }
    return FILE;
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(
            List.of(
                "hypothesis",
                "arm",
                "n",
                "spend_mean_busd",
                "spend_median_busd",
                "months_mean",
                "months_median",
                "price_month_lived_busd",
                "base",
                "pairs",
                "spend_added_busd",
                "months_gained",
                "price_month_gained_busd",
                "price_low",
                "price_high",
                "verdict",
                "support_only"));
    for (ServiceMeasure measure : ServiceMeasure.values()) {
      header.add(measure.key() + "_mean");
      header.add(measure.key() + "_p05");
      header.add(measure.key() + "_p95");
    }
    return header;
  }

  private static List<String> row(Cell cell, List<RunRow> rows, Ledger ledger) {
    Ledger.Entry entry = ledger.entries().get(cell);
    Quantiles spend = spread(rows, RunRow::patronSpend);
    Quantiles months = spread(rows, RunRow::monthsLived);
    Interval price = Ledger.interval(entry);
    boolean priced = entry.verdict() == Ledger.Verdict.PRICED;
    List<String> row =
        new ArrayList<>(List.of(cell.hypothesis(), cell.arm(), Integer.toString(rows.size())));
    add(row, spend.mean(), spend.at(0.5), months.mean(), months.at(0.5));
    add(row, spend.mean() / months.mean());
    row.add(ledger.base());
    row.add(Integer.toString(entry.pairs()));
    add(row, entry.spendAdded(), entry.monthsGained());
    add(row, priced ? entry.price().ratio() : Double.NaN, price.low(), price.high());
    row.add(entry.verdict().words());
    row.add(Boolean.toString(!ledger.otherwise().contains(cell.arm())));
    for (ServiceMeasure measure : ServiceMeasure.values()) {
      Quantiles service = measure.spread(rows);
      add(row, service.mean(), service.at(0.05), service.at(0.95));
    }
    return row;
  }

  private static Quantiles spread(List<RunRow> rows, ToDoubleFunction<RunRow> what) {
    return Quantiles.of(rows.stream().mapToDouble(what).toArray());
  }

  private static void add(List<String> row, double... numbers) {
    for (double number : numbers) {
      row.add(TableWriter.decimal(number));
    }
  }
}
