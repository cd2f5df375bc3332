package regimecollapse.scenario.parameter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rival mechanisms of how men come to leave: structure, not numbers. One of them in a run. */
public enum MechanismKind implements Keyed {
  NEWS("news of falls move a belief; who sees too few reasons for his own threshold goes"),
  ATTRITION("units break by their own losses and the odds on the spot; they hear of nothing"),
  PRECEDENT("men do as others of their formation, and next door, have just done"),
  ORDERS("men stay with their commander; the command gives places up, commanders go"),
  COORDINATION("each stays if he expects enough others to stay; falls are signs that all see");

  /**
   * What only the reasons of single units read. All else of news.* and stand.* serves others too:
   * former rebels hear news, precedent and orders know places under assault or next to a fall.
   */
  private static final Set<Parameter> OF_NEWS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Parameter.STAND_STEEPNESS,
              Parameter.STAND_BASE,
              Parameter.STAND_ODDS,
              Parameter.STAND_BELIEF,
              Parameter.STAND_PEERS,
              Parameter.STAND_THRESHOLD_A,
              Parameter.STAND_THRESHOLD_B,
              Parameter.STAND_LEAVE_RATE,
              Parameter.STAND_REAR_BELIEF,
              Parameter.STAND_FORMATION_LOSS,
              Parameter.NEWS_TIE,
              Parameter.NEWS_HELP));

  private final String meaning;

  MechanismKind(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Whether a parameter is one of this mechanism alone. */
  public boolean owns(Parameter parameter) {
    return this == NEWS ? OF_NEWS.contains(parameter) : parameter.key().startsWith(key() + ".");
  }

  /** The mechanism that a parameter belongs to; empty for one that all share. */
  public static Optional<MechanismKind> owner(Parameter parameter) {
    return Stream.of(values()).filter(each -> each.owns(parameter)).findFirst();
  }
}
