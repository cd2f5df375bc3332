package regimecollapse.analysis.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.record.Acceptance;
import regimecollapse.stats.Interval;

/**
 * What of the runs of one hypothesis agrees with an observation, and whether that is accepted.
 *
 * @param hypothesis id
 * @param observation id
 * @param title what happened
 * @param use key of its use: one that a fit may use is no independent test
 * @param statistic key of the figure of a run
 * @param low lower end of the recorded window, NaN where there is none
 * @param high its upper end
 * @param figure key of what is made of the runs
 * @param least least value that is accepted, NaN where there is no such
 * @param most greatest value
 * @param n finished runs
 * @param value what the runs give; NaN where it is not known, infinite for what is never reached
 * @param interval of it, 95 %, by the chance of the runs
 * @param line what a line on the map gives, where an order is compared with it; else NaN
 * @param known whether the runs give a value at all; not known is neither met nor missed
 * @param met whether it is accepted; false where it is not known
 */
public record Check(
    String hypothesis,
    String observation,
    String title,
    String use,
    String statistic,
    double low,
    double high,
    String figure,
    double least,
    double most,
    int n,
    double value,
    Interval interval,
    double line,
    boolean known,
    boolean met) {
  /** Whether it is one figure of all runs together. */
  public boolean isOrder() {
    return figure.equals(Acceptance.Figure.TOGETHER.key());
  }

  /** Lower end of the interval of the value. */
  public double leastLikely() {
    return interval.low();
  }

  /** Its upper end. */
  public double mostLikely() {
    return interval.high();
  }

  static FileEntry write(Path folder, List<Check> checks) throws IOException {
    ResultTable table = new ResultTable(TableFile.CHECKS);
    for (Check it : checks) {
      table.add(
          it.hypothesis,
          it.observation,
          it.title,
          it.use,
          it.statistic,
          it.low,
          it.high,
          it.figure,
          it.least,
          it.most,
          it.n,
          it.value,
          it.interval,
          it.line,
          it.known ? Boolean.toString(it.met) : "");
    }
    return table.write(folder);
  }

  /** Reads the table of a result folder; no table, no checks. */
  public static List<Check> read(Path folder) {
    return Files.exists(folder.resolve(TableFile.CHECKS))
        ? Table.of(folder, TableFile.CHECKS).map(Check::of)
        : List.of();
  }

  private static Check of(Table.Row row) {
    boolean known = !row.text("met").isBlank();
    return new Check(
        row.text("hypothesis"),
        row.text("observation"),
        row.text("title"),
        row.text("use"),
        row.text("statistic"),
        row.number("low"),
        row.number("high"),
        row.text("figure"),
        row.number("accept_least"),
        row.number("accept_most"),
        row.whole("n"),
        row.number("value"),
        row.interval("value_low", "value_high"),
        row.number("line"),
        known,
        known && row.flag("met"));
  }
}
