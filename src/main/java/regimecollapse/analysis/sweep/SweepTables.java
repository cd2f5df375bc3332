package regimecollapse.analysis.sweep;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.TableWriter;
import regimecollapse.analysis.base.Threshold;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Interval;

/** The tables of sweeps: {@code sweeps.csv}, a row a point, and {@code thresholds.csv}. */
public final class SweepTables {
  static final String POINTS = "sweeps.csv";
  static final String THRESHOLDS = "thresholds.csv";

  private static final List<String> POINT_HEADER =
      List.of(
          "hypothesis",
          "arm",
          "series",
          "offensive_date",
          "support_level",
          "n",
          "fallen_by_horizon",
          "horizon_low",
          "horizon_high",
          "fallen_by_90d",
          "by_90d_low",
          "by_90d_high");
  private static final List<String> THRESHOLD_HEADER =
      List.of(
          "hypothesis",
          "series",
          "offensive_date",
          "within",
          "threshold_level",
          "threshold_low",
          "threshold_high",
          "place",
          "lowest_level",
          "highest_level",
          "levels",
          "n");

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
    List<String> files = new ArrayList<>();
    if (!tables.grid.isEmpty()) {
      write(folder.resolve(POINTS), POINT_HEADER, tables.points());
      files.add(POINTS);
    }
    if (!tables.grid.overLevel().isEmpty()) {
      write(folder.resolve(THRESHOLDS), THRESHOLD_HEADER, tables.thresholds());
      files.add(THRESHOLDS);
    }
    return files;
  }

  private static void write(Path file, List<String> header, List<List<String>> rows)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    }
  }

  private List<List<String>> points() {
    Map<String, List<String>> places = new LinkedHashMap<>();
    List<Sweep> all = new ArrayList<>(grid.overDate());
    all.addAll(grid.overLevel());
    for (Sweep sweep : all) {
      for (Sweep.Point point : sweep.points()) {
        places.putIfAbsent(
            point.arm(),
            List.of(
                point.arm(),
                sweep.series(),
                point.date().map(LocalDate::toString).orElse(""),
                TableWriter.decimal(point.level().orElse(Double.NaN))));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      places.forEach(
          (arm, place) -> {
            List<String> row = new ArrayList<>(List.of(hypothesis.id()));
            row.addAll(place);
            row.add(Integer.toString(runs.of(new Cell(hypothesis.id(), arm)).size()));
            addShare(row, shares.share(hypothesis.id(), arm, Within.HORIZON));
            addShare(row, shares.share(hypothesis.id(), arm, Within.SEASON));
            rows.add(row);
          });
    }
    return rows;
  }

  private static void addShare(List<String> row, Estimate estimate) {
    Interval interval =
        estimate.n() == 0 ? new Interval(Double.NaN, Double.NaN) : estimate.interval();
    row.add(TableWriter.decimal(estimate.share()));
    row.add(TableWriter.decimal(interval.low()));
    row.add(TableWriter.decimal(interval.high()));
  }

  private List<List<String>> thresholds() {
    List<List<String>> rows = new ArrayList<>();
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      for (Sweep sweep : grid.overLevel()) {
        for (Within within : Within.SWEPT) {
          rows.add(row(hypothesis.id(), sweep, within));
        }
      }
    }
    return rows;
  }

  private List<String> row(String hypothesis, Sweep sweep, Within within) {
    Threshold found = shares.threshold(hypothesis, sweep, within);
    double[] levels = found.levels();
    return List.of(
        hypothesis,
        sweep.series(),
        sweep.points().get(0).date().map(LocalDate::toString).orElse(""),
        within.key(),
        finite(found.level()),
        finite(found.interval().low()),
        finite(found.interval().high()),
        place(found.level()),
        TableWriter.decimal(levels[0]),
        TableWriter.decimal(levels[levels.length - 1]),
        Integer.toString(levels.length),
        Integer.toString(found.n()));
  }

  /** An end beyond the levels is empty: the columns of levels say what it lies beyond. */
  private static String finite(double level) {
    return TableWriter.decimal(Double.isInfinite(level) ? Double.NaN : level);
  }

  private static String place(double level) {
    if (Double.isNaN(level)) {
      return "";
    }
    return Double.isInfinite(level) ? level < 0 ? "below" : "above" : "crossed";
  }
}
