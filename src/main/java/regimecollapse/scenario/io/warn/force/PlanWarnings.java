package regimecollapse.scenario.io.warn.force;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.scenario.AttackPhase;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.section.PlanFormat;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/** Attacks of the plan that can take nothing, or that count men twice. */
public final class PlanWarnings {
  private static final double ROUNDING = 1e-9;

  private final Scenario scenario;
  private final Node.Mapping tree;
  private final Problems found;
  private final Map<String, Side> sides = new HashMap<>();
  private final Set<String> reached;

  private PlanWarnings(Scenario scenario, Node.Mapping tree, Problems found) {
    this.scenario = scenario;
    this.tree = tree;
    this.found = found;
    Map<String, Side> factions =
        scenario.factions().stream().collect(Collectors.toMap(Faction::id, Faction::side));
    for (Locality it : scenario.geography().localities()) {
      sides.put(it.id(), factions.get(it.controller()));
    }
    reached = reached();
  }

  /** Looks at each attack of the plan by itself, and at those of one group together. */
  public static void check(Document document, Scenario scenario, Problems found) {
    if (scenario.campaign().isEmpty()) {
      return;
    }
    PlanWarnings all = new PlanWarnings(scenario, document.tree(), found);
    for (PlannedAttack it : scenario.campaign()) {
      all.places(it);
    }
    all.shares();
  }

  /** Places that roads join to one of those who fight the government. */
  private Set<String> reached() {
    Map<String, Set<String>> next = new HashMap<>();
    for (Road road : scenario.geography().roads()) {
      if (road.used()) {
        next.computeIfAbsent(road.from(), id -> new HashSet<>()).add(road.to());
        next.computeIfAbsent(road.to(), id -> new HashSet<>()).add(road.from());
      }
    }
    Set<String> all = new HashSet<>();
    sides.forEach((id, side) -> all.addAll(side == Side.OPPOSITION ? Set.of(id) : Set.of()));
    Deque<String> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      for (String id : next.getOrDefault(open.remove(), Set.of())) {
        if (all.add(id)) {
          open.add(id);
        }
      }
    }
    return all;
  }

  private Node.Mapping node(PlannedAttack it) {
    return tree.section(PlanFormat.KEY).section(it.id());
  }

  private void places(PlannedAttack it) {
    Node.Mapping attack = node(it);
    for (Node target : attack.items("targets")) {
      String id = ((Node.Scalar) target).text();
      if (sides.get(id) != Side.REGIME) {
        add(it, "targets", target, "the government does not hold it at the start");
      } else if (!reached.contains(id)) {
        add(it, "targets", target, "no road leads there from a place of those who attack");
      }
    }
    for (Node region : attack.items("regions")) {
      String id = ((Node.Scalar) region).text();
      if (held().stream().noneMatch(l -> l.governorate().equals(id))) {
        add(it, "regions", region, "the government holds no place of it at the start");
      }
    }
    List<Locality> goals = held().stream().filter(it::goesFor).toList();
    if (goals.isEmpty() && it.phase() == AttackPhase.ALL && !held().isEmpty()) {
      return; // Each of its places is told already.
    }
    if (goals.isEmpty()) {
      warn(it, "phase", it.phase().key(), "of its places the government holds none of this phase");
    } else if (goals.stream().noneMatch(l -> reached.contains(l.id()))) {
      warn(it, "title", it.title(), "no road leads from a place of those who attack to its places");
    }
  }

  private List<Locality> held() {
    return scenario.geography().localities().stream()
        .filter(l -> sides.get(l.id()) == Side.REGIME)
        .toList();
  }

  private void add(PlannedAttack it, String key, Node item, String message) {
    found.add(Problem.at(item.place(), path(it, key), message).value(item.shown()));
  }

  private void warn(PlannedAttack it, String key, String value, String message) {
    found.add(Problem.at(KeyPlace.of(node(it), key), path(it, key), message).value(value));
  }

  private static String path(PlannedAttack it, String key) {
    return PlanFormat.KEY + "." + it.id() + "." + key;
  }

  /** Of one group more men than it has would attack on the first day of one of its attacks. */
  private void shares() {
    for (PlannedAttack it : scenario.campaign()) {
      double sum =
          scenario.campaign().stream()
              .filter(other -> other.on() && other.group().equals(it.group()))
              .filter(other -> isUnderWay(other, it.from()))
              .mapToDouble(other -> other.share().centre())
              .sum();
      if (it.on() && sum > 1 + ROUNDING) {
        found.add(
            Problem.at(
                    KeyPlace.of(node(it), "share"),
                    path(it, "share"),
                    "on its first day the attacks of %s take %s of it in all"
                        .formatted(it.group(), Plain.text(sum)))
                .value(Plain.text(it.share().centre()))
                .legal("shares of at most 1 at a time"));
      }
    }
  }

  /** One without a last day is counted for its first day only: nobody knows when it rests. */
  private static boolean isUnderWay(PlannedAttack it, LocalDate day) {
    return !it.from().isAfter(day) && !it.to().orElse(it.from()).isBefore(day);
  }
}
