package regimecollapse.scenario.io.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import regimecollapse.evidence.Fact;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.document.KeyPath;
import regimecollapse.scenario.io.document.Leaf;
import regimecollapse.scenario.io.document.Meant;
import regimecollapse.scenario.io.document.RunCells;
import regimecollapse.scenario.io.document.ScenarioFormat;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.section.MechanismFormat;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.value.ProvenanceFormat;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.ResolvedYaml;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.text.Wrapped;

/** Tells of each value of a scenario what it is, where it is set and where it comes from. */
public final class Explainer {
  private static final String INDENT = "  ";

  private static final String PARAMETERS = "parameters.";

  /** Ids of facts, as notes name them. */
  private static final Pattern FACT = Pattern.compile("\\b[A-Z][0-9]{3}\\b");

  /** Values of a list are shown in columns as long as they are no wider. */
  private static final int WIDEST_VALUE = 40;

  private final Path file;
  private final Document document;

  /** With the mechanism that a scenario has if it names none. */
  private final Node.Mapping tree;

  private final Map<String, Fact> facts = new LinkedHashMap<>();

  Explainer(Path file, Document document) {
    this.file = file;
    this.document = document;
    this.tree = whole(document.tree());
    document.data().facts().forEach(f -> facts.put(f.id(), f));
  }

  /**
   * Reads the scenario to be explained.
   *
   * @throws ScenarioException if anything is wrong with it
   */
  public static Explainer of(Path file, List<String> overrides) {
    return new Explainer(file, Document.read(file, overrides, Optional.empty()));
  }

  /** A document in which nothing is left out that each scenario has. */
  static Node.Mapping whole(Node.Mapping tree) {
    String key = MechanismFormat.KEY;
    boolean says = tree.has(key) || tree.section("run").has(MechanismFormat.CROSSED);
    return says
        ? tree
        : (Node.Mapping)
            ScenarioFormat.FILE.filled(
                tree.with(key, Node.Entry.of(Place.DEFAULT, Node.emptyMap())));
  }

  /** What can be changed, at a glance. */
  public List<String> overview() {
    return new Overview(document.tree(), document.scenario()).lines();
  }

  /**
   * Explains the value at a key path; lists the keys of a group, or those that begin so.
   *
   * @param path dotted key path such as {@code parameters.leader.threshold}, or {@code
   *     parameters.leader}; or the id of a fact
   * @return lines of text
   * @throws ScenarioException if there is no such key
   */
  public List<String> explain(String path) {
    if (facts.containsKey(path)) {
      return TableThings.told(facts.get(path)).lines();
    }
    KeyPath.Target target = KeyPath.follow(path, ScenarioFormat.FILE, tree);
    if (target.found() && target.node().isEmpty()) {
      return unset(path, target);
    }
    List<Leaf> leaves = leaves(path);
    return leaves.size() == 1 ? lines(leaves.get(0)) : list(path, leaves);
  }

  /**
   * Explains each value at a key path, or below it.
   *
   * @param path dotted key path; empty: everything
   * @return lines of text
   * @throws ScenarioException if there is no such key
   */
  public List<String> all(String path) {
    return leaves(path).stream().flatMap(leaf -> lines(leaf).stream()).toList();
  }

  /** Tells of a key that a scenario may have and this one has not. */
  private static List<String> unset(String path, KeyPath.Target target) {
    Shape at = ScenarioFormat.FILE;
    String meaning = "";
    for (KeyPath.Step step : target.steps()) {
      meaning = at instanceof GroupShape g ? g.key(step.key()).map(Key::meaning).orElse("") : "";
      at = (step.isIndex() ? at.item() : at.child(step.key())).orElse(target.shape());
    }
    return new Told(path)
        .add("value", "left out")
        .add("meaning", meaning)
        .add("legal", target.shape().words())
        .lines();
  }

  /** A hypothesis crossed with a mechanism is stated where the hypothesis is. */
  private String uncrossed(String path) {
    for (String cell : RunCells.crossed(tree)) {
      String crossed = "hypotheses." + cell;
      if (path.equals(crossed) || path.startsWith(crossed + ".")) {
        int cross = crossed.lastIndexOf(Hypothesis.CROSS);
        return crossed.substring(0, cross) + path.substring(crossed.length());
      }
    }
    return path;
  }

  /** The values at a key path, below it, or of keys that begin so. */
  List<Leaf> leaves(String named) {
    String path = uncrossed(named);
    KeyPath.Target target = KeyPath.follow(path, ScenarioFormat.FILE, tree);
    if (target.found() && target.node().isPresent()) {
      return start(target.steps()).leaves();
    }
    List<Leaf> begun = begun(target);
    // Pages name parameters without their section.
    if (begun.isEmpty() && isParameters(path)) {
      return leaves(PARAMETERS + path);
    }
    if (begun.isEmpty()) {
      Place here = new Place(file.toString(), 0, 0);
      Problem problem = Problem.at(here, path, "the scenario has nothing there");
      throw new ScenarioException(
          List.of(Meant.problem(problem, path, target, tree, Meant.Groups.WITH)));
    }
    return begun;
  }

