package regimecollapse.explore;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import regimecollapse.analysis.base.Frame;
import regimecollapse.quantity.Timeline;
import regimecollapse.report.words.ChangeWords;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.MechanismKind;

/** All that the page needs to know of a scenario, as maps, lists, texts and numbers. */
final class Description {
  private final Start start;
  private final Scenario scenario;
  private final Frame frame;
  private final InputData inputs;
  private final Map<?, ?> written;

  private Description(Start start) {
    this.start = start;
    this.scenario = start.scenario();
    this.frame = new Frame(scenario);
    this.inputs = new InputData(scenario);
    this.written =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(start.loaded().resolvedYaml());
  }

  /** Of a scenario. */
  static Map<String, Object> of(Start start, String file) {
    return new Description(start).all(file);
  }

  private Map<String, Object> all(String file) {
    Map<String, Object> all = Tree.map("file", file, "title", scenario.title());
    all.put("purpose", scenario.purpose());
    all.put("readings", readings());
    all.put("mechanisms", Tree.list(Stream.of(MechanismKind.values()), Description::mechanism));
    all.put("mechanism", start.mechanism());
    all.put("draws", start.fit().isPresent() ? List.of("ranges", "fit") : List.of("ranges"));
    all.put("base", Tree.map("arm", start.baseArm().id(), "title", start.baseArm().title()));
    all.put("arms", arms());
    all.put("opened", opened());
    all.put("timeline", timeline());
    all.put("paths", inputs.paths());
    all.put("events", events());
    all.put("attacks", attacks());
    all.put("switches", switches());
    all.put("parameters", inputs.parameters());
    all.put("policies", policies());
    all.put("record", Tree.map("points", record()));
    all.put("map", new Ground(frame).drawing());
    all.put("runs", Tree.map("first", 20, "most", Job.MOST));
    return all;
  }

  private List<Object> events() {
    return Tree.list(
        scenario.events().stream(),
        e ->
            Tree.map(
                "id",
                e.id(),
                "title",
                e.kind().meaning(),
                "kind",
                e.kind().key(),
                "date",
                e.date().toString()));
  }

  private List<Object> attacks() {
    return Tree.list(
        scenario.campaign().stream(),
        a -> Tree.map("id", a.id(), "title", a.title(), "from", a.from().toString(), "on", a.on()));
  }

  private List<Object> switches() {
    return Tree.list(
        Stream.of(Factor.values()),
        f -> Tree.map("id", f.key(), "meaning", f.meaning(), "on", scenario.factors().contains(f)));
  }

  private static Object mechanism(MechanismKind kind) {
    return Tree.map("id", kind.key(), "meaning", kind.meaning());
  }

  private List<Object> readings() {
    Map<String, Object> readings = new LinkedHashMap<>();
    for (Hypothesis h : scenario.hypotheses()) {
      readings.putIfAbsent(
          h.reading(),
          Tree.map(
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
            Tree.map(
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
        ? Tree.map("title", others.get(0).title(), "changes", changes(others.get(0).id()))
        : null;
  }

  private Map<String, Object> timeline() {
    Timeline time = scenario.timeline();
    Map<String, Object> told = Tree.map("start", time.dateOf(0).toString());
    told.put("end", time.end().toString());
    told.put("zero", frame.dayZero(start.baseArm().id()).toString());
    told.put("zeroTitle", frame.zero("the start of the offensive"));
    told.put(
        "windows",
        List.of(scenario.outputs().windows().soon(), scenario.outputs().windows().season()));
    return told;
  }

  private List<Object> policies() {
    List<Object> modes =
        Tree.list(
            Stream.of(PolicyMode.values()), m -> Tree.map("id", m.key(), "meaning", m.meaning()));
    return Tree.list(
        scenario.patrons().stream().filter(p -> p.foreign()),
        p -> Tree.map("patron", p.id(), "title", p.title(), "modes", modes));
  }

  /**
   * Dated observations, in days since day 0: from the begin of the first day to the end of the
   * last.
   */
  private List<Object> record() {
    Timeline time = scenario.timeline();
    double zero = time.dayOf(frame.dayZero(start.baseArm().id()));
    return Tree.list(
        scenario.observations().stream().filter(o -> o.place().isPresent()),
        o ->
            Tree.map(
                "title", o.title(),
                "place", o.place().get(),
                "low", time.dayOf(o.earliest()) - zero,
                "high", time.dayOf(o.latest()) + 1 - zero,
                "followed", scenario.outputs().places().contains(o.place().get())));
  }
}
