package regimecollapse.scenario.io.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;

/** Puts nodes together as a document is read, and refuses duplicate keys and keys without text. */
final class NodeBuilder {
  private final Problems problems;
  private final Deque<Frame> open = new ArrayDeque<>();
  private Node root;

  NodeBuilder(Problems problems) {
    this.problems = problems;
  }

  /** A map or list whose end has not come yet. */
  private static final class Frame {
    private final Place place;
    private final boolean map;
    private final String path;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final List<Node> items = new ArrayList<>();
    private Node key;

    Frame(Place place, boolean map, String path) {
      this.place = place;
      this.map = map;
      this.path = path;
    }

    String inner() {
      String key = this.key instanceof Node.Scalar s ? s.text() : "";
      return map ? Problem.join(path, key) : path + "[" + items.size() + "]";
    }
  }

  Optional<Node> root() {
    return Optional.ofNullable(root);
  }

  int depth() {
    return open.size();
  }

  /** Path of the value that comes next. */
  String path() {
    return open.isEmpty() ? "" : open.peek().inner();
  }

  void open(Place place, boolean map) {
    open.push(new Frame(place, map, path()));
  }

  void close() {
    Frame done = open.pop();
    add(
        done.map
            ? new Node.Mapping(done.place, done.entries)
            : new Node.Sequence(done.place, done.items));
  }

  void add(Node node) {
    Frame frame = open.peek();
    if (frame == null) {
      root = node;
    } else if (!frame.map) {
      frame.items.add(node);
    } else if (frame.key == null) {
      frame.key = node;
    } else {
      put(frame, node);
      frame.key = null;
    }
  }

  private void put(Frame frame, Node value) {
    if (!(frame.key instanceof Node.Scalar key) || key.text().isEmpty()) {
      problems.add(Problem.at(frame.key.place(), frame.path, "a key must be a name"));
      return;
    }
    Node.Entry first = frame.entries.get(key.text());
    if (first == null) {
      frame.entries.put(key.text(), Node.Entry.of(key.place(), value));
    } else {
      String message = "the key is given twice, first in line " + first.key().line();
      problems.add(Problem.at(key.place(), frame.inner(), message));
    }
  }
}
