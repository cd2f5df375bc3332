package regimecollapse.scenario.io.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.PathNumbers;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.document.Leaf;
import regimecollapse.scenario.io.document.ScenarioFormat;
import regimecollapse.scenario.io.section.ChangeFormat;
import regimecollapse.scenario.io.section.LandFormat;
import regimecollapse.scenario.io.section.MechanismFormat;
import regimecollapse.scenario.io.section.PlanFormat;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.io.yaml.ResolvedYaml;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.text.Quotes;

/** All that can be found in a scenario; what can be changed in an arm comes before what cannot. */
final class Things {
  /** Sections of things with names; what else is at the top of a file are settings. */
  private static final Set<String> SECTIONS =
      Set.of(
          "factions",
          "patrons",
          "paths",
          "events",
          "formations",
          "opposition",
          PlanFormat.KEY,
          LandFormat.KEY,
          "switches",
          "parameters",
          "hypotheses",
          "arms");

  private final Explainer explainer;
  private final Document document;
  private final Node.Mapping tree;
  private final Scenario scenario;
  private final ArmLines arms;

  Things(Explainer explainer, Document document) {
    this.explainer = explainer;
    this.document = document;
    this.tree = document.tree();
    this.scenario = document.scenario();
    this.arms = new ArmLines(scenario, tree);
  }

  List<Thing> all() {
    return Stream.of(
            Stream.of(Factor.values()).map(this::factor),
            scenario.events().stream().map(this::event),
            scenario.paths().stream().map(this::path),
            Stream.of(Parameter.values()).map(this::parameter),
            new NamedThings(tree, arms).all(),
            settings(),
            ChangeFormat.SHAPE.verbs().entrySet().stream().map(this::verb),
            new TableThings(document).all())
        .flatMap(all -> all)
        .toList();
  }

  private Thing factor(Factor factor) {
    String path = "switches." + factor.key();
    return new Thing(
        path,
        "",
        List.of(factor.meaning()),
        () ->
            new Told(explainer.explain(path))
                .add("in arm", arms.ofSwitch(factor))
                .add("see also", pathsOf(factor))
                .lines());
  }

  /** The paths that a factor turns off. */
  private List<String> pathsOf(Factor factor) {
    return scenario.paths().stream()
        .filter(path -> path.role().factor().filter(f -> f == factor).isPresent())
        .map(path -> "paths." + path.id())
        .toList();
  }

  private Thing parameter(Parameter parameter) {
    String path = "parameters." + parameter.key();
    return new Thing(
        path,
        "",
        List.of(
            parameter.meaning(), tree.section("parameters").section(parameter.key()).text("note")),
        () -> new Told(explainer.explain(path)).add("in arm", arms.ofParameter(parameter)).lines());
  }

  private Thing event(DatedEvent event) {
    Node.Mapping map = tree.section("events").section(event.id());
    String whom = event.formation().or(event::patron).map(w -> " (" + w + ")").orElse("");
    return new Thing(
        "events." + event.id(),
        "",
        List.of(event.kind().meaning(), whom, map.text("note")),
        () -> {
          Told told =
              told("events", event.id())
                  .add("value", event.kind().key() + whom + ", on " + event.date())
                  .add("meaning", event.kind().meaning())
                  .add("set in", place("events", event.id()));
          explainer.addHome(told, map);
          return told.add("in arm", arms.ofEvent(event)).lines();
        });
  }

  private Thing path(Path path) {
    Stream<String> notes = path.points().stream().map(p -> p.value().provenance().note());
    return new Thing(
        "paths." + path.id(),
        path.title(),
        Stream.concat(Stream.of(path.role().meaning(), path.unit()), notes).distinct().toList(),
        () ->
            told("paths", path.id())
                .add("title", path.title())
                .add("value", value(path))
                .add("unit", path.unit())
                .add("meaning", path.role().meaning())
                .add("set in", place("paths", path.id()))
                .add("status", statuses(path) + "; explain FILE paths." + path.id() + " --all")
                .add("in arm", arms.ofPath(path.id()))
                .add(
                    "see also",
                    path.role().factor().map(f -> "switches." + f.key()).stream().toList())
                .lines());
  }

  /** The first value, that of day 0, and the last, by date; of one point, its own. */
  private String value(Path path) {
    if (path.points().size() == 1) {
      PathPoint only = path.points().get(0);
      return Plain.brief(only.value().centre()) + ", its only point, on " + only.date();
    }
    PathNumbers best = new PathNumbers(scenario, Uncertain::centre);
    double day = scenario.timeline().dayOf(scenario.timeline().reference());
    PathPoint first = path.points().get(0);
    PathPoint last = path.points().get(path.points().size() - 1);
    Map<LocalDate, String> values = new TreeMap<>();
    values.put(scenario.timeline().reference(), Plain.brief(best.before(path).at(day)));
    values.put(last.date(), Plain.brief(last.value().centre()));
    values.put(first.date(), Plain.brief(first.value().centre()));
    return values.entrySet().stream()
        .map(point -> point.getValue() + " on " + point.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String statuses(Path path) {
    List<Status> all = path.points().stream().map(p -> p.value().provenance().status()).toList();
    return "points: " + Status.words(Status.count(all));
  }

  /** What stands at the top of the file: numbers and choices of the experiment. */
  private Stream<Thing> settings() {
    return Stream.of(
            Explainer.whole(tree).entries().keySet().stream()
                .filter(key -> !SECTIONS.contains(key))
                .flatMap(key -> explainer.leaves(key).stream())
                .map(this::setting),
            unset(MechanismFormat.KEY, MechanismFormat.mechanism().keys()),
            unset("run", ScenarioFormat.runKeys()))
        .flatMap(all -> all);
  }

  /** Choices and selections that the file does not make. */
  private Stream<Thing> unset(String section, List<Key> keys) {
    return keys.stream()
        .filter(key -> !tree.section(section).has(key.name()))
        .map(key -> unset(section, key));
  }

  private Thing unset(String section, Key key) {
    String path = section + "." + key.name();
    return new Thing(path, "", List.of(key.meaning()), () -> explainer.explain(path));
  }

  private Thing setting(Leaf leaf) {
    // Names of tables are relative to the file that states them, so they are no settings.
    boolean table = leaf.path().startsWith("data.");
    String set = leaf.path() + "=" + ResolvedYaml.inline(leaf.node());
    return new Thing(
        leaf.path(),
        "",
        List.of(leaf.meaning()),
        () ->
            new Told(explainer.explain(leaf.path()))
                .add("set with", table ? "" : "--set " + Quotes.shell(set))
                .lines());
  }

  private Thing verb(Map.Entry<String, GroupShape> verb) {
    String meaning = verb.getValue().keys().get(0).meaning();
    return new Thing(
        "change " + verb.getKey(),
        "",
        List.of(meaning),
        () ->
            new Told("change " + verb.getKey())
                .add("meaning", meaning)
                .add("keys", String.join(", ", verb.getValue().names()))
                .add("in arm", arms.ofVerb(verb.getKey()))
                .lines());
  }

  private static Told told(String section, String id) {
    return new Told(section + "." + id);
  }

  private String place(String section, String id) {
    return tree.section(section).entries().get(id).key().toString();
  }
}
