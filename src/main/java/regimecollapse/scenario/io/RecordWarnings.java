package regimecollapse.scenario.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.record.Observation;

/**
 * Dates of the record with which no run can be compared, and facts whose sources are not listed.
 */
final class RecordWarnings {
  private RecordWarnings() {}

  static void check(Document document, Scenario scenario, Problems found) {
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
      it.place()
          .flatMap(id -> place(scenario, id))
          .filter(l -> !government.contains(l.controller()))
          .ifPresent(
              l ->
                  found.add(
                      Problem.at(
                              Warnings.key(node, "place"),
                              path + ".place",
                              "the government does not hold it at the start, but "
                                  + l.controller()
                                  + ": it cannot fall")
                          .value(l.id())));
    }
    sources(document, found);
  }

  private static Optional<Locality> place(Scenario scenario, String id) {
    return scenario.geography().localities().stream().filter(l -> l.id().equals(id)).findFirst();
  }

  private static void dates(
      Observation it, Node.Mapping node, String path, Timeline timeline, Problems found) {
    if (it.latest().isBefore(timeline.start()) || it.earliest().isAfter(timeline.end())) {
      found.add(
          Problem.at(
                  Warnings.key(node, "earliest"),
                  path + ".earliest",
                  "the dates are outside of the run, so no run is compared with it")
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
                  Warnings.key(data, DataFiles.EVIDENCE),
                  "data." + DataFiles.EVIDENCE,
                  "there is no "
                      + SourceList.FILE
                      + " beside it, so nobody can look up the sources of its facts")
              .value(data.text(DataFiles.EVIDENCE))
              .legal("a table with columns id and title of each source"));
    }
  }
}
