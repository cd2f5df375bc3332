package regimecollapse.scenario.io;

import java.time.LocalDate;
import java.util.List;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;

/** Events on dates that no run comes to. */
final class EventWarnings {
  private EventWarnings() {}

  static void check(Scenario scenario, Node.Mapping tree, Problems found) {
    Node.Mapping events = tree.section("events");
    for (DatedEvent event : scenario.events()) {
      events
          .map(event.id())
          .ifPresent(node -> date(scenario, node, "events." + event.id(), event.date(), found));
    }
    Node.Mapping arms = tree.section("arms");
    for (Arm arm : scenario.arms()) {
      List<Node> changes = arms.section(arm.id()).items("changes");
      for (int i = 0; i < changes.size(); i++) {
        if (arm.changes().get(i) instanceof Change.MoveEvent moved) {
          String path = "arms." + arm.id() + ".changes[" + i + "]";
          date(scenario, (Node.Mapping) changes.get(i), path, moved.date(), found);
        }
      }
    }
  }

  private static void date(
      Scenario scenario, Node.Mapping node, String path, LocalDate date, Problems found) {
    if (!scenario.timeline().holds(date)) {
      String run = scenario.timeline().start() + " to " + scenario.timeline().end();
      found.add(
          Problem.at(
                  Warnings.key(node, "date"),
                  path + ".date",
                  "the date is outside of the run, so the event never happens")
              .value(date.toString())
              .legal(run));
    }
  }
}
