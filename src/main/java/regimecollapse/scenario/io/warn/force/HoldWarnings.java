package regimecollapse.scenario.io.warn.force;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;

/**
 * Hold, and purges that follow from a policy, are those of one patron: the first, which gives most
 * of the money. What a case says of another patron's acts on the first instead, or not at all.
 */
public final class HoldWarnings {
  private HoldWarnings() {}

  /** Looks at purges, and at policies of the case and of its arms, of patrons but the first. */
  public static void check(Document document, Scenario scenario, Problems found) {
    Optional<String> first = first(scenario);
    if (first.isEmpty() || !commands(scenario, first.get())) {
      return;
    }
    Node.Mapping tree = document.tree();
    for (DatedEvent event : scenario.events()) {
      tree.section("events")
          .map(event.id())
          .ifPresent(node -> purge(scenario, event, first.get(), node, found));
    }
    for (Patron patron : scenario.patrons()) {
      Node.Mapping policy = tree.section("patrons").section(patron.id()).section("policy");
      boolean decides = patron.policy().mode().decides();
      policy(scenario, patron.id(), decides, first.get())
          .ifPresent(
              why -> tell(policy, "mode", "patrons." + patron.id() + ".policy.mode", why, found));
    }
    for (Arm arm : scenario.arms()) {
      List<Node> changes = tree.section("arms").section(arm.id()).items("changes");
      for (int i = 0; i < changes.size(); i++) {
        if (arm.changes().get(i) instanceof Change.SetPolicy set) {
          String path = "arms." + arm.id() + ".changes[" + i + "].policy";
          Node.Mapping node = (Node.Mapping) changes.get(i);
          policy(scenario, set.patron(), set.policy().mode().decides(), first.get())
              .ifPresent(why -> tell(node, "policy", path, why, found));
        }
      }
    }
  }

  /** The patron that gives most of the money, of equals that which the case names first. */
  static Optional<String> first(Scenario scenario) {
    double most = 0;
    String first = null;
    for (Patron patron : scenario.patrons()) {
      double given =
          scenario.paths().stream()
              .filter(path -> path.role() == PathRole.FINANCE)
              .filter(path -> path.patron().filter(patron.id()::equals).isPresent())
              .mapToDouble(Path::weight)
              .sum();
      if (given > most) {
        most = given;
        first = patron.id();
      }
    }
    return Optional.ofNullable(first);
  }

  private static boolean commands(Scenario scenario, String patron) {
    return scenario.formations().stream().anyMatch(f -> f.patron().equals(patron));
  }

  /** A purge of men of another patron that gives support takes from the first one's hold. */
  private static void purge(
      Scenario scenario, DatedEvent event, String first, Node.Mapping node, Problems found) {
    if (event.kind() != EventKind.PURGE) {
      return;
    }
    scenario.formations().stream()
        .filter(f -> event.formation().filter(f.id()::equals).isPresent())
        .map(Formation::patron)
        .filter(patron -> !patron.equals(first) && foreign(scenario, patron))
        .filter(patron -> RoleWarnings.gives(scenario, patron))
        .forEach(
            patron ->
                tell(
                    node,
                    "formation",
                    "events." + event.id() + ".formation",
                    "it obeys "
                        + patron
                        + ", but hold is that of "
                        + first
                        + " alone, so the purge takes from the hold of "
                        + first,
                    found));
  }

  /** The country's own money and arms are nobody's support that a purge could cost. */
  private static boolean foreign(Scenario scenario, String patron) {
    return scenario.patrons().stream().anyMatch(it -> it.id().equals(patron) && it.foreign());
  }

  private static Optional<String> policy(
      Scenario scenario, String patron, boolean decides, String first) {
    // Of one that gives nothing it is told that its policy changes nothing.
    boolean gives = RoleWarnings.gives(scenario, patron);
    return decides && gives && !patron.equals(first) && commands(scenario, patron)
        ? Optional.of(
            "purges follow from the policy of "
                + first
                + " alone: under this one those of "
                + patron
                + " stay on their dates")
        : Optional.empty();
  }

  private static void tell(Node.Mapping node, String key, String path, String why, Problems found) {
    found.add(
        Problem.at(KeyPlace.of(node, key), path, why)
            .value(node.text(key))
            .legal("the patron that gives most of the money of the role finance"));
  }
}
