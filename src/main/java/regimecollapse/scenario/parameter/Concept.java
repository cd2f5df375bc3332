package regimecollapse.scenario.parameter;

/**
 * What a case may have or not. Where it has not, no run reads the parameters of the concept: they
 * are fixed, so that nothing is said to be uncertain by them.
 */
public enum Concept {
  /** Stores that outlast the deliveries (ODD 7.5). */
  STOCKS("stock."),
  /** Announcements that help will end (ODD 7.8). */
  ANNOUNCEMENTS("announce."),
  /** Commanders who change side with all that is theirs (ODD 7.23). */
  BODIES("body."),
  /** Countryside that is contested or lost (ODD 7.24). */
  COUNTRYSIDE("rural."),
  /** Deals that spread without an assault (ODD 7.20). */
  SPREADING_DEALS("surrender."),
  /** Provinces that decide for themselves once the leader has gone (ODD 7.21). */
  SUCCESSION("interim.");

  private final String prefix;

  Concept(String prefix) {
    this.prefix = prefix;
  }

  /** Whether a parameter is one of this concept alone. */
  public boolean owns(Parameter parameter) {
    return parameter.key().startsWith(prefix);
  }
}
