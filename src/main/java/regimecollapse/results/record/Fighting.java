package regimecollapse.results.record;

import java.util.List;

/**
 * What the fighting of a run came to, besides the places lost.
 *
 * @param dead by day, then by place, of those with any
 * @param retaken places that the government took back, in order of time
 */
public record Fighting(List<Dead> dead, List<Retaken> retaken) {
  /** Nobody fought. */
  public static final Fighting NONE = new Fighting(List.of(), List.of());

  /** Copies the lists. */
  public Fighting {
    dead = List.copyOf(dead);
    retaken = List.copyOf(retaken);
  }
}
