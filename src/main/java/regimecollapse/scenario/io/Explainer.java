package regimecollapse.scenario.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regimecollapse.evidence.Fact;
import regimecollapse.evidence.Status;

/** Tells of each value of a scenario what it is, where it is set and where it comes from. */
public final class Explainer {
  private static final String INDENT = "  ";

  private final Path file;
  private final Node.Mapping tree;
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  private Explainer(Path file, Document document) {
    this.file = file;
    this.tree = document.tree();
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

  /**
   * Explains what lies at a key path, or below it.
   *
   * @param path dotted key path such as {@code parameters.leader.threshold}; empty: everything
   * @return lines of text
   * @throws ScenarioException if there is no such key
   */
  public List<String> explain(String path) {
    KeyPath.Target target = KeyPath.follow(path, ScenarioFormat.FILE, tree);
    if (!target.found() || target.node().isEmpty()) {
      Place here = new Place(file.toString(), 0, 0);
      Problem problem = Problem.at(here, path, "the scenario has nothing there");
      throw new ScenarioException(
          List.of(Meant.problem(problem, path, target, tree, Meant.Groups.WITH)));
    }
    List<String> lines = new ArrayList<>();
    for (Leaf leaf : start(target.steps()).leaves()) {
      lines.addAll(lines(leaf));
    }
    return List.copyOf(lines);
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

  private List<String> lines(Leaf leaf) {
    List<String> lines = new ArrayList<>();
    lines.add(leaf.path());
    add(lines, "value", shown(leaf.node()));
    add(lines, "meaning", leaf.meaning());
    add(lines, "legal", leaf.legal());
    add(lines, "set in", leaf.key().toString());
    for (Node other : leaf.replaced()) {
      add(lines, "replaces", shown(other) + " of " + other.place());
    }
    if (leaf.isNumber()) {
      addHome(lines, leaf.node() instanceof Node.Mapping map ? map : Node.emptyMap());
    }
    return lines;
  }

  private void addHome(List<String> lines, Node.Mapping map) {
    for (String id : new View(map).texts("source")) {
      Fact fact = facts.get(id);
      String where =
          fact.locator().isEmpty() ? fact.source() : fact.source() + ", " + fact.locator();
      add(lines, "source", id + ": " + fact.paraphrase() + " (" + where + ")");
    }
    add(lines, "reference", map.text("reference"));
    Status status = ProvenanceFormat.provenance(map).status();
    boolean own = status == Status.AUTHORS_CHOICE;
    add(lines, "status", own ? "the author's choice" : status.name().toLowerCase(Locale.ROOT));
    add(lines, "note", map.text("note"));
  }

  private static void add(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(INDENT + String.format("%-10s", label) + text);
    }
  }

  /** The value itself, without its home. */
  private static String shown(Node node) {
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
