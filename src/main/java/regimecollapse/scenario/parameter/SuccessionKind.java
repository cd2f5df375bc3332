package regimecollapse.scenario.parameter;

/** What becomes of the government's places when the leader has gone: structure, not numbers. */
public enum SuccessionKind implements Keyed {
  AT_ONCE("all that is left is handed over at that moment"),
  APART("each garrison decides for itself from then on");

  private final String meaning;

  SuccessionKind(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
