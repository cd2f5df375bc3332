package regimecollapse.scenario.path;

import regimecollapse.scenario.parameter.Keyed;

/** What holds between two dated values; before the first and after the last they stay constant. */
public enum Interpolation implements Keyed {
  LINEAR("a straight line"),
  STEP("the earlier value, until the later date");

  private final String meaning;

  Interpolation(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
