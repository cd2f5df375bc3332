package regimecollapse.analysis.compare.stored;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.outcome.FirstLosses;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Quantiles;

/**
 * The median day on which each place was lost, over all finished runs of a cell; infinite where it
 * was not lost in half of them.
 *
 * @param days by place, in the order of the file; a place that was never lost is not in it
 */
public record FallMedians(Map<String, Double> days) {
  static final String[] COLUMNS = {"hypothesis", "arm", "replication", "locality", "day"};

  /** Copies the map, keeping its order. */
  public FallMedians {
    days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
  }

  /** The median of a place. */
  public double of(String place) {
    return days.getOrDefault(place, Double.POSITIVE_INFINITY);
  }

  /** Reads {@code falls.csv}; the first loss of a place in a run counts. */
  static Map<Cell, FallMedians> read(Path folder, Map<Cell, List<StoredRun>> runs) {
    Map<Cell, Map<String, DoubleStream.Builder>> days = new LinkedHashMap<>();
    FirstLosses seen = new FirstLosses();
    Table.ofAnyVersion(folder, TableFile.FALLS)
        .forEach(
            row -> {
              Cell cell = row.cell();
              String place = row.text("locality");
              if (seen.isFirst(cell, row.text("replication"), place)) {
                days.computeIfAbsent(cell, c -> new LinkedHashMap<>())
                    .computeIfAbsent(place, p -> DoubleStream.builder())
                    .add(row.number("day"));
              }
            });
    Map<Cell, FallMedians> medians = new LinkedHashMap<>();
    runs.forEach(
        (cell, finished) ->
            medians.put(cell, medians(days.getOrDefault(cell, Map.of()), finished.size())));
    return medians;
  }

  private static FallMedians medians(Map<String, DoubleStream.Builder> days, int runs) {
    Map<String, Double> medians = new LinkedHashMap<>();
    days.forEach((place, lost) -> medians.put(place, median(lost.build().toArray(), runs)));
    return new FallMedians(medians);
  }

  private static double median(double[] lost, int runs) {
    double[] all = Arrays.copyOf(lost, Math.max(runs, lost.length));
    Arrays.fill(all, lost.length, all.length, Double.POSITIVE_INFINITY);
    return Quantiles.of(all).at(0.5);
  }
}
