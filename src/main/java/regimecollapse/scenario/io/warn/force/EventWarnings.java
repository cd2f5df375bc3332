package regimecollapse.scenario.io.warn.force;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;

/** Events on dates that no run comes to. */
public final class EventWarnings {
  private EventWarnings() {}

  /** Compares the dates of events, as the case and its arms have them, with the days of the run. */
  public static void check(Scenario scenario, Node.Mapping tree, Problems found) {
    Node.Mapping events = tree.section("events");
    Set<String> before = new HashSet<>();
    early(scenario.events())
        .forEach(
            (event, purge) -> {
              before.add(event.id());
              Place place = KeyPlace.of(events.section(event.id()), "date");
              found.add(early(place, "events." + event.id() + ".date", event, purge));
            });
    for (DatedEvent event : scenario.events()) {
      events
          .map(event.id())
          .ifPresent(node -> date(scenario, node, "events." + event.id(), event.date(), found));
    }
    ending(scenario, events, found);
    Node.Mapping arms = tree.section("arms");
    for (Arm arm : scenario.arms()) {
      List<Node> changes = arms.section(arm.id()).items("changes");
      for (int i = 0; i < changes.size(); i++) {
        if (arm.changes().get(i) instanceof Change.MoveEventBy moved) {
          moved(scenario, moved, (Node.Mapping) changes.get(i), arm, i, found);
        } else if (arm.changes().get(i) instanceof Change.MoveEvent moved) {
          String path = "arms." + arm.id() + ".changes[" + i + "]";
          Node.Mapping node = (Node.Mapping) changes.get(i);
          date(scenario, node, path, moved.date(), found);
          early(ArmSettings.of(scenario, arm).events())
              .forEach(
                  (event, purge) -> {
                    boolean told = before.contains(event.id());
                    if (!told && List.of(event.id(), purge.id()).contains(moved.event())) {
                      found.add(early(KeyPlace.of(node, "date"), path + ".date", event, purge));
                    }
                  });
        }
      }
    }
  }

  /** A resignation that each arm has: as it is a collapse, every run has one. */
  private static void ending(Scenario scenario, Node.Mapping events, Problems found) {
    scenario.events().stream()
        .filter(event -> event.kind() == EventKind.RESIGNATION)
        .filter(event -> scenario.timeline().holds(event.date()))
        .filter(
            event ->
                scenario.arms().stream()
                        .flatMap(arm -> ArmSettings.of(scenario, arm).events().stream())
                        .filter(it -> it.id().equals(event.id()))
                        .filter(it -> scenario.timeline().holds(it.date()))
                        .count()
                    == scenario.arms().size())
        .forEach(
            event ->
                events
                    .map(event.id())
                    .ifPresent(
                        node ->
                            found.add(
                                Problem.at(
                                        KeyPlace.of(node, "kind"),
                                        "events." + event.id() + ".kind",
                                        "the leader goes on "
                                            + event.date()
                                            + " in every arm, which counts as the collapse, so no run"
                                            + " can tell whether he would have stayed")
                                    .value("resignation")
                                    .legal(
                                        "a row of the record (kind: event) where it came of the"
                                            + " collapse, or an arm without it, {event: "
                                            + event.id()
                                            + ", remove: true}"))));
  }

  /** An event that comes so many days later that no run comes to it. */
  private static void moved(
      Scenario scenario,
      Change.MoveEventBy moved,
      Node.Mapping node,
      Arm arm,
      int change,
      Problems found) {
    ArmSettings.of(scenario, arm).events().stream()
        .filter(it -> it.id().equals(moved.event()))
        .filter(it -> it.date().isAfter(scenario.timeline().end()))
        .forEach(
            it ->
                found.add(
                    Problem.at(
                            KeyPlace.of(node, "days"),
                            "arms." + arm.id() + ".changes[" + change + "].days",
                            "the event comes after the end of the run, so it never happens")
                        .value(node.text("days"))
                        .legal("at most to " + scenario.timeline().end())));
  }

  /** Returns of commanders who are removed later, and never before; with their removal. */
  private static Map<DatedEvent, DatedEvent> early(List<DatedEvent> events) {
    Map<DatedEvent, DatedEvent> early = new LinkedHashMap<>();
    for (DatedEvent event : events) {
      if (event.kind() == EventKind.REINSTATEMENT) {
        events.stream()
            .filter(e -> e.kind() == EventKind.PURGE && e.formation().equals(event.formation()))
            .min(Comparator.comparing(DatedEvent::date))
            .filter(purge -> purge.date().isAfter(event.date()))
            .ifPresent(purge -> early.put(event, purge));
      }
    }
    return early;
  }

  private static Problem early(Place place, String path, DatedEvent event, DatedEvent purge) {
    return Problem.at(
            place,
            path,
            "%s returns on %s a commander whom %s removes on %s only"
                .formatted(event.id(), event.date(), purge.id(), purge.date()))
        .legal("a reinstatement after the purge of its formation");
  }

  private static void date(
      Scenario scenario, Node.Mapping node, String path, LocalDate date, Problems found) {
    if (!scenario.timeline().holds(date)) {
      String run = scenario.timeline().start() + " to " + scenario.timeline().end();
      found.add(
          Problem.at(
                  KeyPlace.of(node, "date"),
                  path + ".date",
                  "the date is outside of the run, so the event never happens")
              .value(date.toString())
              .legal(run));
    }
  }
}
