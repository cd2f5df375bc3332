package regimecollapse.scenario.io.warn.force;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/** Forces that stand where they cannot be, or that never act. */
public final class ForceWarnings {
  private final Scenario scenario;
  private final Node.Mapping tree;
  private final Problems found;
  private final Map<String, String> holders;
  private final Set<String> government;

  private ForceWarnings(Scenario scenario, Node.Mapping tree, Problems found) {
    this.scenario = scenario;
    this.tree = tree;
    this.found = found;
    this.holders =
        scenario.geography().localities().stream()
            .collect(Collectors.toMap(Locality::id, Locality::controller));
    this.government =
        scenario.factions().stream()
            .filter(f -> f.side() == Side.REGIME)
            .map(Faction::id)
            .collect(Collectors.toSet());
  }

  /** Looks at formations, groups and bases, and at commanders besides. */
  public static void check(Document document, Scenario scenario, Problems found) {
    ForceWarnings all = new ForceWarnings(scenario, document.tree(), found);
    all.garrisons();
    all.bases();
    all.groups();
    BodyWarnings.check(document.tree(), scenario, found);
  }

  private boolean held(String place) {
    return government.contains(holders.get(place));
  }

  private void garrisons() {
    scenario
        .formations()
        .forEach(
            formation -> {
              Node.Mapping node = tree.section("formations").section(formation.id());
              String path = "formations." + formation.id();
              if (formation.garrison() instanceof Garrison.Spread spread) {
                spread(node, path, spread);
                return;
              }
              node.section("garrison")
                  .entries()
                  .forEach(
                      (place, entry) -> {
                        if (!held(place) && Plain.number(entry.value()).orElse(0.0) > 0) {
                          found.add(
                              told(entry.key(), path + ".garrison." + place, place)
                                  .value(entry.value().shown()));
                        }
                      });
            });
  }

  private Problem told(Place at, String path, String place) {
    return Problem.at(
            at,
            path,
            "the government does not hold it at the start, but "
                + holders.get(place)
                + ": who stands there fights for nobody")
        .legal("a place whose controller is of side " + Side.REGIME.key());
  }

  private void spread(Node.Mapping node, String path, Garrison.Spread spread) {
    List<Locality> held =
        scenario.geography().localities().stream()
            .filter(l -> held(l.id()))
            .filter(l -> spread.regions().isEmpty() || spread.regions().contains(l.governorate()))
            .toList();
    boolean stands =
        switch (spread.rule()) {
          case POPULATION -> held.stream().anyMatch(l -> l.population() > 0);
          case FRONT -> held.stream().anyMatch(Locality::frontLine);
          case CAPITAL ->
              held.stream().anyMatch(l -> l.id().equals(scenario.geography().capital()));
          case ROADS -> !held.isEmpty();
        };
    if (!stands) {
      found.add(
          Problem.at(
                  KeyPlace.of(node, "spread"),
                  path + ".spread",
                  "no place of the government fits, so its soldiers stand nowhere")
              .value(node.text("spread")));
    }
  }

  private void bases() {
    Node.Mapping patrons = tree.section("patrons");
    Map<String, String> first = new HashMap<>();
    Set<String> foreign =
        scenario.patrons().stream()
            .filter(Patron::foreign)
            .map(Patron::id)
            .collect(Collectors.toSet());
    patrons
        .maps()
        .forEach(
            (id, patron) -> {
              String path = "patrons." + id + ".bases";
              if (!foreign.contains(id) && !patron.items("bases").isEmpty()) {
                found.add(
                    Problem.at(
                            KeyPlace.of(patron, "bases"),
                            path,
                            "only patrons that are other countries have bases: nothing heeds these")
                        .value(patron.get("bases").map(Node::shown).orElse(""))
                        .legal("kind: foreign, or leave it out"));
              }
              for (Node base : patron.items("bases")) {
                if (foreign.contains(id) && base instanceof Node.Scalar it) {
                  twice(it, path, first.putIfAbsent(it.text(), id));
                }
                if (base instanceof Node.Scalar it && !held(it.text())) {
                  found.add(
                      Problem.at(
                              it.place(),
                              path,
                              "the government does not hold it at the start, but "
                                  + holders.get(it.text()))
                          .value(it.shown()));
                }
              }
            });
  }

  private void twice(Node.Scalar base, String path, String other) {
    if (other != null) {
      found.add(
          Problem.at(
                  base.place(),
                  path,
                  "the place is a base of " + other + ", too: it counts as two bases")
              .value(base.shown())
              .legal("each place once"));
    }
  }

  private void groups() {
    for (OppositionGroup group : scenario.opposition()) {
      Node.Mapping node = tree.section("opposition").section(group.id());
      String path = "opposition." + group.id();
      Optional<String> never = never(group);
      never.ifPresent(
          why ->
              found.add(
                  Problem.at(KeyPlace.of(node, "kind"), path + ".kind", why)
                      .value(group.kind().key())));
    }
  }

  /** Why a group never acts, or to no end. */
  private Optional<String> never(OppositionGroup group) {
    boolean rising = group.kind() == GroupKind.RISING;
    if (government.contains(group.faction())) {
      return Optional.of(
          "its faction "
              + group.faction()
              + " is of the government's side: what it takes is not lost");
    }
    boolean lands = holders.containsValue(group.faction());
    if (group.kind() == GroupKind.BODY) {
      return BodyWarnings.never(scenario, group);
    }
    if (!rising && !lands) {
      return Optional.of(
          "its faction " + group.faction() + " holds no place at the start, so it never acts");
    }
    boolean rebels =
        scenario.geography().localities().stream()
            .filter(l -> group.regions().isEmpty() || group.regions().contains(l.governorate()))
            .anyMatch(l -> held(l.id()) && l.exRebelShare() > 0);
    return rising && !rebels
        ? Optional.of(
            "no place of the government"
                + (group.regions().isEmpty() ? "" : " in its regions")
                + " has former rebels, so it never rises")
        : Optional.empty();
  }
}
