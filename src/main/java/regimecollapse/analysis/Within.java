package regimecollapse.analysis;

import regimecollapse.stats.Lifetime;

/**
 * By when a regime counts as fallen in a sweep. One that fell before the offensive has fallen: left
 * out, it would make the weakest regimes look strong.
 */
public enum Within {
  /** By the end of observation. */
  HORIZON("horizon", Double.POSITIVE_INFINITY),
  /** By the last day of the season that begins with the offensive. */
  SEASON(CollapseProbability.SEASON_DAYS + "d", CollapseProbability.SEASON_DAYS);

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

  /** Whether a run was observed for long enough to say. */
  boolean judges(RunRow row) {
    Lifetime life = row.lifetime();
    return life.event() || this == HORIZON || life.time() >= days;
  }

  /** Whether the regime of a run has fallen by then. */
  boolean fallen(RunRow row) {
    return row.lifetime().event() && row.lifetime().time() <= days;
  }
}
