package regimecollapse.scenario.io.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import regimecollapse.scenario.io.section.PlanFormat;
import regimecollapse.scenario.io.value.NumberFormat;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.io.yaml.ResolvedYaml;
import regimecollapse.scenario.parameter.Factor;

/** Patrons, forces, arms and hypotheses of a scenario, as they are found by a word. */
final class NamedThings {
  private final Node.Mapping tree;
  private final ArmLines arms;

  NamedThings(Node.Mapping tree, ArmLines arms) {
    this.tree = tree;
    this.arms = arms;
  }

  Stream<Thing> all() {
    return Stream.of(
            each("patrons", this::patron),
            each("formations", this::formation),
            each("opposition", this::group),
            each(PlanFormat.KEY, this::attack),
            each("arms", this::arm),
            each("hypotheses", this::hypothesis))
        .flatMap(things -> things);
  }

  private interface Made {
    Thing of(String id, Node.Mapping map);
  }

  private Stream<Thing> each(String section, Made made) {
    return tree.section(section).maps().entrySet().stream()
        .map(e -> made.of(e.getKey(), e.getValue()));
  }

  private Thing patron(String id, Node.Mapping map) {
    String policy = "policy " + map.section("policy").text("mode");
    return thing(
        "patrons", id, map, () -> told("patrons", id, policy).add("in arm", arms.ofPatron(id)));
  }

  private Thing formation(String id, Node.Mapping map) {
    return thing(
        "formations",
        id,
        map,
        () ->
            told("formations", id, strength(map))
                .add("in arm", linesFor(map))
                .add("scenario", half("formations", id, map)));
  }

  /** What an arm can do to a formation: by the paths that it names, or by a switch. */
  private List<String> linesFor(Node.Mapping map) {
    List<String> lines = new ArrayList<>();
    for (String path : List.of(map.text("strength-path"), map.section("top-up").text("path"))) {
      lines.addAll(path.isEmpty() ? List.of() : arms.ofPath(path).stream().limit(1).toList());
    }
    if (map.text("kind").equals("contingent")) {
      lines.addAll(arms.ofSwitch(Factor.CONTINGENT_WITHDRAWAL));
    }
    return lines;
  }

  private Thing group(String id, Node.Mapping map) {
    return thing(
        "opposition",
        id,
        map,
        () -> told("opposition", id, strength(map)).add("scenario", half("opposition", id, map)));
  }

  private Thing attack(String id, Node.Mapping map) {
    String to = map.has("to") ? " to " + map.text("to") : "";
    String value = map.text("group") + ", from " + map.text("from") + to;
    return thing(
        PlanFormat.KEY,
        id,
        map,
        () -> told(PlanFormat.KEY, id, value).add("in arm", arms.ofAttack(id)));
  }

  private static String strength(Node.Mapping map) {
    return map.text("kind") + ", strength " + Explainer.shown(map.get("strength").orElseThrow());
  }

  /** The strength of a force can be set in a scenario, not in an arm. */
  private static String half(String section, String id, Node.Mapping map) {
    double strength = NumberFormat.number(map.get("strength").orElseThrow()).centre();
    return "%s: {%s: {strength: %s}}".formatted(section, id, Plain.brief(Math.rint(strength / 2)));
  }

  private Thing arm(String id, Node.Mapping map) {
    List<String> changes =
        map.items("changes").stream()
            .map(change -> "- " + ResolvedYaml.inline(change).replace("\n", "\n" + " ".repeat(14)))
            .toList();
    return thing(
        "arms",
        id,
        map,
        () -> told("arms", id, "").add("changes", changes).add("run with", "--arm " + id));
  }

  private Thing hypothesis(String id, Node.Mapping map) {
    return thing(
        "hypotheses",
        id,
        map,
        () ->
            told("hypotheses", id, "")
                .add("claim", map.text("claim"))
                .add("held by", map.text("held-by"))
                .add("run with", "--hypothesis " + id));
  }

  private static Thing thing(String section, String id, Node.Mapping map, Supplier<Told> told) {
    List<String> texts = List.of(map.text("note"), map.text("claim"), map.text("held-by"));
    return new Thing(section + "." + id, map.text("title"), texts, () -> told.get().lines());
  }

  private Told told(String section, String id, String value) {
    Node.Entry entry = tree.section(section).entries().get(id);
    return new Told(section + "." + id)
        .add("title", tree.section(section).section(id).text("title"))
        .add("value", value)
        .add("set in", entry.key().toString());
  }
}
