package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of the command line, {@code PATH=VALUE}, that stand above all files. */
final class Overrides {
  /** How problems name the place; the line is the number of the setting. */
  static final String PLACE = "--set";

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
      reportUnknown(path, target, place);
      return document;
    }
    int before = problems.size();
    Optional<Node> value =
        YamlReader.read(setting.substring(equals + 1), place.plus(0, equals + 1), problems);
    return value.isPresent() && problems.size() == before
        ? (Node.Mapping) set(document, target.steps(), value.get(), place)
        : document;
  }

  private void reportUnknown(String path, KeyPath.Target target, Place place) {
    String unknown = target.unknown();
    int end = unknown.indexOf('[') > 0 ? unknown.indexOf('[') : unknown.length();
    String whole = Spelling.nearest(unknown.substring(0, end), target.legal());
    int dot = unknown.indexOf('.');
    String first = dot < 0 ? "" : Spelling.nearest(unknown.substring(0, dot), target.legal());
    String prefix = path.substring(0, path.length() - unknown.length());
    String meant = whole.isEmpty() ? first.isEmpty() ? "" : first + unknown.substring(dot) : whole;
    boolean few = target.legal().size() <= 30;
    problems.add(
        Problem.at(place.plus(0, prefix.length()), path, "there is no such key: " + unknown)
            .legal(few ? String.join(", ", target.legal()) : "a key of the scenario")
            .suggestion(meant.isEmpty() ? "" : prefix + meant));
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
