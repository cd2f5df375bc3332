package regimecollapse.analysis.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.quantity.Windows;
import regimecollapse.stats.survival.Lifetime;

/**
 * By when a regime counts as fallen, whatever felled it. One that fell before the offensive has
 * fallen: left out, it would make the weakest regimes look strong.
 */
public enum Within {
  /** By the end of observation. */
  HORIZON,
  /** By the end of the first window of the case. */
  SOON,
  /** By the end of the second, the season that begins with day 0. */
  SEASON;

  /** The times that a sweep asks for. */
  public static final List<Within> SWEPT = List.of(HORIZON, SEASON);

  /** Name in tables. */
  public String key(Windows windows) {
    return this == HORIZON ? "horizon" : (int) days(windows) + "d";
  }

  private double days(Windows windows) {
    return switch (this) {
      case HORIZON -> Double.POSITIVE_INFINITY;
      case SOON -> windows.soon();
      case SEASON -> windows.season();
    };
  }

  /**
   * The share of the runs of each cell that have fallen; none where not all were watched so long.
   */
  public Map<Cell, Estimate> shares(RunTable runs) {
    Map<Cell, Estimate> shares = new LinkedHashMap<>();
    runs.finished().forEach((cell, rows) -> shares.put(cell, share(rows, runs.windows())));
    return shares;
  }

  /** The same of some runs. */
  public Estimate share(List<RunRow> rows, Windows windows) {
    // Who survives the watch drops out, who falls in it does not: of the rest too many would fall.
    return rows.stream().allMatch(row -> judges(row, windows))
        ? new Estimate((int) rows.stream().filter(row -> fallen(row, windows)).count(), rows.size())
        : new Estimate(0, 0);
  }

  /** Whether a run was observed for long enough to say. */
  public boolean judges(RunRow row, Windows windows) {
    Lifetime life = row.lifetime();
    return life.event() || this == HORIZON || life.time() >= days(windows);
  }

  /** Whether the regime of a run has fallen by then. */
  public boolean fallen(RunRow row, Windows windows) {
    return row.lifetime().event() && row.lifetime().time() <= days(windows);
  }
}
