package regimecollapse.scenario.io.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.evidence.Fact;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Inventory;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.text.Numbers;

/** Places and facts of a case, as they are found by a word. */
final class TableThings {
  private final Document document;
  private final Scenario scenario;
  private final Map<String, Set<String>> citing = new LinkedHashMap<>();

  TableThings(Document document) {
    this.document = document;
    this.scenario = document.scenario();
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      for (Inventory.Entry entry : Inventory.of(scenario, hypothesis)) {
        for (String fact : entry.provenance().facts()) {
          citing.computeIfAbsent(fact, f -> new LinkedHashSet<>()).add(entry.name());
        }
      }
    }
  }

  Stream<Thing> all() {
    return Stream.concat(
        document.data().localities().stream().map(this::place),
        document.data().facts().stream().map(this::fact));
  }

  private Thing place(Locality it) {
    String province = it.governorate().equals(it.name()) ? "" : it.governorate();
    return new Thing(
        "place " + it.id(),
        it.name(),
        List.of(province),
        () ->
            new Told("place " + it.id())
                .add(
                    "value",
                    "%s in %s, %s people, held by %s"
                        .formatted(
                            it.name(),
                            it.governorate(),
                            Numbers.grouped(it.population()),
                            it.controller()))
                .add("garrison", garrison(it.id()))
                .add("set in", set(FileKeys.LOCALITIES, it.id()))
                .add("set in", set(FileKeys.CONTROL, it.id()))
                .add("scenario", followed(it.id()))
                .lines());
  }

  /** The formations that stand in a place at the start. */
  private String garrison(String id) {
    return document.tree().section("formations").maps().entrySet().stream()
        .filter(f -> f.getValue().section("garrison").has(id))
        .map(f -> f.getKey() + " " + f.getValue().section("garrison").text(id))
        .collect(Collectors.joining(", "));
  }

  /** A line that has the fall of a place followed in tables and charts. */
  private String followed(String id) {
    List<String> places = new ArrayList<>(scenario.outputs().places());
    if (places.contains(id)) {
      return "";
    }
    places.add(id);
    return "outputs: {places: [" + String.join(", ", places) + "]}";
  }

  private List<String> set(String table, String id) {
    return document.data().rows(table).stream()
        .filter(row -> row.optional("id").equals(id))
        .map(row -> row.place().toString())
        .toList();
  }

  private Thing fact(Fact fact) {
    return new Thing(
        "fact " + fact.id(),
        fact.paraphrase(),
        List.of(fact.subject(), fact.quantity()),
        () ->
            told(fact)
                .add("set in", set(FileKeys.EVIDENCE, fact.id()))
                .add("cited by", String.join(", ", citing.getOrDefault(fact.id(), Set.of())))
                .lines());
  }

  /** What is told of a fact wherever it is looked up. */
  static Told told(Fact fact) {
    return new Told("fact " + fact.id())
        .add("meaning", fact.paraphrase())
        .add("value", (fact.value() + " " + fact.unit()).strip())
        .add("date", fact.date())
        .add("status", fact.status())
        .add("source", (fact.source() + ", " + fact.locator()).replaceFirst(", $", ""));
  }
}
