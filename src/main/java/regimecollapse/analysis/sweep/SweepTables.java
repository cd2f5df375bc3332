package regimecollapse.analysis.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Threshold;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Interval;

/** The tables of sweeps: a row a point, and where the regime tips. */
public final class SweepTables {
  private final Scenario scenario;
  private final SweepGrid grid;
  private final RunTable runs;
  private final SweepShares shares;

  private SweepTables(Scenario scenario, SweepGrid grid, RunTable runs) {
    this.scenario = scenario;
    this.grid = grid;
    this.runs = runs;
    this.shares = new SweepShares(scenario, runs);
  }

  /** Writes the tables that the arms give occasion for; gives their names. */
  public static List<String> write(Path folder, Scenario scenario, RunTable runs)
      throws IOException {
    SweepTables tables = new SweepTables(scenario, SweepGrid.of(scenario), runs);
    List<ResultTable> written = new ArrayList<>();
    if (!tables.grid.isEmpty()) {
      written.add(tables.points());
    }
    if (!tables.grid.overLevel().isEmpty()) {
      written.add(tables.thresholds());
    }
    for (ResultTable table : written) {
      table.write(folder);
    }
    return written.stream().map(ResultTable::name).toList();
  }

  private ResultTable points() {
    Map<String, List<Object>> places = new LinkedHashMap<>();
    List<Sweep> all = new ArrayList<>(grid.overDate());
    all.addAll(grid.overLevel());
    for (Sweep sweep : all) {
      for (Sweep.Point point : sweep.points()) {
        double level = point.level().orElse(Double.NaN);
        places.putIfAbsent(point.arm(), List.of(point.arm(), sweep.series(), point.date(), level));
      }
    }
    ResultTable table = new ResultTable(TableFile.SWEEPS);
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      String id = hypothesis.id();
      places.forEach(
          (arm, place) ->
              table.add(
                  id,
                  place,
                  runs.of(new Cell(id, arm)).size(),
                  share(shares.share(id, arm, Within.HORIZON)),
                  share(shares.share(id, arm, Within.SEASON))));
    }
    return table;
  }

  private static List<Object> share(Estimate it) {
    return List.of(it.share(), it.n() == 0 ? Interval.NONE : it.interval());
  }

  private ResultTable thresholds() {
    ResultTable table = new ResultTable(TableFile.THRESHOLDS);
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      for (Sweep sweep : grid.overLevel()) {
        for (Within within : Within.SWEPT) {
          add(table, hypothesis.id(), sweep, within);
        }
      }
    }
    return table;
  }

  /** An end beyond the levels is empty: the columns of levels say what it lies beyond. */
  private void add(ResultTable table, String hypothesis, Sweep sweep, Within within) {
    Threshold found = shares.threshold(hypothesis, sweep, within);
    double[] levels = found.levels();
    table.add(
        hypothesis,
        sweep.series(),
        sweep.points().get(0).date(),
        within.key(runs.windows()),
        found.level(),
        found.interval(),
        place(found.level()),
        levels[0],
        levels[levels.length - 1],
        levels.length,
        found.n());
  }

  private static String place(double level) {
    if (Double.isNaN(level)) {
      return "";
    }
    return Double.isInfinite(level) ? level < 0 ? "below" : "above" : "crossed";
  }
}
