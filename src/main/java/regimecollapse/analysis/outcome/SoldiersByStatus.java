package regimecollapse.analysis.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;

/**
 * Where the soldiers are over time: means over runs, as shares of the soldiers at the start.
 *
 * @param byCell for each cell the curve of each status (holding, withdrawing, ...), in file order
 */
public record SoldiersByStatus(Map<Cell, Map<String, Curve>> byCell) {
  /** Copies the map, keeping its order. */
  public SoldiersByStatus {
    byCell = Collections.unmodifiableMap(new LinkedHashMap<>(byCell));
  }

  public static SoldiersByStatus of(SeriesMeans series) {
    Map<Cell, Map<String, Curve>> byCell = new LinkedHashMap<>();
    series.cells().forEach(cell -> byCell.put(cell, series.startingWith(cell, "soldiers:")));
    return new SoldiersByStatus(byCell);
  }

  /** The curves of a cell by status, empty if it has none. */
  public Map<String, Curve> of(Cell cell) {
    return byCell.getOrDefault(cell, Map.of());
  }
}
