package regimecollapse.analysis.sensitivity;

/** The outputs of runs that a sensitivity analysis explains, in the order of the simulations. */
public enum DriverOutput {
  /** Whether the regime collapsed by the horizon, 0 or 1. */
  COLLAPSE("collapse", "collapse by the horizon (0 or 1)"),
  /** Days from the arm's offensive to the collapse, no more than to the horizon. */
  DAYS("days", "days survived");

  private final String key;
  private final String title;

  DriverOutput(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Name in tables. */
  public String key() {
    return key;
  }

  /** Name for people. */
  public String title() {
    return title;
  }
}
