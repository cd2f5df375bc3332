package regimecollapse.analysis.base;

/** What is told of one run in one number, so that runs can be compared pair by pair. */
public enum OutcomeMeasure {
  /**
   * Days survived, from 0 to the common horizon. Where a run was censored before the horizon, its
   * pseudo-value, which can lie outside.
   */
  SURVIVAL("survival", "days"),
  /** Whether the government collapsed before observation ended: 1 or 0. */
  COLLAPSE("collapse", "probability");

  private final String key;
  private final String unit;

  OutcomeMeasure(String key, String unit) {
    this.key = key;
    this.unit = unit;
  }

  /** Name in tables. */
  public String key() {
    return key;
  }

  /** Unit of a mean or of a difference of means. */
  public String unit() {
    return unit;
  }
}
