package regimecollapse.scenario.change;

import java.util.List;

/**
 * A what-if: the base with some changes.
 *
 * @param id name in files and results
 * @param title what is different, for people
 * @param changes applied in order
 */
public record Arm(String id, String title, List<Change> changes) {
  /** Copies the list. */
  public Arm {
    changes = List.copyOf(changes);
  }
}
