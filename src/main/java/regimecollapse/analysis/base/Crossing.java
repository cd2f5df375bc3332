package regimecollapse.analysis.base;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.MechanismKind;

/**
 * Readings crossed with mechanisms of leaving, in the order of the scenario.
 *
 * @param readings names of the readings
 * @param titles the same for people
 * @param mechanisms those with which they are crossed, at least two
 */
public record Crossing(List<String> readings, List<String> titles, List<MechanismKind> mechanisms) {
  /** Copies the lists. */
  public Crossing {
    readings = List.copyOf(readings);
    titles = List.copyOf(titles);
    mechanisms = List.copyOf(mechanisms);
  }

  /**
   * The crossing of some hypotheses of a scenario; empty where they are all of one mechanism, or
   * where one of them is not crossed.
   *
   * @param ids of the hypotheses
   */
  public static Optional<Crossing> of(Scenario scenario, Collection<String> ids) {
    Map<String, String> readings = new LinkedHashMap<>();
    Set<MechanismKind> mechanisms = new LinkedHashSet<>();
    boolean all = true;
    for (Hypothesis it : scenario.hypotheses()) {
      if (ids.contains(it.id())) {
        all &= !it.reading().equals(it.id());
        readings.put(it.reading(), it.readingTitle());
        mechanisms.add(it.mechanism());
      }
    }
    return all && mechanisms.size() > 1
        ? Optional.of(
            new Crossing(
                List.copyOf(readings.keySet()),
                List.copyOf(readings.values()),
                List.copyOf(mechanisms)))
        : Optional.empty();
  }

  /** The name of the hypothesis that is a reading under a mechanism. */
  public static String cell(String reading, MechanismKind mechanism) {
    return reading + Hypothesis.CROSS + mechanism.key();
  }
}
