package regimecollapse.analysis.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;

/**
 * Where the soldiers are over time: means over runs, as shares of the soldiers at the start.
 *
 * @param byCell for each cell the curve of each status (holding, withdrawing, ...), in file order
 * @param holding for each cell the 5 and the 95 % points, over runs, of those who hold; empty where
 *     they were not stored
 */
public record SoldiersByStatus(
    Map<Cell, Map<String, Curve>> byCell, Map<Cell, List<Curve>> holding) {
  /** Copies the maps, keeping the order. */
  public SoldiersByStatus {
    byCell = Collections.unmodifiableMap(new LinkedHashMap<>(byCell));
    holding = Map.copyOf(holding);
  }

  /** The means, and the spread of those who hold. */
  public static SoldiersByStatus of(SeriesMeans series) {
    Map<Cell, Map<String, Curve>> byCell = new LinkedHashMap<>();
    Map<Cell, List<Curve>> holding = new LinkedHashMap<>();
    for (Cell cell : series.cells()) {
      byCell.put(cell, series.startingWith(cell, "soldiers:"));
      holding.put(cell, series.spread(cell, "soldiers:holding"));
    }
    return new SoldiersByStatus(byCell, holding);
  }

  /** The curves of a cell by status, empty if it has none. */
  public Map<String, Curve> of(Cell cell) {
    return byCell.getOrDefault(cell, Map.of());
  }
}
