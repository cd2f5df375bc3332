package regimecollapse.scenario.io.warn.force;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Body;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;

/** Commanders who can change side to no end, and groups that wait for them in vain. */
final class BodyWarnings {
  private BodyWarnings() {}

  static void check(Node.Mapping tree, Scenario scenario, Problems found) {
    for (Formation it : scenario.formations()) {
      Node.Mapping node = tree.section("formations").section(it.id()).section("body");
      String path = "formations." + it.id() + ".body";
      it.body().ifPresent(body -> body(scenario, body, node, path, found));
    }
    for (OppositionGroup it : scenario.opposition()) {
      if (it.kind() == GroupKind.BODY && it.strength().prior().high() > 0) {
        Node.Mapping node = tree.section("opposition").section(it.id());
        found.add(
            Problem.at(
                    KeyPlace.of(node, "strength"),
                    "opposition." + it.id() + ".strength",
                    "a group of kind "
                        + GroupKind.BODY.key()
                        + " has the men who change side and nobody else: these never come")
                .value(node.get("strength").map(Node::shown).orElse(""))
                .legal("0, or another kind"));
      }
    }
  }

  private static void body(
      Scenario scenario, Body body, Node.Mapping node, String path, Problems found) {
    if (scenario.groupOfBodies(body.faction()) < 0) {
      found.add(
          Problem.at(
                  KeyPlace.of(node, "faction"),
                  path + ".faction",
                  "no group of kind "
                      + GroupKind.BODY.key()
                      + " has this faction, so he never changes side")
              .value(body.faction())
              .legal("the faction of a group of kind " + GroupKind.BODY.key()));
    }
    List<String> rule =
        scenario.factions().stream().filter(f -> f.side() == Side.REGIME).map(Faction::id).toList();
    for (Locality it : scenario.geography().localities()) {
      if (body.places().contains(it.id()) && !rule.contains(it.controller())) {
        found.add(
            Problem.at(
                    KeyPlace.of(node, "places"),
                    path + ".places",
                    "the government does not hold "
                        + it.id()
                        + " at the start, but "
                        + it.controller())
                .legal("places that the government holds"));
      }
    }
  }

  /** Why nobody ever joins a group. */
  static Optional<String> never(Scenario scenario, OppositionGroup group) {
    boolean some =
        scenario.formations().stream()
            .flatMap(f -> f.body().stream())
            .anyMatch(b -> b.faction().equals(group.faction()));
    return some
        ? Optional.empty()
        : Optional.of("no formation has a body that would join its faction, so it never acts");
  }
}
