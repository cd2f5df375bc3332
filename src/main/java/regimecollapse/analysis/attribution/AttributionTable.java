package regimecollapse.analysis.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.base.TableWriter;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.stats.Interval;
import regimecollapse.stats.ReplicationMean;

/**
 * The table {@code attribution.csv}: for each measure and hypothesis a row for each factor, then
 * one for the whole effect ({@code total}: all factors on less all off, not sampled) and one for
 * the sum of the shares ({@code sum}), which must be the same.
 */
public final class AttributionTable {
  private static final String FILE = "attribution.csv";
  private static final List<String> HEADER =
      List.of(
          "measure",
          "hypothesis",
          "row",
          "factor",
          "n",
          "dropped",
          "shapley",
          "se",
          "low",
          "high",
          "add_one",
          "add_one_se",
          "add_one_low",
          "add_one_high",
          "leave_one_out",
          "leave_one_out_se",
          "leave_one_out_low",
          "leave_one_out_high",
          "all_off",
          "all_on",
          "horizon_days");
  private static final int SHAPLEY = 6;
  private static final int ADD_ONE = 10;
  private static final int LEAVE_ONE_OUT = 14;
  private static final int ALL_OFF = 18;
  private static final int ALL_ON = 19;
  private static final int HORIZON = 20;

  private AttributionTable() {}

  /** Estimates the effects from {@code attribution-runs.csv} and writes them beside it. */
  public static void write(Path folder, Attribution attribution) throws IOException {
    try (TableWriter csv = TableWriter.open(folder, FILE, HEADER)) {
      for (FactorEffects effects : AttributionEstimate.of(folder, attribution)) {
        for (FactorEffect factor : effects.factors()) {
          List<String> row = row(effects, "factor", factor.factor());
          addMean(row, factor.shapley());
          addMean(row, factor.addOne());
          addMean(row, factor.leaveOneOut());
          finish(row, effects, csv);
        }
        List<String> total = row(effects, "total", "");
        addMean(total, effects.total());
        finish(total, effects, csv);
        List<String> sum = row(effects, "sum", "");
        sum.add(TableWriter.decimal(effects.sum()));
        finish(sum, effects, csv);
      }
    }
  }

  private static List<String> row(FactorEffects effects, String row, String factor) {
    return new ArrayList<>(
        List.of(
            effects.measure().key(),
            effects.hypothesis(),
            row,
            factor,
            Integer.toString(effects.n()),
            Integer.toString(effects.dropped())));
  }

  private static void addMean(List<String> row, ReplicationMean mean) {
    row.add(TableWriter.decimal(mean.value()));
    row.add(TableWriter.decimal(mean.standardError()));
    row.add(TableWriter.decimal(mean.interval().low()));
    row.add(TableWriter.decimal(mean.interval().high()));
  }

  private static void finish(List<String> row, FactorEffects effects, TableWriter csv) {
    row.addAll(Collections.nCopies(ALL_OFF - row.size(), ""));
    row.add(TableWriter.decimal(effects.ends().allOff()));
    row.add(TableWriter.decimal(effects.ends().allOn()));
    row.add(TableWriter.decimal(effects.horizonDays()));
    csv.add(row);
  }

  /** The effects as they are written, rounded; none without the table. */
  public static List<FactorEffects> read(Path folder) {
    List<FactorEffects> effects = new ArrayList<>();
    List<FactorEffect> factors = new ArrayList<>();
    ReplicationMean[] total = new ReplicationMean[1];
    Table.of(folder, FILE, HEADER)
        .forEach(
            row -> {
              switch (row.text(2)) {
                case "factor" ->
                    factors.add(
                        new FactorEffect(
                            row.text(3),
                            mean(row, SHAPLEY),
                            mean(row, ADD_ONE),
                            mean(row, LEAVE_ONE_OUT)));
                case "total" -> total[0] = mean(row, SHAPLEY);
                default -> {
                  effects.add(effects(row, factors, total[0]));
                  factors.clear();
                }
              }
            });
    return effects;
  }

  private static FactorEffects effects(
      Table.Row row, List<FactorEffect> factors, ReplicationMean total) {
    return new FactorEffects(
        AttributionMeasure.named(row.text(0)),
        row.text(1),
        (int) row.number(5),
        new FactorEffects.Ends(row.number(ALL_OFF), row.number(ALL_ON)),
        row.number(HORIZON),
        factors,
        total,
        row.number(SHAPLEY));
  }

  private static ReplicationMean mean(Table.Row row, int column) {
    return new ReplicationMean(
        (int) row.number(4),
        row.number(column),
        row.number(column + 1),
        new Interval(row.number(column + 2), row.number(column + 3)));
  }
}
