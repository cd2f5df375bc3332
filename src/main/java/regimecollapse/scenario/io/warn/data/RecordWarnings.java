package regimecollapse.scenario.io.warn.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.data.SourceList;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.record.Observation;

/**
 * Entries of the record with which no run can be compared or that stand there twice, and facts
 * whose sources are not listed.
 */
public final class RecordWarnings {
  /** Days before the offensive from which on a fall is told; an assumption. */
  private static final int LONG_BEFORE = 300;

  private RecordWarnings() {}

  /** Looks at the entries of the record one by one, and at the sources of facts. */
  public static void check(Document document, Scenario scenario, Problems found) {
    List<Node> nodes = document.data().record().items("observations");
    Set<String> government =
        scenario.factions().stream()
            .filter(f -> f.side() == Side.REGIME)
            .map(Faction::id)
            .collect(Collectors.toSet());
    for (int i = 0; i < nodes.size(); i++) {
      Node.Mapping node = (Node.Mapping) nodes.get(i);
      Observation it = scenario.observations().get(i);
      String path = "observations[" + i + "]";
      dates(it, node, path, scenario.timeline(), found);
      beforeOffensive(it, node, path, scenario, found);
      it.place()
          .flatMap(id -> place(scenario, id))
          .filter(l -> !government.contains(l.controller()))
          .ifPresent(
              l ->
                  found.add(
                      Problem.at(
                              KeyPlace.of(node, "place"),
                              path + ".place",
                              "the government does not hold it at the start, but "
                                  + l.controller()
                                  + ": it cannot fall")
                          .value(l.id())));
    }
    twice(nodes, scenario.observations(), found);
    sources(document, found);
  }

  /** One place falls once, and ids name observations in tables. */
  private static void twice(List<Node> nodes, List<Observation> all, Problems found) {
    Map<String, String> places = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Observation it = all.get(i);
      Node.Mapping node = (Node.Mapping) nodes.get(i);
      String path = "observations[" + i + "].";
      String other = it.place().map(place -> places.putIfAbsent(place, it.id())).orElse(null);
      if (other != null) {
        found.add(
            Problem.at(
                    KeyPlace.of(node, "place"),
                    path + "place",
                    "the fall of this place stands in the record twice: in " + other + ", too")
                .value(it.place().get()));
      }
      String same = ids.putIfAbsent(it.id().toLowerCase(Locale.ROOT), it.id());
      if (same != null) {
        found.add(
            Problem.at(KeyPlace.of(node, "id"), path + "id", CaseWarnings.message("id", same))
                .value(it.id())
                .legal("another id"));
      }
    }
  }

  /** A fall a year or so before the offensive has the year before, most likely. */
  private static void beforeOffensive(
      Observation it, Node.Mapping node, String path, Scenario scenario, Problems found) {
    Optional<LocalDate> first = ArmSettings.unchanged(scenario).offensiveDate();
    long days = first.map(date -> ChronoUnit.DAYS.between(it.latest(), date)).orElse(0L);
    boolean zero = scenario.timeline().zero().isPresent();
    if (!zero
        && it.place().isPresent()
        && days >= LONG_BEFORE
        && scenario.timeline().holds(it.latest())) {
      found.add(
          Problem.at(
                  KeyPlace.of(node, "latest"),
                  path + ".latest",
                  "the place falls " + days + " days before the offensive: is the year right?")
              .value(it.latest().toString())
              .legal("near the offensive of " + first.get() + ", or after it"));
    }
  }

  private static Optional<Locality> place(Scenario scenario, String id) {
    return scenario.geography().localities().stream().filter(l -> l.id().equals(id)).findFirst();
  }

  private static void dates(
      Observation it, Node.Mapping node, String path, Timeline timeline, Problems found) {
    if (it.latest().isBefore(timeline.start()) || it.earliest().isAfter(timeline.end())) {
      found.add(
          Problem.at(
                  KeyPlace.of(node, "earliest"),
                  path + ".earliest",
                  "the dates are outside of the run, so no run is compared with it")
              .value(it.earliest() + " to " + it.latest())
              .legal(timeline.start() + " to " + timeline.end()));
    } else if (ChronoUnit.DAYS.between(it.earliest(), it.latest()) > timeline.length()) {
      found.add(
          Problem.at(
                  KeyPlace.of(node, "latest"),
                  path + ".latest",
                  "the window of the dates is longer than the run: is a year wrong?")
              .value(it.earliest() + " to " + it.latest())
              .legal(timeline.start() + " to " + timeline.end()));
    }
  }

  private static void sources(Document document, Problems found) {
    Node.Mapping data = document.tree().section("data");
    boolean facts = !document.data().facts().isEmpty();
    Path list = SourceList.beside(document.dataFiles().evidence());
    if (facts && !Files.exists(list)) {
      found.add(
          Problem.at(
                  KeyPlace.of(data, FileKeys.EVIDENCE),
                  "data." + FileKeys.EVIDENCE,
                  "there is no "
                      + SourceList.FILE
                      + " beside it, so nobody can look up the sources of its facts")
              .value(data.text(FileKeys.EVIDENCE))
              .legal("a table with columns id and title of each source"));
    }
  }
}
