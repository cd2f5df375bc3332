package regimecollapse.scenario.record;

import regimecollapse.scenario.parameter.Keyed;

/** A figure of a run that can be compared with the record. The text says what it is. */
public enum Statistic implements Keyed {
  DAY_OF_FALL("days from the start of the offensive to the fall of the place"),
  DAY_OF_RETAKING("days from day 0 to the day on which the government took the place back"),
  FALLS_BEFORE_OFFENSIVE("places lost before the offensive"),
  FOUGHT("1 if one of the places was fought for or never fell, 0 if all were given up"),
  SHARE_TAKEN_BY(
      "share of the places lost before the flight that the faction took; 0 if none was lost"),
  PLACES_LOST(
      "places lost for good by the end of the observation's last day; of the places, if named"),
  ARMY_ON_EVE("soldiers on the rolls of the army on the eve of the offensive"),
  MILITIA_ON_EVE("men on the rolls of the militias on the eve of the offensive"),
  ARMY_ROLLS("soldiers on the rolls of the army at the end of the last day"),
  ARMY_PRESENT("soldiers of the army present at the end of the last day"),
  DISTRICTS_LOST(
      "districts lost at the end of the last day: of each province its districts times the lost"
          + " share of its countryside"),
  FORMATION_LOST(
      "share of the formation's soldiers of the eve who are gone at the end of the last day"),
  KILLED_SHARE("soldiers killed, as a share of those on the rolls on the eve"),
  LEFT_OVER_KILLED(
      "decimal logarithm of soldiers who went home, gave up or went over, for each killed"),
  DAYS_FROM_HALF_TO_NINE_TENTHS("days between the loss of half and of nine tenths of the people"),
  DAYS_TO_LOSE_A_TENTH("days until a tenth of the people is lost"),
  FELL_BEFORE("1 if one of the places fell before one of those against it, else 0"),
  ASSAULTED("1 if one of the places was taken by assault or in a rising, else 0"),
  LOST_BEFORE_END("1 if one of the places was lost before the flight and the capital, else 0"),
  COLLAPSED_BY("1 if the government had collapsed by the end of the last day, else 0"),
  GOVERNMENT_DEAD("the government's dead within 30 days of the offensive; of the places, if named"),
  REBELS_DEAD("the rebels' dead within 30 days of the offensive; of the places, if named"),
  REBELS_PER_GOVERNMENT_DEAD("the rebels' dead for each of the government's, within 30 days"),
  GOVERNMENT_DEAD_EARLY("share of the government's dead who had fallen by the end of the last day"),
  DEAD_RATIO_FALLS(
      "1 if rebels dead for each of the government's are fewer after the last day than up to it,"
          + " and some of the government's die after it"),
  DEAD_AGAINST("the dead of both sides in the places for each in those against them"),
  GOVERNMENT_DEAD_BY("the government's dead by the end of the last day; of the places, if named"),
  REBELS_DEAD_BY("the rebels' dead by the end of the last day; of the places, if named"),
  RR_NEAR(
      "decimal logarithm of the rate of falls in the 2 days after one at most 100 km away by road,"
          + " over the rate otherwise"),
  RR_OWN("the same after the fall of a place of the same formation more than 150 km away by road"),
  RR_AFTER_HELD("the same after an attack was thrown back, anywhere"),
  BURST("most falls of places of one formation within 12 hours"),
  DEAD_FIRST("share of the government's dead who died before the day of the median fall"),
  UNATTACKED(
      "share of the falls of places that had none of others within 50 km by road, at the start or"
          + " fallen before"),
  SHARE_LOST_BY("share of the places that fell which were lost in one of the manners (how)"),
  TAKEN_AS_RECORDED("share of the places that the faction takes of which the record says it"),
  LOST_AS_RECORDED("share of the places that are lost in the manner that the record says"),
  INSIDE("1 if the run lies in the windows of all the observations named, else 0"),
  ORDER_OVER_LINE(
      "Kendall's tau-b of recorded and simulated order of the falls that are for checks (median days"
          + " of the runs), less that of a line: road distance along a way"),
  ORDER_OF_FALLS(
      "Kendall's tau-b of recorded and simulated order (median days of the runs) of the recorded falls"
          + " of the places; of all falls that are for checks, if none are named");

