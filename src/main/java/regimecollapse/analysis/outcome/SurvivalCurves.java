package regimecollapse.analysis.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.stats.survival.KaplanMeier;

/**
 * Survival of the government by cell, in days since the offensive (or the reference date).
 *
 * @param curves by cell; a cell without finished runs has none
 */
public record SurvivalCurves(Map<Cell, KaplanMeier> curves) {
  /** Copies the map, keeping its order. */
  public SurvivalCurves {
    curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
  }

  /** Estimates the curves. */
  public static SurvivalCurves of(RunTable runs) {
    Map<Cell, KaplanMeier> curves = new LinkedHashMap<>();
    runs.finished()
        .forEach(
            (cell, rows) -> {
              if (!rows.isEmpty()) {
                curves.put(cell, KaplanMeier.of(rows.stream().map(RunRow::lifetime).toList()));
              }
            });
    return new SurvivalCurves(curves);
  }

  /**
   * The longest horizon up to which the restricted means of all cells are known, so that they can
   * be compared: the shortest of the longest observations of the cells that did not all collapse;
   * if all did, the latest collapse.
   */
  public double commonHorizon() {
    double censored =
        curves.values().stream()
            .filter(c -> c.survival(c.longest()) > 0)
            .mapToDouble(KaplanMeier::longest)
            .min()
            .orElse(Double.NaN);
    double latest = curves.values().stream().mapToDouble(KaplanMeier::longest).max().orElse(0);
    return Math.max(0, Double.isNaN(censored) ? latest : censored);
  }
}
