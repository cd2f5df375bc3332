package regimecollapse.analysis.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.SummaryTable;
import regimecollapse.analysis.outcome.SurvivalCurves;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.results.table.Column;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.PointRunsTable;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/** The tables of an experiment: a row a point, and a row a run. */
public final class PointTables {
  private PointTables() {}

  /** Writes the tables of a scenario that has an experiment; gives their names. */
  public static List<String> write(Path folder, Scenario scenario, RunTable runs)
      throws IOException {
    Experiment experiment = Experiment.of(scenario);
    if (experiment.isEmpty()) {
      return List.of();
    }
    points(scenario, experiment, runs).write(folder);
    Map<String, List<String>> values = new LinkedHashMap<>();
    experiment.points().forEach(point -> values.put(point.id(), experiment.values(point)));
    PointRunsTable.write(folder, experiment.keys(), values);
    return List.of(TableFile.SWEEP_POINTS, TableFile.SWEEP_RUNS);
  }

  private static ResultTable points(Scenario scenario, Experiment experiment, RunTable runs) {
    ResultTable table =
        new ResultTable(
            FolderKind.RUN.file(TableFile.SWEEP_POINTS),
            Map.of(Column.VARIED, experiment.keys()),
            ResultTable::decimal);
    SurvivalCurves curves = SurvivalCurves.of(runs);
    double horizon = curves.commonHorizon();
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      for (Arm point : experiment.points()) {
        Cell cell = new Cell(hypothesis.id(), point.id());
        List<RunRow> rows = runs.of(cell);
        table.add(
            hypothesis.id(),
            point.id(),
            experiment.values(point),
            rows.size(),
            runs.failed().getOrDefault(cell, 0),
            share(Within.HORIZON.share(rows, runs.windows())),
            SummaryTable.times(Optional.ofNullable(curves.curves().get(cell)), horizon),
            share(Within.SOON.share(rows, runs.windows())),
            share(Within.SEASON.share(rows, runs.windows())));
      }
    }
    return table;
  }

  private static List<?> share(Estimate it) {
    return it.n() == 0 ? ResultTable.empty(3) : List.of(it.share(), it.interval());
  }
}
