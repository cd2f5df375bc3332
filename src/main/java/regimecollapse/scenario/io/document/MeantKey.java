package regimecollapse.scenario.io.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.yaml.CutNumber;
import regimecollapse.scenario.io.yaml.Node;

/**
 * What a key that a map does not know was probably meant to be: a slip of spelling, a blank or a
 * decimal point that is missing, or a key of another map.
 */
final class MeantKey {
  /** Sections whose keys are written at the top of a file by mistake. */
  private static final List<String> SECTIONS =
      List.of("", "parameters.", "switches.", "run.", "outputs.", "data.");

  private MeantKey() {}

  /** A key and its value. */
  private record Pair(String name, Node value) {
    /** Itself, and with the first key below it: morale: {pay: 2} is morale.pay: 2. */
    Stream<Pair> ways() {
      Stream<Pair> below =
          value.asMap().stream()
              .flatMap(map -> map.entries().entrySet().stream().limit(1))
              .map(e -> new Pair(name + "." + e.getKey(), e.getValue().value()));
      return Stream.concat(Stream.of(this), below);
    }

    String shown() {
      return value instanceof Node.Scalar s && !s.isNothing() ? s.text() : "...";
    }
  }

  /**
   * The key that was meant, or the whole line; empty where nothing is near.
   *
   * @param name the unknown key
   * @param map the map in which it stands
   * @param path its key path
   * @param group what the map may hold
   */
  static String of(String name, Node.Mapping map, String path, GroupShape group) {
    Pair key = new Pair(name, map.entries().get(name).value());
    String home = path.substring(0, Math.max(0, path.length() - name.length() - 1));
    String own = home.substring(home.lastIndexOf('.') + 1) + ".";
    // The name of the map once more: parameters.morale.pay below parameters.
    String bare = name.startsWith(own) ? name.substring(own.length()) : name;
    boolean top = group == ScenarioFormat.FILE;
    List<String> names = new ArrayList<>(group.names());
    names.addAll(top ? List.of(FileKeys.EXTENDS) : List.of());
    return Stream.of(
            ofOtherVerb(name, names),
            longer(key, names),
            names.contains(bare) ? bare : Spelling.meant(bare, names),
            Spelling.split(name, names),
            CutNumber.decimals(name, map),
            top ? section(key) : elsewhere(key, home, group))
        .filter(meant -> !meant.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The key of a switch in an event, and the other way round. */
  private static String ofOtherVerb(String name, List<String> names) {
    if (names.contains("event") && List.of("on", "off").contains(name)) {
      return "remove: true";
    }
    boolean ofSwitch = names.contains("switch") && List.of("off", "remove").contains(name);
    return ofSwitch ? "on: false" : "";
  }

  /** At the top of a file: the section to which the key belongs, with the key below it. */
  private static String section(Pair key) {
    return key.ways()
        .flatMap(way -> SECTIONS.stream().map(s -> new Pair(s + way.name(), way.value())))
        .flatMap(MeantKey::nested)
        .findFirst()
        .orElse("");
  }

  /** In a section of a file: the top of the file, or another section, where the key belongs. */
  private static String elsewhere(Pair key, String home, GroupShape group) {
    boolean section = ScenarioFormat.FILE.child(home).filter(s -> s == group).isPresent();
    if (!section) {
      return "";
    }
    boolean atTop = ScenarioFormat.FILE.names().contains(key.name());
    return atTop ? key.name() + ": " + key.shown() + " at the top of the file" : section(key);
  }

  private static Stream<String> nested(Pair whole) {
    KeyPath.Target target = KeyPath.follow(whole.name(), ScenarioFormat.FILE, Node.emptyMap());
    if (!target.found() || target.steps().size() < 2) {
      return Stream.empty();
    }
    List<String> keys = target.steps().stream().map(KeyPath.Step::key).toList();
    return Stream.of(String.join(": {", keys) + ": " + whole.shown() + "}".repeat(keys.size() - 1));
  }

  /** A key with a dot that is written as a map: morale: {pay: 2} for morale.pay: 2. */
  private static String longer(Pair key, List<String> names) {
    return key.ways().map(Pair::name).filter(names::contains).findFirst().orElse("");
  }
}
