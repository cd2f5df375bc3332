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
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.stats.survival.KaplanMeier.Scale;

/**
 * The table {@code survival.csv}: for each cell the Kaplan-Meier curve, a row on day 0 and one for
 * each later day on which runs collapse. A collapse before the offensive counts as day 0.
 */
public final class SurvivalTable {
  public static final String FILE = "survival.csv";

  private static final List<String> HEADER =
      List.of(
          "hypothesis",
          "arm",
          "day",
          "at_risk",
          "events",
          "survival",
          "standard_error",
          "low",
          "high",
          "plain_low",
          "plain_high");

  private SurvivalTable() {}

  /** Writes the table into a result folder. */
  public static void write(Path folder, RunTable runs) throws IOException {
    try (TableWriter table = TableWriter.open(folder, FILE, HEADER)) {
      runs.finished()
          .forEach(
              (cell, rows) -> {
                if (!rows.isEmpty()) {
                  addCurve(table, cell, rows);
                }
              });
    }
  }

  private static void addCurve(TableWriter table, Cell cell, List<RunRow> rows) {
    KaplanMeier curve = KaplanMeier.of(rows.stream().map(RunRow::fromDayZero).toList());
    List<KaplanMeier.Step> steps = curve.steps();
    if (steps.isEmpty() || steps.get(0).time() > 0) {
      addStep(table, cell, curve, new KaplanMeier.Step(0, curve.n(), 0, 1, 0));
    }
    steps.forEach(step -> addStep(table, cell, curve, step));
  }

  private static void addStep(
      TableWriter table, Cell cell, KaplanMeier curve, KaplanMeier.Step step) {
    Interval log = curve.interval(step.time(), Confidence.NINETY_FIVE);
    Interval plain = curve.interval(step.time(), Confidence.NINETY_FIVE, Scale.PLAIN);
    table.add(
        List.of(
            cell.hypothesis(),
            cell.arm(),
            TableWriter.decimal(step.time()),
            Integer.toString(step.atRisk()),
            Integer.toString(step.events()),
            TableWriter.decimal(step.survival()),
            TableWriter.decimal(step.standardError()),
            TableWriter.decimal(log.low()),
            TableWriter.decimal(log.high()),
            TableWriter.decimal(plain.low()),
            TableWriter.decimal(plain.high())));
  }
}
