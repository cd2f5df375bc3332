package regimecollapse.analysis.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.stats.survival.Lifetime;

/**
 * By when a regime counts as fallen, whatever felled it. One that fell before the offensive has
 * fallen: left out, it would make the weakest regimes look strong.
 */
public enum Within {
  /** By the end of observation. */
  HORIZON("horizon", Double.POSITIVE_INFINITY),
  /** By the last of the days that count as soon. */
  SOON(CollapseProbability.SOON_DAYS + "d", CollapseProbability.SOON_DAYS),
  /** By the last day of the season that begins with the offensive. */
  SEASON(CollapseProbability.SEASON_DAYS + "d", CollapseProbability.SEASON_DAYS);

  /** The times that a sweep asks for. */
  public static final List<Within> SWEPT = List.of(HORIZON, SEASON);

  private final String key;
  private final double days;

  Within(String key, double days) {
    this.key = key;
    this.days = days;
  }

  /** Name in tables. */
  public String key() {
    return key;
  }

  /**
   * The share of the runs of each cell that have fallen; none where not all were watched so long.
   */
  public Map<Cell, Estimate> shares(RunTable runs) {
    Map<Cell, Estimate> shares = new LinkedHashMap<>();
    runs.finished().forEach((cell, rows) -> shares.put(cell, share(rows)));
    return shares;
  }

  /** The same of some runs. */
  public Estimate share(List<RunRow> rows) {
    // Who survives the watch drops out, who falls in it does not: of the rest too many would fall.
    return rows.stream().allMatch(this::judges)
        ? new Estimate((int) rows.stream().filter(this::fallen).count(), rows.size())
        : new Estimate(0, 0);
  }

  /** Whether a run was observed for long enough to say. */
  public boolean judges(RunRow row) {
    Lifetime life = row.lifetime();
    return life.event() || this == HORIZON || life.time() >= days;
  }

  /** Whether the regime of a run has fallen by then. */
  public boolean fallen(RunRow row) {
    return row.lifetime().event() && row.lifetime().time() <= days;
  }
}
