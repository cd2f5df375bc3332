package regimecollapse.analysis.outcome;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

/**
 * When places fell, by cell and place.
 *
 * @param byCell for each cell the falls by place; a place that never fell is not in it
 * @param runs finished runs of each cell
 */
public record FallDays(Map<Cell, Map<String, PlaceFalls>> byCell, Map<Cell, Integer> runs) {
  /** Copies the maps, keeping their order. */
  public FallDays {
    byCell = Collections.unmodifiableMap(new LinkedHashMap<>(byCell));
    runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
  }

  /** Reads the falls of a result folder, whose runs are already known. */
  public static FallDays read(Path folder, RunTable runTable) {
    Map<Cell, Integer> runs = new LinkedHashMap<>();
    runTable.finished().forEach((cell, rows) -> runs.put(cell, rows.size()));
    Map<Cell, Map<String, Days>> days = new LinkedHashMap<>();
    FirstLosses seen = new FirstLosses();
    Table.of(folder, TableFile.FALLS)
        .forEach(
            row -> {
              Cell cell = row.cell();
              if (seen.isFirst(cell, row.text("replication"), row.text("locality"))) {
                days.computeIfAbsent(cell, c -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("locality"), p -> new Days())
                    .add(row.number("day"), row.text("kind"));
              }
            });
    Map<Cell, Map<String, PlaceFalls>> byCell = new LinkedHashMap<>();
    days.forEach((cell, places) -> byCell.put(cell, falls(places, runs.getOrDefault(cell, 0))));
    return new FallDays(byCell, runs);
  }

  private static Map<String, PlaceFalls> falls(Map<String, Days> places, int runs) {
    Map<String, PlaceFalls> falls = new LinkedHashMap<>();
    places.forEach(
        (place, days) ->
            falls.put(place, PlaceFalls.of(runs, days.before.build(), days.handedOver.build())));
    return Collections.unmodifiableMap(falls);
  }

  /** The falls of a place; none if it never fell. */
  public PlaceFalls of(Cell cell, String place) {
    PlaceFalls found = byCell.getOrDefault(cell, Map.of()).get(place);
    return found != null
        ? found
        : PlaceFalls.of(runs.getOrDefault(cell, 0), DoubleStream.empty(), DoubleStream.empty());
  }

  /** Growing lists of days. */
  private static final class Days {
    private final DoubleStream.Builder before = DoubleStream.builder();
    private final DoubleStream.Builder handedOver = DoubleStream.builder();

    void add(double day, String kind) {
      (kind.equals("handover") ? handedOver : before).add(day);
    }
  }
}
