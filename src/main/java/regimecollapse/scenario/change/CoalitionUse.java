package regimecollapse.scenario.change;

import regimecollapse.scenario.parameter.Keyed;

/**
 * What the run of a coalition is for, within a replication. One run may have several uses.
 *
 * @param kind in which estimate it stands
 * @param walk number of the order, from 1; 0 outside of {@link Kind#WALK}
 * @param position how many factors are on
 * @param player the factor that was switched on last, is on alone, or is off alone; -1 at the start
 *     of a walk
 * @param coalition what is on
 */
public record CoalitionUse(Kind kind, int walk, int position, int player, Coalition coalition) {
  /** The estimates. */
  public enum Kind implements Keyed {
    /** Factors are switched on one after the other. */
    WALK("a step of a walk from all off to all on"),
    /** One factor is on, all others are off. */
    ADD_ONE("one factor alone is on"),
    /** One factor is off, all others are on. */
    LEAVE_ONE_OUT("one factor alone is off");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    @Override
    public String meaning() {
      return meaning;
    }
  }
}