  private static boolean isParameters(String path) {
    return Arrays.stream(Parameter.values())
        .map(Parameter::key)
        .anyMatch(key -> key.equals(path) || key.startsWith(path + "."));
  }

  /** The values of keys with dots of which a path names the beginning: morale of morale.pay. */
  private List<Leaf> begun(KeyPath.Target target) {
    List<Leaf> leaves = new ArrayList<>();
    for (String key : target.legal()) {
      if (key.startsWith(target.unknown() + ".")) {
        start(target.steps()).entry(key).ifPresent(leaf -> leaves.addAll(leaf.leaves()));
      }
    }
    return leaves;
  }

  /** The value at the end of a path, with what its last key knows of it. */
  private Leaf start(List<KeyPath.Step> steps) {
    Place top = Place.top(file.toString());
    Leaf leaf = new Leaf("", ScenarioFormat.FILE, "", tree, top, List.of());
    for (KeyPath.Step step : steps) {
      leaf = step.isIndex() ? leaf.item(step.index()) : leaf.entry(step.key()).orElseThrow();
    }
    return leaf;
  }

  private static List<String> list(String path, List<Leaf> leaves) {
    List<String> lines = new ArrayList<>();
    int keys = leaves.stream().mapToInt(leaf -> leaf.path().length()).max().orElse(0);
    int values =
        leaves.stream()
            .mapToInt(leaf -> shown(leaf.node()).length())
            .filter(width -> width <= WIDEST_VALUE)
            .max()
            .orElse(0);
    lines.add(path + ": " + leaves.size() + " keys");
    for (Leaf leaf : leaves) {
      String head = INDENT + padded(leaf.path(), keys) + padded(shown(leaf.node()), values);
      lines.addAll(Wrapped.beside(head, leaf.meaning()));
    }
    return lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()) + 2);
  }

  private List<String> lines(Leaf leaf) {
    Told told =
        new Told(leaf.path())
            .add("value", shown(leaf.node()))
            .add("meaning", leaf.meaning())
            .add("legal", leaf.legal())
            .add("set in", leaf.key().toString());
    for (Node other : leaf.replaced()) {
      told.add("replaces", shown(other) + " of " + other.place());
    }
    addBeliefs(told, leaf.path());
    if (leaf.isNumber()) {
      addHome(told, leaf.node() instanceof Node.Mapping map ? map : Node.emptyMap());
    }
    return told.lines();
  }

  /** Adds what hypotheses state themselves for a parameter: it wins over the value above it. */
  private void addBeliefs(Told told, String path) {
    if (path.startsWith(PARAMETERS)) {
      String key = path.substring(PARAMETERS.length());
      Parameter.find(key)
          .flatMap(MechanismKind::owner)
          .ifPresent(it -> told.add("acts", "under mechanism: {leaving: " + it.key() + "} alone"));
      document
          .tree()
          .section("hypotheses")
          .maps()
          .forEach(
              (id, map) ->
                  map.section("parameters")
                      .get(key)
                      .ifPresent(own -> told.add("under", id + ": " + shown(own))));
    }
  }

  /** Adds where a number, or what else has a home, comes from. */
  void addHome(Told told, Node.Mapping map) {
    for (String id : new View(map).texts("source")) {
      Fact fact = facts.get(id);
      String where =
          fact.locator().isEmpty() ? fact.source() : fact.source() + ", " + fact.locator();
      told.add("source", id + ": " + fact.paraphrase() + " (" + where + ")");
    }
    Status status = ProvenanceFormat.provenance(map).status();
    boolean own = status == Status.AUTHORS_CHOICE;
    told.add("reference", map.text("reference"))
        .add("status", own ? "the author's choice" : status.name().toLowerCase(Locale.ROOT))
        .add("note", map.text("note"));
    FACT.matcher(map.text("note"))
        .results()
        .map(found -> facts.get(found.group()))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(fact -> told.add("fact", fact.id() + ": " + fact.paraphrase()));
  }

  /** The value itself, without its home. */
  static String shown(Node node) {
    if (!(node instanceof Node.Mapping map)) {
      return ResolvedYaml.inline(node);
    }
    Node.Mapping bare = map;
    for (Key key : ProvenanceFormat.KEYS) {
      bare = bare.without(key.name());
    }
    return ResolvedYaml.inline(bare);
  }
}
