package regimecollapse.scenario.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A what-if: the base with some changes.
 *
 * @param id name in files and results
 * @param title what is different, for people
 * @param changes applied in order
 * @param varied of a point of an experiment: the value of each key that it varies, as it is written
 *     in scenario files; empty for all other arms
 */
public record Arm(String id, String title, List<Change> changes, Map<String, String> varied) {
  /** Copies list and map. */
  public Arm {
    changes = List.copyOf(changes);
    varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
  }

  /** An arm that is no point of an experiment. */
  public Arm(String id, String title, List<Change> changes) {
    this(id, title, changes, Map.of());
  }

  /** Whether it is a point of an experiment. */
  public boolean isPoint() {
    return !varied.isEmpty();
  }
}
