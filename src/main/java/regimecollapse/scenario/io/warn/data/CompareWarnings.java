package regimecollapse.scenario.io.warn.data;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.record.CompareKeys;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.scenario.record.Use;

/** Comparisons of the record with runs that compare nothing, or something else than was meant. */
public final class CompareWarnings {
  private static final String COMPARE = "compare";

  private final Scenario scenario;
  private final Problems found;
  private final Set<String> government;

  private CompareWarnings(Scenario scenario, Problems found) {
    this.scenario = scenario;
    this.found = found;
    government =
        scenario.factions().stream()
            .filter(f -> f.side() == Side.REGIME)
            .map(Faction::id)
            .collect(Collectors.toSet());
  }

  /** Looks at each entry of the record that is compared. */
  public static void check(Document document, Scenario scenario, Problems found) {
    CompareWarnings all = new CompareWarnings(scenario, found);
    List<Node> nodes = document.data().record().items("observations");
    for (int i = 0; i < nodes.size(); i++) {
      Node.Mapping node = (Node.Mapping) nodes.get(i);
      Observation it = scenario.observations().get(i);
      String path = "observations[" + i + "]";
      all.taker(node, path);
      all.taker(node.section(COMPARE), path + "." + COMPARE);
      all.fitted(it, node, path);
      it.comparison()
          .ifPresent(c -> all.places(c.statistic(), node.section(COMPARE), path + "." + COMPARE));
    }
    all.arm(document);
  }

  /** The government loses places; it takes none from itself. */
  private void taker(Node.Mapping map, String path) {
    if (government.contains(map.text("by"))) {
      String others =
          scenario.factions().stream()
              .map(Faction::id)
              .filter(f -> !government.contains(f))
              .collect(Collectors.joining(", "));
      add(
          map,
          "by",
          path,
          "this faction is of the government, which takes no place from itself",
          others);
    }
  }

  /** What a fit is to use but cannot. */
  private void fitted(Observation it, Node.Mapping node, String path) {
    if (scenario.fit().isPresent() && it.use() == Use.FIT && !it.isCompared() && !isNamed(it)) {
      add(
          node,
          "use",
          path,
          "the fit does not use it, as nothing says how runs are compared",
          "compare with a statistic, or use: check");
    }
  }

  /** Whether another observation for the fit is about it. */
  private boolean isNamed(Observation it) {
    return scenario.observations().stream()
        .filter(Observation::isFitted)
        .flatMap(o -> o.comparison().stream())
        .anyMatch(c -> c.about().of().contains(it.id()));
  }

  private void places(Statistic statistic, Node.Mapping compare, String path) {
    for (String key : List.of("places", "against")) {
      for (Node item : compare.items(key)) {
        String id = ((Node.Scalar) item).text();
        Optional<Locality> place = place(id).filter(l -> !government.contains(l.controller()));
        if (statistic.isOfFalls() && place.isPresent()) {
          found.add(
              Problem.at(
                      item.place(),
                      path + "." + key,
                      "the government does not hold it at the start, but "
                          + place.get().controller()
                          + ": it cannot fall")
                  .value(id));
        }
      }
    }
    if (statistic == Statistic.ORDER_OVER_LINE) {
      order(compare, path);
    }
  }

  /** An order is one of the falls that are for checks. */
  private void order(Node.Mapping compare, String path) {
    Set<String> falls = falls(Set.of(Use.values()));
    for (Node item : compare.items("without")) {
      String id = ((Node.Scalar) item).text();
      if (!falls.contains(id)) {
        found.add(
            Problem.at(
                    item.place(),
                    path + ".without",
                    "no fall of this place is in the record, so that nothing is left out")
                .value(id)
                .suggestion(Spelling.nearest(id, falls)));
      }
    }
    Set<String> ordered = new HashSet<>(falls(Set.of(Use.CHECK)));
    ordered.removeAll(CompareKeys.texts(compare, "without"));
    if (ordered.size() < 2) {
      String message = "there is no order of fewer than two falls: it cannot be known";
      add(compare, "statistic", path, message, "two falls or more with use: check");
    }
  }

  private Set<String> falls(Set<Use> uses) {
    return scenario.observations().stream()
        .filter(o -> uses.contains(o.use()))
        .flatMap(o -> o.place().stream())
        .collect(Collectors.toSet());
  }

  /** Checks are made of the arm that changes nothing, as nothing else happened. */
  private void arm(Document document) {
    boolean checked =
        scenario.observations().stream()
            .flatMap(o -> o.comparison().stream())
            .anyMatch(c -> c.accepted().isPresent());
    boolean run = scenario.arms().stream().anyMatch(a -> a.changes().isEmpty());
    Map<String, Node.Mapping> arms = document.tree().section("arms").maps();
    List<String> unchanged =
        arms.keySet().stream().filter(a -> arms.get(a).items("changes").isEmpty()).toList();
    if (checked && !run && !unchanged.isEmpty()) {
      Node.Mapping section = document.tree().section("run");
      add(
          section,
          "arms",
          "run",
          "no check of the record is made: checks are of what happened, an arm without changes",
          "with " + String.join(" or ", unchanged));
    }
  }

  private Optional<Locality> place(String id) {
    return scenario.geography().localities().stream().filter(l -> l.id().equals(id)).findFirst();
  }

  private void add(Node.Mapping map, String key, String path, String message, String legal) {
    found.add(
        Problem.at(KeyPlace.of(map, key), path + "." + key, message)
            .value(map.items(key).stream().map(Node::shown).collect(Collectors.joining(", ")))
            .legal(legal));
  }
}
