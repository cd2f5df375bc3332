package regimecollapse.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.evidence.Provenance;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;

/**
 * The numbers of a scenario that a visitor can change: paths and parameters, each with its home.
 */
record InputData(Scenario scenario) {
  List<Object> paths() {
    return Tree.list(scenario.paths().stream(), this::path);
  }

  List<Object> parameters() {
    return Tree.list(Stream.of(Parameter.values()).filter(this::used), this::parameter);
  }

  private Object path(Path path) {
    Map<String, Object> told = Tree.map("id", path.id(), "title", path.title());
    told.put("role", path.role().key());
    told.put("patron", path.patron().orElse(null));
    told.put("patronTitle", path.patron().map(this::patron).orElse(""));
    told.put("unit", path.unit());
    told.put("interpolation", path.interpolation().key());
    told.put("points", Tree.list(path.points().stream(), InputData::point));
    return told;
  }

  private String patron(String id) {
    return scenario.patrons().stream()
        .filter(p -> p.id().equals(id))
        .map(p -> p.title())
        .findFirst()
        .orElse(id);
  }

  private static Object point(PathPoint point) {
    Map<String, Object> told = Tree.map("date", point.date().toString());
    Prior prior = point.value().prior();
    told.put("value", prior.centre());
    told.put("low", prior.low());
    told.put("high", prior.high());
    told.putAll(home(point.value().provenance()));
    return told;
  }

  private static Map<String, Object> home(Provenance home) {
    List<String> sources = new ArrayList<>(home.facts());
    Optional.of(home.reference()).filter(r -> !r.isEmpty()).ifPresent(sources::add);
    return Tree.map(
        "source", String.join(", ", sources), "status", home.status().key(), "note", home.note());
  }

  /** Whether a run can depend on it, under one of the mechanisms. */
  private boolean used(Parameter parameter) {
    return MechanismKind.owner(parameter).isPresent() || scenario.varies(parameter);
  }

  private Object parameter(Parameter parameter) {
    Uncertain shared = scenario.parameters().get(parameter);
    Map<String, Object> told = Tree.map("id", parameter.key());
    told.put("group", parameter.key().replaceFirst("\\..*", ""));
    told.put("meaning", parameter.meaning());
    told.put("unit", parameter.unit());
    told.put("legalLow", parameter.least());
    told.put("legalHigh", parameter.most());
    Map<String, Object> ranges = new LinkedHashMap<>();
    for (Hypothesis h : scenario.hypotheses()) {
      Uncertain belief = h.parameters().getOrDefault(parameter, shared);
      ranges.putIfAbsent(h.reading(), range(h.reading(), belief.prior()));
    }
    told.put("ranges", new ArrayList<>(ranges.values()));
    told.putAll(home(shared.provenance()));
    return told;
  }

  private static Object range(String reading, Prior prior) {
    Map<String, Object> told =
        Tree.map("reading", reading, "low", prior.low(), "high", prior.high());
    told.put("middle", prior.centre());
    told.put("log", prior instanceof Prior.LogUniform || prior instanceof Prior.LogNormal);
    told.put("fixed", !(prior.low() < prior.high()));
    told.put("shown", prior.range());
    return told;
  }
}
