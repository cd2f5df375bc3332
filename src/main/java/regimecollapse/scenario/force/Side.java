package regimecollapse.scenario.force;

import regimecollapse.scenario.parameter.Keyed;

/** Whose a place is, for the question of control. */
public enum Side implements Keyed {
  REGIME("held by the government"),
  OPPOSITION("held by those who mean to end the government"),
  THIRD("held by others, who fight neither for the government nor for its end");

  private final String meaning;

  Side(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
