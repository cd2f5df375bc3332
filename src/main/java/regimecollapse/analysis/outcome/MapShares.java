package regimecollapse.analysis.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;

/**
 * The chance that the government still holds each place on a day, over the runs of a cell.
 *
 * @param day days since the offensive (or the reference date)
 * @param n runs
 * @param held the chance by place; NaN where there are no runs
 */
public record MapShares(double day, int n, Map<String, Double> held) {
  /** Copies the map, keeping its order. */
  public MapShares {
    held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
  }

  /** Of places that the government held at the start. */
  public static MapShares of(FallDays falls, Cell cell, double day, List<String> places) {
    Map<String, Double> held = new LinkedHashMap<>();
    places.forEach(place -> held.put(place, falls.of(cell, place).stillHeld(day)));
    return new MapShares(day, falls.runs().getOrDefault(cell, 0), held);
  }
}
