package regimecollapse.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import regimecollapse.scenario.Arm;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/** Hypotheses and arms that were run, in the order of the scenario. */
public final class ArmOrder {
  private ArmOrder() {}

  /** Ids of the hypotheses with runs. */
  public static List<String> hypotheses(Scenario scenario, RunTable runs) {
    Set<String> found = new LinkedHashSet<>();
    runs.finished().keySet().forEach(cell -> found.add(cell.hypothesis()));
    return ordered(scenario.hypotheses().stream().map(Hypothesis::id).toList(), found);
  }

  /** Ids of the arms with runs; the first is the base with which the others are compared. */
  public static List<String> arms(Scenario scenario, RunTable runs) {
    Set<String> found = new LinkedHashSet<>();
    runs.finished().keySet().forEach(cell -> found.add(cell.arm()));
    return ordered(scenario.arms().stream().map(Arm::id).toList(), found);
  }

  /** The first of two lists as far as found, then what else was found. */
  private static List<String> ordered(List<String> known, Set<String> found) {
    List<String> ordered = new ArrayList<>(known);
    ordered.retainAll(found);
    found.stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
