package regimecollapse.scenario.io.warn.force;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PlanChange;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;

/**
 * The dated offensive of a case in which all groups act by the plan: nobody attacks on it, so that
 * an arm that leaves it out or moves it alone leaves all attacks as they are.
 */
public final class OffensiveWarnings {
  private static final String PLANNED = "all groups act by the plan (campaign): ";

  private final Scenario scenario;
  private final DatedEvent event;
  private final String attacks;

  private OffensiveWarnings(Scenario scenario, DatedEvent event) {
    this.scenario = scenario;
    this.event = event;
    this.attacks =
        scenario.campaign().stream().map(PlannedAttack::id).collect(Collectors.joining(", "));
  }

  /** Looks at the dated offensive, and at arms that move it, where there is a plan. */
  public static void check(Document document, Scenario scenario, Problems found) {
    Optional<DatedEvent> offensive =
        scenario.events().stream().filter(e -> e.kind() == EventKind.OFFENSIVE).findFirst();
    if (offensive.isPresent() && allPlanned(scenario)) {
      new OffensiveWarnings(scenario, offensive.get()).check(document.tree(), found);
    }
  }

  private static boolean allPlanned(Scenario scenario) {
    Set<String> planned =
        scenario.campaign().stream().map(PlannedAttack::group).collect(Collectors.toSet());
    return !planned.isEmpty()
        && scenario.opposition().stream()
            .filter(g -> g.kind() == GroupKind.OFFENSIVE)
            .map(OppositionGroup::id)
            .allMatch(planned::contains);
  }

  private void check(Node.Mapping tree, Problems found) {
    found.add(
        Problem.at(
                KeyPlace.of(tree.section("events"), event.id()),
                "events." + event.id(),
                PLANNED + "nobody attacks on this event")
            .value(event.date().toString())
            .legal("leave it out; nobody attacks in an arm with " + turnedOff()));
    for (Arm arm : scenario.arms()) {
      boolean ofPlan = arm.changes().stream().anyMatch(PlanChange.class::isInstance);
      List<Node> nodes = tree.section("arms").section(arm.id()).items("changes");
      for (int i = 0; i < nodes.size() && !ofPlan; i++) {
        String path = "arms." + arm.id() + ".changes[" + i + "].event";
        change(arm.changes().get(i), (Node.Mapping) nodes.get(i), path, found);
      }
    }
  }

  private void change(Change change, Node.Mapping node, String path, Problems found) {
    if (change.inputs().equals(List.of("events." + event.id()))) {
      boolean removed = change instanceof Change.RemoveEvent;
      String message = removed ? "without this event they attack all the same" : "it moves none";
      found.add(
          Problem.at(KeyPlace.of(node, "event"), path, PLANNED + message)
              .value(event.id())
              .legal(removed ? turnedOff() : moved(change)));
    }
  }

  private String turnedOff() {
    return "{attack: [" + attacks + "], on: false}";
  }

  private String moved(Change change) {
    long days =
        change instanceof Change.MoveEventBy by
            ? by.days()
            : change instanceof Change.MoveEvent to
                ? to.date().toEpochDay() - event.date().toEpochDay()
                : 0;
    return "{attack: [" + attacks + "], days: " + days + "}";
  }
}
