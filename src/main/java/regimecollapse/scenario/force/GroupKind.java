package regimecollapse.scenario.force;

import regimecollapse.scenario.parameter.Keyed;

/** How a group of the opposition acts. */
public enum GroupKind implements Keyed {
  OFFENSIVE("attacks in columns from the day of the offensive"),
  RISING("rises where former rebels live"),
  OPPORTUNIST(
      "enters places next to its first land that the garrison leaves or no longer believes it can hold"),
  BODY("has nobody until commanders of the government change side, then attacks with their men");

  private final String meaning;

  GroupKind(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
