package regimecollapse.scenario.record;

import regimecollapse.scenario.parameter.Keyed;

/** How a place passed out of the hands of the government, by a source. The text says what it is. */
public enum Manner implements Keyed {
  ASSAULT("taken by attack"),
  LEFT_ON_ORDER("left by its garrison because it was ordered to"),
  LEFT("left by its garrison, or nobody was there; no order is known"),
  DEAL("given up by an agreement with its garrison"),
  RISING("taken by people who live there"),
  CHANGE_OF_SIDE("brought along by a commander of the government who changed side");

  private final String meaning;

  Manner(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
