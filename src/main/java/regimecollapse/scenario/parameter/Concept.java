package regimecollapse.scenario.parameter;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a case may have or not. Where it has not, no run reads the parameters of the concept: they
 * need not be stated and are fixed, so that nothing is said to be uncertain by them.
 */
public enum Concept {
  /** Stores that outlast the deliveries (ODD 7.5). */
  STOCKS("stock.", "stocks"),
  /** Announcements that help will end (ODD 7.8). */
  ANNOUNCEMENTS("announce.", "announcements or a pledge"),
  /** Commanders who change side with all that is theirs (ODD 7.23). */
  BODIES("body.", "commanders who may change side"),
  /** Countryside that is contested or lost (ODD 7.24). */
  COUNTRYSIDE("rural.", "countryside"),
  /** Deals that spread without an assault (ODD 7.20). */
  SPREADING_DEALS("surrender.", "deals that spread"),
  /** Provinces that decide for themselves once the leader has gone (ODD 7.21). */
  SUCCESSION("interim.", "a succession apart");

  private final String prefix;
  private final String words;

  Concept(String prefix, String words) {
    this.prefix = prefix;
    this.words = words;
  }

  /** What it is called in a sentence. */
  public String words() {
    return words;
  }

  /** Whether a parameter is one of this concept alone. */
  public boolean owns(Parameter parameter) {
    return parameter.key().startsWith(prefix);
  }

  /** The concept that a parameter belongs to; empty for one that every case needs. */
  public static Optional<Concept> owner(Parameter parameter) {
    return Stream.of(values()).filter(each -> each.owns(parameter)).findFirst();
  }
}
