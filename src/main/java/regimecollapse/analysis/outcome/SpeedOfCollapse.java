package regimecollapse.analysis.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.random.Seed;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Precision;

/**
 * How fast control goes, by cell and measure, over all finished runs of the cell.
 *
 * @param byCell for each cell the estimates by the name of their measure, in order
 */
public record SpeedOfCollapse(Map<Cell, Map<String, Estimate>> byCell) {
  private static final Estimate NOTHING =
      new Estimate(
          0,
          0,
          Double.NaN,
          Interval.NONE,
          new Precision(Double.NaN, 1, false, OptionalLong.empty()));

  /**
   * A mean or a median with its 95 % percentile bootstrap interval.
   *
   * @param n finished runs
   * @param reached those in which the measure was reached, or is defined
   * @param value the estimate; infinite where half of the runs or more do not reach it, NaN where
   *     no run defines it
   * @param interval an end that is not reached is infinite; NaN with fewer than {@link
   *     Bootstrap#FEWEST} runs
   * @param precision whether there are enough runs for it
   */
  public record Estimate(
      int n, int reached, double value, Interval interval, Precision precision) {}

  /** Copies the maps, keeping their order. */
  public SpeedOfCollapse {
    Map<Cell, Map<String, Estimate>> copy = new LinkedHashMap<>();
    byCell.forEach(
        (cell, estimates) ->
            copy.put(cell, Collections.unmodifiableMap(new LinkedHashMap<>(estimates))));
    byCell = Collections.unmodifiableMap(copy);
  }

  /** The lost shares, in percent, for which there are days. */
  public static List<Integer> levels() {
    return SpeedMeasure.LEVELS;
  }

  /** The estimate of a measure, named as in {@code speed.csv}, if the cell has it. */
  public Optional<Estimate> find(Cell cell, String measure) {
    return Optional.ofNullable(byCell.getOrDefault(cell, Map.of()).get(measure));
  }

  /** The median days to lose a percentage of the population; of no runs where there is none. */
  public Estimate daysToLose(Cell cell, int percent) {
    return find(cell, SpeedMeasure.medianDaysToLose(percent)).orElse(NOTHING);
  }

  /**
   * Estimates from {@code runs.csv} of a result folder.
   *
   * @param seed master seed of the scenario; with the names of hypothesis and arm it fixes the
   *     resamples of a cell, so that no other cell, nor their order, matters
   */
  static SpeedOfCollapse of(Path folder, long seed) {
    Cells cells = new Cells(seed);
    Table.of(folder, TableFile.RUNS).forEach(cells::take);
    cells.end();
    return cells.mixed ? ofMixed(folder, seed) : new SpeedOfCollapse(cells.byCell);
  }

  /** The same of a table in which the cells do not stand one after the other. */
  private static SpeedOfCollapse ofMixed(Path folder, long seed) {
    Map<Cell, List<double[]>> runs = new LinkedHashMap<>();
    Table.of(folder, TableFile.RUNS)
        .forEach(row -> add(row, runs.computeIfAbsent(row.cell(), cell -> new ArrayList<>())));
    Map<Cell, Map<String, Estimate>> byCell = new LinkedHashMap<>();
    runs.forEach((cell, rows) -> byCell.put(cell, estimates(columns(rows), draws(seed, cell))));
    return new SpeedOfCollapse(byCell);
  }

  private static void add(Table.Row row, List<double[]> rows) {
    if (row.finished()) {
      rows.add(
          SpeedMeasure.values().stream()
              .mapToDouble(measure -> measure.value(row.number(measure.column())))
              .toArray());
    }
  }

  /** Goes through the cells one after the other, so that the runs of one alone are held. */
  private static final class Cells {
    private final long seed;
    private final Map<Cell, Map<String, Estimate>> byCell = new LinkedHashMap<>();
    private final List<double[]> rows = new ArrayList<>();
    private Cell cell;

    /** A cell that had ended came again. */
    private boolean mixed;

    Cells(long seed) {
      this.seed = seed;
    }

    void take(Table.Row row) {
      Cell next = mixed ? cell : row.cell();
      if (!next.equals(cell)) {
        end();
        cell = next;
        mixed = byCell.containsKey(cell);
      }
      if (!mixed) {
        add(row, rows);
      }
    }

    void end() {
      if (cell != null && !mixed) {
        List<double[]> columns = columns(rows);
        // There is room for one of the two, of very many runs.
        rows.clear();
        byCell.put(cell, estimates(columns, draws(seed, cell)));
      }
    }
  }

  private static Bootstrap.Draws draws(long seed, Cell cell) {
    // Ids hold no spaces.
    String purpose = "bootstrap speed " + cell.hypothesis() + " " + cell.arm();
    return new Seed(seed, 0).stream(purpose)::bits;
  }

  /** The values of each measure, run by run. */
  private static List<double[]> columns(List<double[]> rows) {
    return IntStream.range(0, SpeedMeasure.values().size())
        .mapToObj(m -> rows.stream().mapToDouble(row -> row[m]).toArray())
        .toList();
  }

  private static Map<String, Estimate> estimates(List<double[]> columns, Bootstrap.Draws draws) {
    List<SpeedMeasure> measures = SpeedMeasure.values();
    int runs = columns.get(0).length;
    List<Bootstrap.Statistic> statistics = new ArrayList<>();
    for (int m = 0; m < measures.size(); m++) {
      statistics.add(measures.get(m).statistic(columns.get(m)));
    }
    List<Interval> intervals =
        Bootstrap.intervals(runs, statistics, draws, Bootstrap.Plan.REPORTED);
    int[] once = new int[runs];
    Arrays.fill(once, 1);
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    for (int m = 0; m < measures.size(); m++) {
      double value = statistics.get(m).of(once);
      SpeedMeasure measure = measures.get(m);
      estimates.put(measure.name(), estimate(measure, columns.get(m), value, intervals.get(m)));
    }
    return estimates;
  }

  private static Estimate estimate(
      SpeedMeasure measure, double[] column, double value, Interval interval) {
    double[] defined = DoubleStream.of(column).filter(v -> !Double.isNaN(v)).toArray();
    int reached = (int) DoubleStream.of(defined).filter(Double::isFinite).count();
    // Resamples of a handful of values say little, however many runs there are without a value.
    Interval known = defined.length < Bootstrap.FEWEST ? Interval.NONE : interval;
    Precision precision =
        measure.precision(value, known, defined).ofRuns(column.length, defined.length);
    return new Estimate(column.length, reached, value, known, precision);
  }
}
