package regimecollapse.scenario.parameter;

/** A documented factor that can be switched off. The text says what holds then. */
public enum Factor implements Keyed {
  FINANCE(
      "off: the first patron's money is at index 1 in the whole run, also where its path is lower"),
  LOGISTICS("off: logistics are at index 1 in the whole run, also where their path is lower"),
  AIR("off: close air support is at index 1 in the whole run, also where its path is lower"),
  ADVISERS("off: advisers are at index 1 in the whole run, also where their path is lower"),
  TOP_UP_PAY("off: top-up pay is at index 1 in the whole run, also where its path is lower"),
  PRICES("off: prices do not eat pay"),
  CORRUPTION("off: corruption stays at its start"),
  DIVERSION("off: corruption diverts no supply"),
  SOLD_LEAVE("off: no leave is sold"),
  ABSENT_OFFICERS("off: corruption makes no officer absent"),
  PURGE("off: commanders are neither removed nor reinstated"),
  CONTINGENT_WITHDRAWAL("off: allied contingents keep the strength of the first day"),
  STRIKES("off: no third country strikes"),
  AIR_DEFENCE("off: the lack of air defence does not matter, strikes count as if covered"),
  ABANDONMENT("off: nobody feels abandoned by the patron"),
  FATIGUE("off: long service does not tire"),
  DEMOBILISATION(
      "off: the army's strength paths keep the value of the first day; militias always follow theirs"),
  FRAGMENTED_COMMAND("off: every formation obeys the general command"),
  NEWS("off: news of falls and repulses changes no belief"),
  EX_REBELS("off: former rebels neither rise nor go over"),
  SURRENDER_DEALS("off: no garrison hands over its place by a deal"),
  RESERVES("off: no reserves are sent, no far garrison is called back"),
  OPPOSITION_DECIDES("on: the opposition attacks when its own estimate says so, not on the date");

  private final String meaning;

  Factor(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Whether it is on when a scenario does not say. */
  public boolean onByDefault() {
    return this != OPPOSITION_DECIDES;
  }
}
