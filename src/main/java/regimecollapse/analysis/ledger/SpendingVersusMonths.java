package regimecollapse.analysis.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.stats.Quantiles;

/**
 * What the foreign patrons spent against how long the government lived.
 *
 * @param byCell a cell without finished runs has no entry
 */
public record SpendingVersusMonths(Map<Cell, Point> byCell) {
  /**
   * The spread over the runs of a cell.
   *
   * @param spending bn of the case's currency
   * @param months from the start of the run
   */
  public record Point(Quantiles spending, Quantiles months) {}

  /** Copies the map, keeping its order. */
  public SpendingVersusMonths {
    byCell = Collections.unmodifiableMap(new LinkedHashMap<>(byCell));
  }

  /** From the runs. */
  public static SpendingVersusMonths of(RunTable runs) {
    Map<Cell, Point> byCell = new LinkedHashMap<>();
    runs.finished()
        .forEach(
            (cell, rows) -> {
              if (!rows.isEmpty()) {
                double[] spending = rows.stream().mapToDouble(RunRow::patronSpend).toArray();
                double[] months = rows.stream().mapToDouble(RunRow::monthsLived).toArray();
                byCell.put(cell, new Point(Quantiles.of(spending), Quantiles.of(months)));
              }
            });
    return new SpendingVersusMonths(byCell);
  }

  /** The spread of a cell, if it has finished runs. */
  public Optional<Point> find(Cell cell) {
    return Optional.ofNullable(byCell.get(cell));
  }
}
