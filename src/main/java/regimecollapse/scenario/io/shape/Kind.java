package regimecollapse.scenario.io.shape;

/** What a name in a scenario file can stand for. */
public enum Kind {
  LOCALITY("place", "an id of the table of localities"),
  GOVERNORATE("province", "a governorate of the table of localities"),
  FACT("fact", "an id of the table of evidence"),
  FACTION("faction", "a key of factions"),
  PATRON("patron", "a key of patrons"),
  PATH("path", "a key of paths"),
  STRENGTH_PATH("path of role strength", "a key of paths whose role is strength"),
  TOP_UP_PATH("path of role top-up", "a key of paths whose role is top-up"),
  SAFE_CONDUCT_PATH("path of role safe-conduct", "a key of paths whose role is safe-conduct"),
  OFFER_PATH("path of role offer", "a key of paths whose role is offer"),
  EVENT("event", "a key of events"),
  GROUP("group", "a key of opposition"),
  ATTACK("attack", "a key of campaign"),
  FORMATION("formation", "a key of formations"),
  FORCE("force", "a key of formations or of opposition"),
  HYPOTHESIS("hypothesis", "a key of hypotheses"),
  ARM("arm", "a key of arms"),
  PARAMETER("parameter", "a key of parameters");

  private final String noun;
  private final String home;

  Kind(String noun, String home) {
    this.noun = noun;
    this.home = home;
  }

  /** The word for one of them. */
  public String noun() {
    return noun;
  }

  /** Where such names are defined. */
  public String home() {
    return home;
  }
}
