package regimecollapse.analysis.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.stats.ReplicationMean;

/**
 * The table {@code attribution.csv}: for each measure and hypothesis a row for each factor, then
 * one for the whole effect ({@code total}: all factors on less all off, not sampled) and one for
 * the sum of the shares ({@code sum}), which must be the same.
 */
public final class AttributionTable {
  private AttributionTable() {}

  /** Estimates the effects from {@code attribution-runs.csv} and writes them beside it. */
  public static void write(Path folder, Attribution attribution) throws IOException {
    CaseDays days = CaseDays.stored(folder);
    ResultTable table = new ResultTable(TableFile.ATTRIBUTION);
    for (FactorEffects effects : AttributionEstimate.of(folder, attribution)) {
      for (FactorEffect it : effects.factors()) {
        List<Object> means = new ArrayList<>(mean(it.shapley()));
        means.addAll(mean(it.addOne()));
        means.addAll(mean(it.leaveOneOut()));
        add(table, days, effects, "factor", it.factor(), means);
      }
      List<Object> total = new ArrayList<>(mean(effects.total()));
      total.addAll(ResultTable.empty(8));
      add(table, days, effects, "total", "", total);
      List<Object> sum = new ArrayList<>(List.of(effects.sum()));
      sum.addAll(ResultTable.empty(11));
      add(table, days, effects, "sum", "", sum);
    }
    table.write(folder);
  }

  private static void add(
      ResultTable table,
      CaseDays days,
      FactorEffects effects,
      String row,
      String factor,
      List<Object> means) {
    table.add(
        days.written(effects.measure().key()),
        effects.hypothesis(),
        row,
        factor,
        effects.n(),
        effects.dropped(),
        means,
        effects.ends().allOff(),
        effects.ends().allOn(),
        effects.horizonDays());
  }

  private static List<Object> mean(ReplicationMean it) {
    return List.of(it.value(), it.standardError(), it.interval().low(), it.interval().high());
  }

  /** The effects as they are written, rounded; none without the table. */
  public static List<FactorEffects> read(Path folder) {
    CaseDays days = CaseDays.stored(folder);
    List<FactorEffects> effects = new ArrayList<>();
    List<FactorEffect> factors = new ArrayList<>();
    ReplicationMean[] total = new ReplicationMean[1];
    Table.of(folder, TableFile.ATTRIBUTION)
        .forEach(
            row -> {
              switch (row.text("row")) {
                case "factor" ->
                    factors.add(
                        new FactorEffect(
                            row.text("factor"),
                            mean(row, "shapley", ""),
                            mean(row, "add_one", "add_one_"),
                            mean(row, "leave_one_out", "leave_one_out_")));
                case "total" -> total[0] = mean(row, "shapley", "");
                default -> {
                  effects.add(effects(days, row, factors, total[0]));
                  factors.clear();
                }
              }
            });
    return effects;
  }

  private static FactorEffects effects(
      CaseDays days, Table.Row row, List<FactorEffect> factors, ReplicationMean total) {
    return new FactorEffects(
        AttributionMeasure.named(days.declared(row.text("measure"))),
        row.text("hypothesis"),
        row.whole("dropped"),
        new FactorEffects.Ends(row.number("all_off"), row.number("all_on")),
        row.number("horizon_days"),
        factors,
        total,
        row.number("shapley"));
  }

  private static ReplicationMean mean(Table.Row row, String column, String prefix) {
    return new ReplicationMean(
        row.whole("n"),
        row.number(column),
        row.number(prefix + "se"),
        row.interval(prefix + "low", prefix + "high"));
  }
}
