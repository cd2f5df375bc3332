package regimecollapse.scenario.parameter;

/** How garrisons come to make deals: structure, not numbers. */
public enum DealKind implements Keyed {
  UNDER_ASSAULT("a garrison under assault deals; a deal next door makes the next more likely"),
  SPREADING("an isolated garrison deals without an assault; ties carry deals on");

  private final String meaning;

  DealKind(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
