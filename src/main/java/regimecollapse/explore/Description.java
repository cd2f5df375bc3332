package regimecollapse.explore;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import regimecollapse.analysis.base.Frame;
import regimecollapse.chart.form.MapDrawing;
import regimecollapse.evidence.Provenance;
import regimecollapse.quantity.Timeline;
import regimecollapse.report.words.ChangeWords;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;

/** All that the page needs to know of a scenario, as maps, lists, texts and numbers. */
final class Description {
  private static final double MAP_WIDTH = 640;

  private final Start start;
  private final Scenario scenario;
  private final Frame frame;
  private final Map<?, ?> written;

  private Description(Start start) {
    this.start = start;
    this.scenario = start.scenario();
    this.frame = new Frame(scenario);
    this.written =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(start.loaded().resolvedYaml());
  }

  /** Of a scenario. */
  static Map<String, Object> of(Start start, String file) {
    return new Description(start).all(file);
  }

  private Map<String, Object> all(String file) {
    Map<String, Object> all = map("file", file, "title", scenario.title());
    all.put("purpose", scenario.purpose());
    all.put("readings", readings());
    all.put("mechanisms", list(Stream.of(MechanismKind.values()), Description::mechanism));
    all.put("mechanism", start.mechanism());
    all.put("draws", start.fit().isPresent() ? List.of("ranges", "fit") : List.of("ranges"));
    all.put("base", map("arm", start.baseArm().id(), "title", start.baseArm().title()));
    all.put("arms", arms());
    all.put("opened", opened());
    all.put("timeline", timeline());
    all.put("paths", list(scenario.paths().stream(), this::path));
    all.put(
        "events",
        list(
            scenario.events().stream(),
            e -> {
              Map<String, Object> event = map("id", e.id(), "title", e.kind().meaning());
              event.put("kind", e.kind().key());
              event.put("date", e.date().toString());
              return event;
            }));
    all.put(
        "attacks",
        list(
            scenario.campaign().stream(),
            a -> {
              Map<String, Object> attack = map("id", a.id(), "title", a.title());
              attack.put("from", a.from().toString());
              attack.put("on", a.on());
              return attack;
            }));
    all.put(
        "switches",
        list(
            Stream.of(Factor.values()),
            f -> {
              Map<String, Object> factor = map("id", f.key(), "meaning", f.meaning());
              factor.put("on", scenario.factors().contains(f));
              return factor;
            }));
    all.put("parameters", list(Stream.of(Parameter.values()).filter(this::used), this::parameter));
    all.put("policies", policies());
    all.put("record", map("points", record()));
    all.put("map", drawing());
    all.put("runs", map("first", 20, "most", Job.MOST));
    return all;
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static <T> List<Object> list(Stream<T> all, Function<T, Object> told) {
    return new ArrayList<>(all.map(told).toList());
  }

  private static Object mechanism(MechanismKind kind) {
    return map("id", kind.key(), "meaning", kind.meaning());
  }

  private List<Object> readings() {
    Map<String, Object> readings = new LinkedHashMap<>();
    for (Hypothesis h : scenario.hypotheses()) {
      readings.putIfAbsent(
          h.reading(),
          map(
              "id",
              h.reading(),
              "title",
              h.readingTitle(),
              "claim",
              h.claim(),
              "heldBy",
              h.heldBy()));
    }
    return new ArrayList<>(readings.values());
  }

  private List<Object> arms() {
    ChangeWords words = new ChangeWords(scenario);
    List<Object> arms = new ArrayList<>();
    for (Arm arm : scenario.arms()) {
      if (arm != start.baseArm()) {
        arms.add(
            map(
                "id", arm.id(),
                "title", arm.title(),
                "changes", changes(arm.id()),
                "words", words.of(arm)));
      }
    }
    return arms;
  }

  /** The changes of an arm as they are written. */
  private Object changes(String arm) {
    Object found = written.get("arms") instanceof Map<?, ?> all ? all.get(arm) : null;
    Object changes = found instanceof Map<?, ?> it ? it.get("changes") : null;
    return changes == null ? List.of() : new ObjectMapper().valueToTree(changes);
  }

  /** The what-if of a file that has one only. */
  private Object opened() {
    List<Arm> others = scenario.arms().stream().filter(a -> a != start.baseArm()).toList();
    return others.size() == 1
        ? map("title", others.get(0).title(), "changes", changes(others.get(0).id()))
        : null;
  }

  private Map<String, Object> timeline() {
    Timeline time = scenario.timeline();
    Map<String, Object> told = map("start", time.dateOf(0).toString());
    told.put("end", time.end().toString());
    told.put("zero", frame.dayZero(start.baseArm().id()).toString());
    told.put("zeroTitle", frame.zero("the start of the offensive"));
    told.put(
        "windows",
        List.of(scenario.outputs().windows().soon(), scenario.outputs().windows().season()));
    return told;
  }

  private Object path(Path path) {
    Map<String, Object> told = map("id", path.id(), "title", path.title());
    told.put("role", path.role().key());
    told.put("patron", path.patron().orElse(null));
    told.put("patronTitle", path.patron().map(this::patron).orElse(""));
    told.put("unit", path.unit());
    told.put("interpolation", path.interpolation().key());
    told.put("points", list(path.points().stream(), Description::point));
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
    Map<String, Object> told = map("date", point.date().toString());
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
    return map(
        "source", String.join(", ", sources), "status", home.status().key(), "note", home.note());
  }

  /** Whether a run can depend on it, under one of the mechanisms. */
  private boolean used(Parameter parameter) {
    return MechanismKind.owner(parameter).isPresent() || scenario.varies(parameter);
  }

  private Object parameter(Parameter parameter) {
    Uncertain shared = scenario.parameters().get(parameter);
    Map<String, Object> told = map("id", parameter.key());
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
    Map<String, Object> told = map("reading", reading, "low", prior.low(), "high", prior.high());
    told.put("middle", prior.centre());
    told.put("log", prior instanceof Prior.LogUniform || prior instanceof Prior.LogNormal);
    told.put("fixed", !(prior.low() < prior.high()));
    told.put("shown", prior.range());
    return told;
  }

  private List<Object> policies() {
    List<Object> modes =
        list(Stream.of(PolicyMode.values()), m -> map("id", m.key(), "meaning", m.meaning()));
    return list(
        scenario.patrons().stream().filter(p -> p.foreign()),
        p -> map("patron", p.id(), "title", p.title(), "modes", modes));
  }

  /**
   * Dated observations, in days since day 0: from the begin of the first day to the end of the
   * last.
   */
  private List<Object> record() {
    Timeline time = scenario.timeline();
    double zero = time.dayOf(frame.dayZero(start.baseArm().id()));
    return list(
        scenario.observations().stream().filter(o -> o.place().isPresent()),
        o ->
            map(
                "title", o.title(),
                "place", o.place().get(),
                "low", time.dayOf(o.earliest()) - zero,
                "high", time.dayOf(o.latest()) + 1 - zero,
                "followed", scenario.outputs().places().contains(o.place().get())));
  }

  private Map<String, Object> drawing() {
    MapDrawing drawing = MapDrawing.of(scenario.geography(), MAP_WIDTH);
    Set<String> lettered = MapDrawing.named(scenario);
    Set<String> held = frame.heldAtStart();
    Map<String, Locality> known = new LinkedHashMap<>();
    scenario.geography().localities().forEach(p -> known.put(p.id(), p));
    Map<String, Object> told = map("width", drawing.width(), "height", drawing.height());
    told.put("outlines", drawing.outlines());
    told.put("capital", scenario.geography().capital());
    told.put(
        "places",
        list(
            drawing.spots().stream(),
            s ->
                map(
                    "id", s.place(),
                    "name", known.get(s.place()).name(),
                    "x", s.x(),
                    "y", s.y(),
                    "r", s.radius(),
                    "lettered", lettered.contains(s.place()),
                    "named", scenario.outputs().places().contains(s.place()),
                    "government", held.contains(s.place()))));
    return told;
  }
}
