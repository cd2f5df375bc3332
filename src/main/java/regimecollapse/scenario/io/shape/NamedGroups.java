package regimecollapse.scenario.io.shape;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.yaml.Node;

/**
 * Maps with names of one's own and known keys, such as arms. A name that is spelt wrong makes a new
 * thing of which all is missing, and a key that is not indented far enough makes a name: each is
 * told as what it is.
 *
 * @param group what each of them may hold
 * @param all all of them
 */
record NamedGroups(GroupShape group, Node.Mapping all) {
  /** Of a thing that somebody means to add, fewer keys are forgotten. */
  private static final int MANY = 3;

  /** Reports all that is wrong with one of them. */
  void check(String name, At at) {
    Node node = all.entries().get(name).value();
    if (!(node instanceof Node.Mapping map)) {
      if (group.key(name).isPresent()) {
        at.problemAt(
            at.owner(), "this is a key, not a name", "indented below the name to which it belongs");
      } else {
        group.check(node, at);
      }
      return;
    }
    List<String> missing = group.missing(map);
    String near = missing.size() < MANY ? "" : Spelling.nearest(name, others(name));
    if (near.isEmpty()) {
      group.optional(keysAsNames()).check(map, at);
      return;
    }
    String lacks = " is there, and a new one needs " + String.join(", ", missing);
    at.problems()
        .add(Problem.at(at.owner(), at.path(), "none of this name" + lacks).suggestion(near));
    group.checkStated(map, at);
  }

  /** The complete ones. */
  private List<String> others(String name) {
    return all.maps().entrySet().stream()
        .filter(e -> !e.getKey().equals(name) && group.missing(e.getValue()).isEmpty())
        .map(e -> e.getKey())
        .toList();
  }

  /** Keys that stand where names do: it is told once that they are at the wrong place. */
  private Set<String> keysAsNames() {
    return all.entries().entrySet().stream()
        .filter(e -> !(e.getValue().value() instanceof Node.Mapping))
        .map(e -> e.getKey())
        .filter(name -> group.key(name).isPresent())
        .collect(Collectors.toSet());
  }
}
