package regimecollapse.analysis.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.stats.Precision;
import regimecollapse.text.Numbers;

/**
 * Whether there are enough runs for the chance of collapse of each cell.
 *
 * @param cells by cell, in order
 * @param least runs of the cell with the fewest
 * @param target half-width that is enough
 */
public record PrecisionVerdict(Map<Cell, Precision> cells, int least, double target) {
  /** Copies the map, keeping its order. */
  public PrecisionVerdict {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /**
   * Judges shares of runs that collapse.
   *
   * @param shares by cell, such as {@link CollapseProbability#byHorizon}
   * @param target half-width that is enough, in (0, 0.5)
   */
  public static PrecisionVerdict of(Map<Cell, CollapseProbability.Estimate> shares, double target) {
    Map<Cell, Precision> cells = new LinkedHashMap<>();
    int least = Integer.MAX_VALUE;
    for (Map.Entry<Cell, CollapseProbability.Estimate> entry : shares.entrySet()) {
      CollapseProbability.Estimate share = entry.getValue();
      cells.put(entry.getKey(), Precision.ofShare(share.successes(), share.n(), target));
      least = Math.min(least, share.n());
    }
    return new PrecisionVerdict(cells, shares.isEmpty() ? 0 : least, target);
  }

  /** Whether each cell has enough runs. */
  public boolean enough() {
    return cells.values().stream().allMatch(Precision::enough);
  }

  /** The cell that is known least, the first of equals; one without runs if there is any. */
  public Optional<Cell> worst() {
    Cell worst = null;
    for (Map.Entry<Cell, Precision> entry : cells.entrySet()) {
      // A half-width that is not a number is that of a cell without runs: the greatest of all.
      if (worst == null || Double.compare(entry.getValue().halfWidth(), halfWidth(worst)) > 0) {
        worst = entry.getKey();
      }
    }
    return Optional.ofNullable(worst);
  }

  private double halfWidth(Cell cell) {
    return cells.get(cell).halfWidth();
  }

  /** The widest half-width; NaN without cells or with one without runs. */
  public double halfWidth() {
    return worst().map(this::halfWidth).orElse(Double.NaN);
  }

  /** Finished runs that each cell needs in all for the target, if the shares stay as they are. */
  public long runsNeeded() {
    return cells.values().stream().mapToLong(c -> c.runsNeeded().orElse(0)).max().orElse(0);
  }

  /** The verdict as a sentence, with the worst cell. */
  public String sentence() {
    Optional<Cell> worst = worst();
    if (worst.isEmpty()) {
      return "No run was made.";
    }
    if (enough()) {
      return "Enough for ±" + number(target) + " in all cells.";
    }
    String cell = worst.get().hypothesis() + ", " + worst.get().arm();
    String need = "; " + runsNeeded() + " runs a cell would reach " + number(target) + ".";
    return Double.isNaN(halfWidth())
        ? "No run was finished in " + cell + need
        : "n = %d: widest 95 %% half-width of P(collapse) is %s (%s)%s"
            .formatted(least, up(), cell, need);
  }

  /** The verdict in short, for the foot of a figure; empty without cells. */
  public String brief() {
    if (cells.isEmpty()) {
      return "";
    }
    if (Double.isNaN(halfWidth())) {
      return "P(collapse) is not known where no run was finished.";
    }
    String known = "P(collapse) is known to ±" + up() + " or better (95 %)";
    return enough()
        ? known + ": enough for ±" + number(target) + "."
        : known + "; ±" + number(target) + " needs " + runsNeeded() + " runs.";
  }

  /** Rounded up, so that what is not enough does not look like it. */
  private String up() {
    return number(Math.ceil(1000 * halfWidth() - 1e-9) / 1000);
  }

  private static String number(double value) {
    String text = Numbers.fixed(value, 3);
    return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }
}
