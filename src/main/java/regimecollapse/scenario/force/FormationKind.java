package regimecollapse.scenario.force;

import regimecollapse.scenario.parameter.Keyed;

/** What sort of force it is. */
public enum FormationKind implements Keyed {
  ARMY("regular army; strengths are weights, scaled to the army's rolls"),
  MILITIA("militia of the country; strengths are soldiers"),
  CONTINGENT("contingent of an ally; strengths are soldiers");

  private final String meaning;

  FormationKind(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
