package regimecollapse.scenario.io.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.text.Counts;

/** What a key path that leads nowhere was probably meant to be. */
public final class Meant {
  /** Maps lie no deeper that a path is meant to lead to. */
  private static final int DEEPEST = 4;

  /** So many suggestions are made. */
  private static final int MOST = 3;

  /** Whole paths by what is left of them without their first keys. */
  private final Map<String, Set<String>> wholes = new LinkedHashMap<>();

  private final Groups groups;

  private Meant(Groups groups) {
    this.groups = groups;
  }

  /** Whether the beginning of keys with dots, such as parameters.morale, can be meant. */
  public enum Groups {
    WITH,
    WITHOUT
  }

  /** A problem with a path, with what is legal there and what was probably meant. */
  public static Problem problem(
      Problem problem, String path, KeyPath.Target target, Node.Mapping tree, Groups groups) {
    if (target.node().orElse(null) instanceof Node.Sequence list) {
      return item(problem, target.unknown(), list.items().size());
    }
    Meant meant = new Meant(groups);
    meant.collect(List.of(), ScenarioFormat.FILE, Optional.of(tree));
    List<String> longer = meant.longer(path);
    String prefix = path.substring(0, path.length() - target.unknown().length());
    String near = near(target.unknown(), target.legal());
    boolean one = !longer.isEmpty() && depth(longer.get(0)) == depth(path) + 1;
    if (one || near.isEmpty() && !longer.isEmpty()) {
      // Its first keys are missing: what could stand in their place helps nobody.
      return problem.suggestion(String.join(" or ", longer));
    }
    List<String> others = near.isEmpty() ? meant.others(path, target, tree) : List.of();
    return problem
        .legal(legal(prefix, target.legal()))
        .suggestion(near.isEmpty() ? String.join(" or ", others) : prefix + near);
  }

  /** A problem with the number of an item. */
  private static Problem item(Problem problem, String unknown, int items) {
    Problem told =
        problem.message(
            "the list has %s, and no item %s"
                .formatted(Counts.of(items, "item", "items"), unknown.replaceFirst("].*", "]")));
    return items == 0 ? told : told.legal(items == 1 ? "[0]" : "[0] to [" + (items - 1) + "]");
  }

  /** What was meant where nothing near is legal: a slip in its end, or a key of another place. */
  private List<String> others(String path, KeyPath.Target target, Node.Mapping tree) {
    if (target.steps().isEmpty()) {
      return misspelt(path);
    }
    boolean ofSection = target.steps().size() == 1;
    boolean atTop = KeyPath.follow(target.unknown(), ScenarioFormat.FILE, tree).found();
    return !ofSection ? List.of() : atTop ? List.of(target.unknown()) : longer(target.unknown());
  }

  /** Whole paths that end as a word with a slip; an end of many paths would be a guess. */
  private List<String> misspelt(String path) {
    String end = Spelling.nearest(path, wholes.keySet());
    return wholes.getOrDefault(end, Set.of()).size() <= MOST ? longer(end) : List.of();
  }

  private static String legal(String prefix, List<String> keys) {
    return keys.size() <= RefShape.LISTED
        ? String.join(", ", keys)
        : "one of %d keys, which explain FILE %s lists"
            .formatted(keys.size(), prefix.replaceFirst("\\.$", ""));
  }

  /** The path itself, or the first key of it, as it is spelt right or written whole. */
  private static String near(String unknown, List<String> legal) {
    int end = unknown.indexOf('[') > 0 ? unknown.indexOf('[') : unknown.length();
    String whole = Spelling.nearest(unknown.substring(0, end), starts(legal));
    if (!whole.isEmpty()) {
      return whole;
    }
    int dot = unknown.indexOf('.') < 0 ? end : unknown.indexOf('.');
    String head = unknown.substring(0, dot);
    String first = Spelling.nearest(head, legal);
    String key = first.isEmpty() ? Spelling.begun(head, legal) : first;
    return key.isEmpty() ? "" : key + unknown.substring(dot);
  }

  /** The names, and after them the groups with which names with dots begin. */
  private static List<String> starts(List<String> names) {
    return Stream.concat(
            names.stream(),
            names.stream().filter(n -> n.contains(".")).map(n -> n.substring(0, n.indexOf('.'))))
        .distinct()
        .toList();
  }

  /** The shortest paths that end so; paths that only go on after it are groups. */
  private List<String> longer(String end) {
    Set<String> all = wholes.getOrDefault(end, Set.of());
    int fewest = all.stream().mapToInt(Meant::depth).min().orElse(0);
    return all.stream()
        .filter(whole -> depth(whole) == fewest)
        .sorted((a, b) -> Integer.compare(a.length(), b.length()))
        .limit(MOST)
        .toList();
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '.').count();
  }

  private void collect(List<String> keys, Shape shape, Optional<Node> node) {
    for (int dropped = 1; dropped < keys.size(); dropped++) {
      String rest = String.join(".", keys.subList(dropped, keys.size()));
      String whole = String.join(".", keys);
      wholes.computeIfAbsent(rest, k -> new LinkedHashSet<>()).add(whole);
      if (groups == Groups.WITH) {
        addGroups(keys, dropped);
      }
    }
    if (keys.size() == DEEPEST || shape instanceof NumberShape) {
      return;
    }
    for (String name : names(shape, node)) {
      shape
          .child(name)
          .ifPresent(
              child -> {
                List<String> below = new ArrayList<>(keys);
                below.add(name);
                collect(below, child, node.flatMap(Node::asMap).flatMap(m -> m.get(name)));
              });
    }
  }

  /** Keys with dots begin with the name of a group: morale of morale.pay. */
  private void addGroups(List<String> keys, int dropped) {
    String last = keys.get(keys.size() - 1);
    for (int dot = last.indexOf('.'); dot >= 0; dot = last.indexOf('.', dot + 1)) {
      List<String> cut = new ArrayList<>(keys);
      cut.set(keys.size() - 1, last.substring(0, dot));
      String rest = String.join(".", cut.subList(dropped, cut.size()));
      wholes.computeIfAbsent(rest, k -> new LinkedHashSet<>()).add(String.join(".", cut));
    }
  }

  private static Set<String> names(Shape shape, Optional<Node> node) {
    Set<String> names = new LinkedHashSet<>();
    node.flatMap(Node::asMap).ifPresent(map -> names.addAll(map.entries().keySet()));
    if (shape instanceof GroupShape group) {
      names.addAll(group.names());
    }
    return names;
  }
}
