package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A map whose kind is told by the one verb among its keys.
 *
 * @param verbs the verbs, each with what its map may be
 */
public record VerbShape(Map<String, GroupShape> verbs) implements Shape {
  /** Makes the shape of groups whose first key is their verb. */
  public static VerbShape of(GroupShape... groups) {
    Map<String, GroupShape> verbs = new LinkedHashMap<>();
    for (GroupShape group : groups) {
      verbs.put(group.names().get(0), group.inList());
    }
    return new VerbShape(verbs);
  }

  private List<String> stated(Node.Mapping map) {
    return map.entries().keySet().stream().filter(verbs::containsKey).toList();
  }

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Mapping map)) {
      String text = node instanceof Node.Scalar s ? s.text() : "";
      at.problem(node, "a map is needed", words(), Spelling.split(text, verbs.keySet()));
      return;
    }
    List<String> stated = stated(map);
    if (stated.size() == 1) {
      verbs.get(stated.get(0)).check(node, at);
    } else if (stated.isEmpty()) {
      String first = map.entries().isEmpty() ? "" : map.entries().keySet().iterator().next();
      String split = Spelling.split(first, verbs.keySet());
      String near = split.isEmpty() ? Spelling.nearest(first, verbs.keySet()) : split;
      at.problem(node, "there is no verb", words(), near);
    } else {
      Place second = map.entries().get(stated.get(1)).key();
      at.problemAt(second, "there are several verbs: " + String.join(", ", stated), words());
    }
  }

  @Override
  public String words() {
    return "exactly one of " + String.join(", ", verbs.keySet());
  }

  /** The keys of all verbs; where a key belongs to several, that of the first. */
  @Override
  public Optional<Shape> child(String key) {
    return verbs.values().stream().flatMap(g -> g.child(key).stream()).findFirst();
  }

  /** What the map of a certain change may be. */
  public Optional<GroupShape> group(Node node) {
    return node.asMap().flatMap(m -> stated(m).stream().findFirst()).map(verbs::get);
  }

  @Override
  public Node filled(Node node) {
    return group(node).map(g -> g.filled(node)).orElse(node);
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    ObjectNode schema = Schemas.type("object");
    ArrayNode all = schema.putArray("oneOf");
    verbs.values().forEach(g -> all.add(g.schema(schemas)));
    return schema;
  }
}
