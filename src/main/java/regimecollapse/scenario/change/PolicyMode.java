package regimecollapse.scenario.change;

import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.parameter.Parameter;

/** How a patron decides on its support. */
public enum PolicyMode implements Keyed {
  PATH("follows the dated paths"),
  COERCE("cuts while its demands are refused, restores as they are met"),
  SUSTAIN("holds a level"),
  EXIT("leaves: down to the floor"),
  SURGE("follows the paths, and raises military help when the client is attacked"),
  RETALIATE("cuts as its men are removed; with the documented purges it gives what the paths say");

  private final String meaning;

  PolicyMode(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Whether it takes the place of the paths; the others follow them, and may answer to events. */
  public boolean decides() {
    return this == COERCE || this == SUSTAIN || this == EXIT;
  }

  /** Whether a parameter is one of this way of deciding alone. */
  public boolean owns(Parameter parameter) {
    return this == RETALIATE && parameter.key().startsWith(key() + ".");
  }
}
