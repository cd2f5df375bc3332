package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.text.Counts;

/**
 * A list.
 *
 * @param shape what its items are
 * @param least fewest items
 * @param most most items
 * @param orSingle whether one item may stand alone, without a list
 * @param order what must hold between the items
 */
public record ListShape(Shape shape, int least, int most, boolean orSingle, Order order)
    implements Shape {
  /** What must hold between the items of a list. */
  public interface Order {
    /** Nothing. */
    Order NONE = (list, at) -> {};

    /** No two are the same. */
    Order DISTINCT =
        (list, at) -> {
          Set<String> seen = new HashSet<>();
          for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof Node.Scalar s && !seen.add(s.text())) {
              at.item(i, s.place()).problem(s, "it is in the list twice", "each name once");
            }
          }
        };

    void check(Node.Sequence list, At at);
  }

  /** A list of so many items or more. */
  public static ListShape of(Shape shape, int least) {
    return new ListShape(shape, least, Integer.MAX_VALUE, false, Order.NONE);
  }

  /** Names, each once. */
  public static ListShape names(Kind kind, int least) {
    return new ListShape(new RefShape(kind), least, Integer.MAX_VALUE, false, Order.DISTINCT);
  }

  /** Words out of a few, each once. */
  public static ListShape choices(int least, Keyed... of) {
    return new ListShape(ChoiceShape.of(of), least, of.length, false, Order.DISTINCT);
  }

  /** One or more; one may stand without brackets. */
  public static ListShape oneOrMore(Shape shape) {
    return new ListShape(shape, 1, Integer.MAX_VALUE, true, Order.NONE);
  }

  /** A list of so many items, no more and no fewer. */
  public static ListShape exactly(int size, Shape shape) {
    return new ListShape(shape, size, size, false, Order.NONE);
  }

  @Override
  public void check(Node node, At at) {
    if (node instanceof Node.Sequence s) {
      List<Node> items = s.items();
      if (items.size() < least || items.size() > most) {
        at.problem(node, "the list has " + Counts.of(items.size(), "item", "items"), words());
      }
      for (int i = 0; i < items.size(); i++) {
        shape.check(items.get(i), at.item(i, items.get(i).place()));
      }
      order.check(s, at);
    } else if (orSingle) {
      shape.check(node, at);
    } else {
      at.problem(node, "a list is needed", words());
    }
  }

  @Override
  public String words() {
    String count =
        least == most ? least + " items" : least > 0 ? "at least " + least : "any number";
    String list = "a list (" + count + ") of: " + shape.words();
    return orSingle ? shape.words() + ", or a list of them" : list;
  }

  @Override
  public Optional<Shape> item() {
    return Optional.of(shape);
  }

  @Override
  public Optional<Shape> child(String key) {
    return orSingle ? shape.child(key) : Optional.empty();
  }

  @Override
  public Node filled(Node node) {
    return node instanceof Node.Sequence s
        ? new Node.Sequence(s.place(), s.items().stream().map(shape::filled).toList())
        : node;
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    ObjectNode list = Schemas.type("array").put("minItems", least);
    if (most < Integer.MAX_VALUE) {
      list.put("maxItems", most);
    }
    list.set("items", shape.schema(schemas));
    if (!orSingle) {
      return list;
    }
    ObjectNode either = Schemas.object();
    either.putArray("anyOf").add(shape.schema(schemas)).add(list);
    return either;
  }

  /**
   * A list, or the word that says that there is none where a base file has one.
   *
   * @param list the list
   */
  public record OrNone(ListShape list) implements Shape {
    /** The word. */
    public static final String NONE = "none";

    @Override
    public void check(Node node, At at) {
      if (!(node instanceof Node.Scalar s) || !s.text().equals(NONE)) {
        list.check(node, at);
      }
    }

    @Override
    public String words() {
      return list.words() + "; or " + NONE;
    }

    @Override
    public Optional<Shape> item() {
      return list.item();
    }

    @Override
    public Node filled(Node node) {
      return list.filled(node);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
      ObjectNode either = Schemas.object();
      either.putArray("anyOf").add(list.schema(schemas)).add(Schemas.object().put("const", NONE));
      return either;
    }
  }
}
