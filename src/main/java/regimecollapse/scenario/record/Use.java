package regimecollapse.scenario.record;

import regimecollapse.scenario.parameter.Keyed;

/** What an observation is for. The text says what it means. */
public enum Use implements Keyed {
  FIT("a fit may use it, where it is compared; no independent test"),
  CHECK("kept from every fit: results are only held against it");

  private final String meaning;

  Use(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
