package regimecollapse.scenario.parameter;

/** How garrisons come to make deals: structure, not numbers. */
public enum DealKind implements Keyed {
  UNDER_ASSAULT(
      "deal.", "a garrison under assault deals; a deal next door makes the next more likely"),
  SPREADING("surrender.", "an isolated garrison deals without an assault; ties carry deals on");

  private final String prefix;
  private final String meaning;

  DealKind(String prefix, String meaning) {
    this.prefix = prefix;
    this.meaning = meaning;
  }

  /** Whether a parameter is one of this kind alone. */
  public boolean owns(Parameter parameter) {
    return parameter.key().startsWith(prefix);
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
