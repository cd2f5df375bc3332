package regimecollapse.scenario.change;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import regimecollapse.scenario.parameter.Factor;

/**
 * A documented factor whose share in the outcome is asked for: one or more switches that are turned
 * off together. "Player" is the word of the theory of cooperative games.
 *
 * @param id name in files and results
 * @param title name for people
 * @param off the switches, at least one
 */
public record Player(String id, String title, Set<Factor> off) {
  /** Copies the set in the order of the factors. */
  public Player {
    EnumSet<Factor> copy = EnumSet.noneOf(Factor.class);
    copy.addAll(off);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("the factor " + id + " has no switch");
    }
    off = Collections.unmodifiableSet(copy);
  }
}
