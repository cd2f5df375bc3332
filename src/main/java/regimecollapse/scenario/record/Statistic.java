package regimecollapse.scenario.record;

import regimecollapse.scenario.parameter.Keyed;

/** A figure of a run that can be compared with the record. The text says what it is. */
public enum Statistic implements Keyed {
  DAY_OF_FALL("days from the start of the offensive to the fall of the place"),
  FALLS_BEFORE_OFFENSIVE("places lost before the offensive"),
  FOUGHT("1 if one of the places was fought for or never fell, 0 if all were given up"),
  SHARE_TAKEN_BY(
      "share of the places lost before the flight that the faction took; 0 if none was lost"),
  PLACES_LOST("places lost by the end of the observation's last day"),
  ARMY_ON_EVE("soldiers on the rolls of the army on the eve of the offensive"),
  MILITIA_ON_EVE("men on the rolls of the militias on the eve of the offensive"),
  ARMY_ROLLS("soldiers on the rolls of the army at the end of the last day"),
  ARMY_PRESENT("soldiers of the army present at the end of the last day"),
  FORMATION_LOST(
      "share of the formation's soldiers of the eve who are gone at the end of the last day"),
  KILLED_SHARE("soldiers killed, as a share of those on the rolls on the eve"),
  LEFT_OVER_KILLED(
      "decimal logarithm of soldiers who went home, gave up or went over, for each killed"),
  DAYS_FROM_HALF_TO_NINE_TENTHS("days between the loss of half and of nine tenths of the people"),
  DAYS_TO_LOSE_A_TENTH("days until a tenth of the people is lost");

  private final String meaning;

  Statistic(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
