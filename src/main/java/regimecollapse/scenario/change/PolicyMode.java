package regimecollapse.scenario.change;

import regimecollapse.scenario.parameter.Keyed;

/** How a patron decides on its support. */
public enum PolicyMode implements Keyed {
  PATH("follows the dated paths"),
  COERCE("cuts while its demands are refused, restores as they are met"),
  SUSTAIN("holds a level"),
  EXIT("leaves: down to the floor"),
  SURGE("follows the paths, and raises military help when the client is attacked");

  private final String meaning;

  PolicyMode(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
