package regimecollapse.scenario.io.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.YamlReader;

/** Settings of the command line, {@code PATH=VALUE}, that stand above all files. */
public final class Overrides {
  /** How problems name the place; the line is the number of the setting. */
  public static final String PLACE = "--set";

  private final Problems problems;

  Overrides(Problems problems) {
    this.problems = problems;
  }

  /** The document with the settings put in, in order. */
  Node.Mapping applied(Node.Mapping document, List<String> settings) {
    Node.Mapping result = document;
    for (int i = 0; i < settings.size(); i++) {
      result = applied(result, settings.get(i), new Place(PLACE, i + 1, 1));
    }
    return result;
  }

  private Node.Mapping applied(Node.Mapping document, String setting, Place place) {
    int equals = setting.indexOf('=');
    if (equals < 1 || equals == setting.length() - 1) {
      problems.add(
          Problem.at(place, "", "a setting is a key path, = and a value")
              .value(setting)
              .legal("PATH=VALUE, such as replications=20"));
      return document;
    }
    String path = setting.substring(0, equals);
    KeyPath.Target target = KeyPath.follow(path, ScenarioFormat.FILE, document);
    if (!target.found()) {
      String unknown = target.unknown();
      Place there = place.plus(0, path.length() - unknown.length());
      Problem problem = Problem.at(there, path, "there is no such key: " + unknown);
      problems.add(Meant.problem(problem, path, target, document, Meant.Groups.WITHOUT));
      return document;
    }
    int before = problems.size();
    Optional<Node> value =
        YamlReader.read(setting.substring(equals + 1), place.plus(0, equals + 1), problems);
    if (value.isEmpty() || problems.size() > before) {
      return document;
    }
    Node whole = Abbreviations.inFull(path, value.get(), DefinedNames.of(document), problems);
    return (Node.Mapping) set(document, target.steps(), whole, place);
  }

  /** The node with a value put in; the maps on the way are made if need be. */
  private static Node set(Node node, List<KeyPath.Step> steps, Node value, Place place) {
    if (steps.isEmpty()) {
      return value;
    }
    KeyPath.Step step = steps.get(0);
    List<KeyPath.Step> rest = steps.subList(1, steps.size());
    if (step.isIndex()) {
      Node.Sequence list = (Node.Sequence) node;
      List<Node> items = new ArrayList<>(list.items());
      items.set(step.index(), set(items.get(step.index()), rest, value, place));
      return new Node.Sequence(list.place(), items);
    }
    Node.Mapping map = node instanceof Node.Mapping m ? m : new Node.Mapping(place, Map.of());
    Node.Entry old = map.entries().get(step.key());
    Node below = old == null ? new Node.Mapping(place, Map.of()) : old.value();
    Node.Entry entry = Node.Entry.of(place, set(below, rest, value, place));
    boolean last = rest.isEmpty() && old != null;
    Node.Entry placed = last ? entry.over(old) : old == null ? entry : old.value(entry.value());
    return map.with(step.key(), placed);
  }
}
