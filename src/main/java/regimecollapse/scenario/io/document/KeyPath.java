package regimecollapse.scenario.io.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.shape.VerbShape;
import regimecollapse.scenario.io.sweep.VaryShape;
import regimecollapse.scenario.io.value.NumberFormat;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.yaml.Node;

/**
 * Follows a dotted path into a document. Keys can hold dots themselves, so at each map the longest
 * key that fits is taken. Items of lists are written {@code [0]}, {@code [1]}.
 */
public final class KeyPath {
  private final List<Step> steps = new ArrayList<>();
  private String rest;
  private Shape shape;
  private Optional<Node> node;

  private KeyPath(String path, Shape root, Node node) {
    this.rest = path;
    this.shape = root;
    this.node = Optional.of(node);
  }

  /** A step into a map (by key) or a list (by index). */
  public record Step(String key, int index) {
    public boolean isIndex() {
      return index >= 0;
    }
  }

  /**
   * Where a path leads.
   *
   * @param steps the way
   * @param shape what may be there
   * @param node what is there
   * @param unknown the part that leads nowhere; empty if all is well
   * @param legal what could stand instead of the unknown part
   */
  public record Target(
      List<Step> steps, Shape shape, Optional<Node> node, String unknown, List<String> legal) {
    public boolean found() {
      return unknown.isEmpty();
    }
  }

  /** Follows a path into a document, as far as it leads. */
  public static Target follow(String path, Shape root, Node node) {
    return new KeyPath(path, root, node).target();
  }

  private Target target() {
    boolean moving = true;
    while (moving && !rest.isEmpty()) {
      moving = rest.startsWith("[") ? index() : key();
    }
    List<String> legal = rest.isEmpty() ? List.of() : List.copyOf(keys());
    return new Target(steps, shape, node, rest, legal);
  }

  private boolean index() {
    int end = rest.indexOf(']');
    String digits = end < 0 ? "" : rest.substring(1, end);
    if (!digits.matches("[0-9]{1,6}") || shape.item().isEmpty()) {
      return false;
    }
    int i = Integer.parseInt(digits);
    List<Node> items =
        node.map(n -> n instanceof Node.Sequence s ? s.items() : List.<Node>of()).orElse(List.of());
    if (i >= items.size()) {
      return false;
    }
    move(new Step("", i), shape.item().get(), Optional.of(items.get(i)), rest.substring(end + 1));
    return true;
  }

  private boolean key() {
    if (shape instanceof VaryShape) {
      // Such a key has dots of its own, and nothing lies below it.
      Optional<Node> below = node.flatMap(Node::asMap).flatMap(m -> m.get(rest));
      move(new Step(rest, -1), shape.child(rest).orElseThrow(), below, "");
      return true;
    }
    List<String> longestFirst = new ArrayList<>(keys());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    for (String key : longestFirst) {
      boolean ends = rest.equals(key);
      if (ends || rest.startsWith(key + ".") || rest.startsWith(key + "[")) {
        Optional<Node> below = node.flatMap(Node::asMap).flatMap(m -> m.get(key));
        Optional<Shape> child = child(key);
        if (child.isPresent()) {
          move(new Step(key, -1), child.get(), below, rest.substring(key.length()));
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Shape> child(String key) {
    Optional<Shape> ofVerb =
        shape instanceof VerbShape v
            ? node.flatMap(v::group).flatMap(g -> g.child(key))
            : Optional.empty();
    return ofVerb.or(() -> shape.child(key));
  }

  private void move(Step step, Shape to, Optional<Node> at, String left) {
    steps.add(step);
    shape = to;
    node = at;
    rest = left.startsWith(".") ? left.substring(1) : left;
  }

  /** The keys that are there or may be there. */
  private Set<String> keys() {
    Set<String> all = new LinkedHashSet<>();
    Optional<Node.Mapping> map = node.flatMap(Node::asMap);
    map.ifPresent(m -> all.addAll(m.entries().keySet()));
    if (shape instanceof GroupShape g) {
      all.addAll(g.names());
    } else if (shape instanceof NumberShape && map.isPresent()) {
      NumberFormat.keys("", RealShape.ANY).forEach(k -> all.add(k.name()));
    }
    return all;
  }
}
