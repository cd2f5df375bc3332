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
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.stats.survival.KaplanMeier.Scale;

/**
 * The table {@code survival.csv}: for each cell the Kaplan-Meier curve, a row on day 0 and one for
 * each later day on which runs collapse. A collapse before the offensive counts as day 0.
 */
public final class SurvivalTable {
  private SurvivalTable() {}

  /** Writes the table into a result folder. */
  public static void write(Path folder, RunTable runs) throws IOException {
    ResultTable table = new ResultTable(TableFile.SURVIVAL);
    runs.finished()
        .forEach(
            (cell, rows) -> {
              if (!rows.isEmpty()) {
                addCurve(table, cell, rows);
              }
            });
    table.write(folder);
  }

  private static void addCurve(ResultTable table, Cell cell, List<RunRow> rows) {
    KaplanMeier curve = KaplanMeier.of(rows.stream().map(RunRow::fromDayZero).toList());
    List<KaplanMeier.Step> steps = curve.steps();
    if (steps.isEmpty() || steps.get(0).time() > 0) {
      addStep(table, cell, curve, new KaplanMeier.Step(0, curve.n(), 0, 1, 0));
    }
    steps.forEach(step -> addStep(table, cell, curve, step));
  }

  private static void addStep(
      ResultTable table, Cell cell, KaplanMeier curve, KaplanMeier.Step step) {
    table.add(
        cell.hypothesis(),
        cell.arm(),
        step.time(),
        step.atRisk(),
        step.events(),
        step.survival(),
        step.standardError(),
        curve.interval(step.time(), Confidence.NINETY_FIVE),
        curve.interval(step.time(), Confidence.NINETY_FIVE, Scale.PLAIN));
  }
}
