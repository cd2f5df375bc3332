package regimecollapse.analysis.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;

/**
 * A state of the formations over time (their morale, or their belief that the government survives):
 * means over runs, from 0 to 1.
 *
 * @param byCell for each cell the curve of each formation, by its id, in file order
 * @param force for each cell the mean of the whole force, where it was sampled
 */
public record FormationStates(Map<Cell, Map<String, Curve>> byCell, Map<Cell, Curve> force) {
  /** Copies the maps, keeping their order. */
  public FormationStates {
    byCell = Collections.unmodifiableMap(new LinkedHashMap<>(byCell));
    force = Collections.unmodifiableMap(new LinkedHashMap<>(force));
  }

  /** The states of one kind, morale or belief. */
  public static FormationStates of(SeriesMeans series, String kind) {
    Map<Cell, Map<String, Curve>> byCell = new LinkedHashMap<>();
    Map<Cell, Curve> force = new LinkedHashMap<>();
    for (Cell cell : series.cells()) {
      byCell.put(cell, series.startingWith(cell, kind + ":"));
      series.find(cell, "state:" + kind).ifPresent(curve -> force.put(cell, curve));
    }
    return new FormationStates(byCell, force);
  }

  /** The curves of a cell by formation, empty if it has none. */
  public Map<String, Curve> of(Cell cell) {
    return byCell.getOrDefault(cell, Map.of());
  }

  /** The mean of the whole force. */
  public Optional<Curve> force(Cell cell) {
    return Optional.ofNullable(force.get(cell));
  }
}
