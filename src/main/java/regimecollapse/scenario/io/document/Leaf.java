package regimecollapse.scenario.io.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.shape.VerbShape;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.StatedShape;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A value of a document that stands for itself: a number with its home, a text, a list of texts.
 *
 * @param path its key path
 * @param shape what it may be
 * @param meaning what its key means
 * @param node the value
 * @param key where its key stands
 * @param replaced values of base files that it replaces, the nearest first
 */
public record Leaf(
    String path, Shape shape, String meaning, Node node, Place key, List<Node> replaced) {

  /** All leaves at or below this one, in order. */
  public List<Leaf> leaves() {
    List<Leaf> all = new ArrayList<>();
    collect(all);
    return all;
  }

  /** Whether it is a number that says where it comes from, or should. */
  public boolean isNumber() {
    return shape instanceof NumberShape
        || shape instanceof StatedShape
        || shape instanceof GroupShape g && g.names().containsAll(List.of("value", "source"));
  }

  /** What is legal, in words. */
  public String legal() {
    return isNumber() ? shape.child("value").map(Shape::words).orElse("") + unit() : shape.words();
  }

  private String unit() {
    boolean known = shape instanceof NumberShape n && !n.unit().isEmpty();
    return known ? " (" + ((NumberShape) shape).unit() + ")" : "";
  }

  private void collect(List<Leaf> all) {
    if (isNumber()) {
      all.add(this);
    } else if (node instanceof Node.Mapping map) {
      map.entries().keySet().forEach(k -> entry(k).ifPresent(l -> l.collect(all)));
    } else if (node instanceof Node.Sequence list && shape.item().isPresent()) {
      if (list.items().stream().allMatch(n -> n instanceof Node.Scalar)) {
        all.add(this);
      } else {
        IntStream.range(0, list.items().size()).forEach(i -> item(i).collect(all));
      }
    } else {
      all.add(this);
    }
  }

  /** What lies below a key that is there and may be there. */
  public Optional<Leaf> entry(String name) {
    Node.Mapping map = (Node.Mapping) node;
    Shape owner =
        shape instanceof VerbShape v ? v.group(node).map(g -> (Shape) g).orElse(v) : shape;
    String about = owner instanceof GroupShape g ? g.key(name).map(Key::meaning).orElse("") : "";
    Node.Entry entry = map.entries().get(name);
    return owner
        .child(name)
        .map(
            child ->
                new Leaf(
                    Problem.join(path, name),
                    child,
                    about,
                    entry.value(),
                    entry.key(),
                    entry.replaced()));
  }

  /** An item of a list. */
  public Leaf item(int index) {
    Node item = ((Node.Sequence) node).items().get(index);
    Shape below = shape.item().orElseThrow();
    return new Leaf(path + "[" + index + "]", below, meaning, item, item.place(), List.of());
  }
}
