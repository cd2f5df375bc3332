package regimecollapse.scenario;

import regimecollapse.scenario.parameter.Keyed;

/** Which places a planned attack goes for. */
public enum AttackPhase implements Keyed {
  DISTRICTS("all places but the seats of provinces"),
  CAPITALS("seats of provinces alone"),
  ALL("all places");

  private final String meaning;

  AttackPhase(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Whether a place is one of them. */
  boolean has(Locality place) {
    return this == ALL || place.seat() == (this == CAPITALS);
  }
}
