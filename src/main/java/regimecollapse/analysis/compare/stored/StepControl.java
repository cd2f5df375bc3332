package regimecollapse.analysis.compare.stored;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Quantiles;

/**
 * The control of the population in steps, for folders that keep {@code runs.csv} and not {@code
 * control.csv}: each run holds all until it has lost a tenth, then 90 % until it has lost a
 * quarter, and so on. So it never holds less than it is drawn to have lost, and a place that was
 * retaken stays lost.
 */
public final class StepControl {
  /** Parts of the population whose loss has a day, per cent. */
  private static final int[] LOST = {10, 25, 50, 75, 90};

  private StepControl() {}

  /** The curves of all cells; empty where no run tells of such days. */
  public static Map<Cell, List<Band>> read(Path folder) {
    Map<Cell, List<double[]>> losses = new LinkedHashMap<>();
    String[] columns = new String[LOST.length];
    for (int i = 0; i < LOST.length; i++) {
      columns[i] = "days_to_lose_" + LOST[i];
    }
    if (Files.exists(folder.resolve(TableFile.RUNS))
        && Table.ofAnyVersion(folder, TableFile.RUNS).absent(columns).isEmpty()) {
      Table.ofAnyVersion(folder, TableFile.RUNS)
          .forEach(
              row -> {
                if (row.finished()) {
                  losses
                      .computeIfAbsent(row.cell(), c -> new ArrayList<>())
                      .add(row.numbers(columns));
                }
              });
    }
    Map<Cell, List<Band>> curves = new LinkedHashMap<>();
    losses.forEach((cell, runs) -> curves.put(cell, curve(runs)));
    return curves;
  }

  /** Before and after each day on which a run loses something. */
  private static List<Band> curve(List<double[]> runs) {
    TreeSet<Double> days = new TreeSet<>();
    for (double[] run : runs) {
      for (double day : run) {
        if (!Double.isNaN(day)) {
          days.add(day);
        }
      }
    }
    List<Band> bands = new ArrayList<>();
    bands.add(band(runs, Double.NEGATIVE_INFINITY, days.isEmpty() ? 0 : days.first()));
    double before = Double.NEGATIVE_INFINITY;
    for (double day : days) {
      bands.add(band(runs, before, day));
      bands.add(band(runs, day, day));
      before = day;
    }
    return bands;
  }

  /** What runs hold at a time, drawn on a day. */
  private static Band band(List<double[]> runs, double at, double day) {
    Quantiles held = Quantiles.of(runs.stream().mapToDouble(run -> held(run, at)).toArray());
    return new Band(
        day,
        Double.NaN,
        held.n(),
        held.at(0.05),
        held.at(0.25),
        held.at(0.5),
        held.at(0.75),
        held.at(0.95));
  }

  private static double held(double[] run, double at) {
    double held = 1;
    for (int i = 0; i < LOST.length; i++) {
      if (run[i] <= at) {
        held = 1 - LOST[i] / 100.0;
      }
    }
    return held;
  }
}
