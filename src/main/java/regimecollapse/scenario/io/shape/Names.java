package regimecollapse.scenario.io.shape;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a scenario and its data define. A kind that could not be read is not there. */
public final class Names {
  private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);

  private final KeyGuess guess;

  /**
   * No names yet.
   *
   * @param guess finds what was meant by a key that nobody knows
   */
  public Names(KeyGuess guess) {
    this.guess = guess;
  }

  /** What finds the key that was meant by one that nobody knows. */
  KeyGuess guess() {
    return guess;
  }

  /** Makes these the names of a kind, in their order. */
  public void put(Kind kind, Collection<String> all) {
    known.put(kind, new LinkedHashSet<>(all));
  }

  /** All names of a kind, in the order of their file. */
  public Optional<Set<String>> of(Kind kind) {
    return Optional.ofNullable(known.get(kind));
  }
}