  private final String meaning;

  Statistic(String meaning) {
    this.meaning = meaning;
  }

  /** Whether it is the day of an observation, whose window is that of its dates. */
  public boolean isDay() {
    return this == DAY_OF_FALL || this == DAY_OF_RETAKING;
  }

  /** Whether it is a figure of one run; if not, of all runs of a hypothesis together. */
  public boolean isOfOneRun() {
    return this != ORDER_OVER_LINE && this != ORDER_OF_FALLS;
  }

  /** The least that it can be; minus infinity where nothing bounds it. */
  public double least() {
    return switch (this) {
      case DAY_OF_FALL,
          DAY_OF_RETAKING,
          DAYS_TO_LOSE_A_TENTH,
          LEFT_OVER_KILLED,
          RR_NEAR,
          RR_OWN,
          RR_AFTER_HELD,
          ORDER_OVER_LINE,
          ORDER_OF_FALLS ->
          Double.NEGATIVE_INFINITY;
      default -> 0;
    };
  }

  /** The most that it can be: 1 of a share and of yes or no, infinity where nothing bounds it. */
  public double most() {
    return switch (this) {
      case SHARE_TAKEN_BY,
          FORMATION_LOST,
          KILLED_SHARE,
          GOVERNMENT_DEAD_EARLY,
          DEAD_FIRST,
          UNATTACKED,
          SHARE_LOST_BY,
          TAKEN_AS_RECORDED,
          LOST_AS_RECORDED ->
          1;
      default -> isYesNo() ? 1 : Double.POSITIVE_INFINITY;
    };
  }

  /** Whether it counts soldiers or dead. */
  public boolean isOfMen() {
    return switch (this) {
      case ARMY_ON_EVE,
          MILITIA_ON_EVE,
          ARMY_ROLLS,
          ARMY_PRESENT,
          GOVERNMENT_DEAD,
          REBELS_DEAD,
          GOVERNMENT_DEAD_BY,
          REBELS_DEAD_BY ->
          true;
      default -> false;
    };
  }

  /** Whether it counts places. */
  public boolean isOfPlaces() {
    return this == FALLS_BEFORE_OFFENSIVE || this == PLACES_LOST || this == BURST;
  }

  /** Whether it counts the dead of the offensive up to a day. */
  public boolean isOfDeadByDay() {
    return switch (this) {
      case GOVERNMENT_DEAD_EARLY, DEAD_RATIO_FALLS, GOVERNMENT_DEAD_BY, REBELS_DEAD_BY -> true;
      default -> false;
    };
  }

  /** Whether it is 1 for yes and 0 for no, and nothing else. */
  public boolean isYesNo() {
    return switch (this) {
      case FOUGHT,
          FELL_BEFORE,
          ASSAULTED,
          LOST_BEFORE_END,
          COLLAPSED_BY,
          DEAD_RATIO_FALLS,
          INSIDE ->
          true;
      default -> false;
    };
  }

  /**
   * Whether it is a figure of how falls follow each other and came about, of the places of all
   * falls of the record that are for the same use where none are named.
   */
  public boolean isPattern() {
    return switch (this) {
      case RR_NEAR,
          RR_OWN,
          RR_AFTER_HELD,
          BURST,
          DEAD_FIRST,
          UNATTACKED,
          SHARE_LOST_BY,
          TAKEN_AS_RECORDED,
          LOST_AS_RECORDED ->
          true;
      default -> false;
    };
  }

  /** Whether it is about falls of places, which only those can have that the government holds. */
  public boolean isOfFalls() {
    return switch (this) {
      case FOUGHT, SHARE_TAKEN_BY, FELL_BEFORE, ASSAULTED, LOST_BEFORE_END -> true;
      default -> isPattern();
    };
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
