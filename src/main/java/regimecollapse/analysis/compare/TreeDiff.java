package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.analysis.compare.InputDifference.Part;
import regimecollapse.analysis.compare.InputDifference.Value;
import regimecollapse.analysis.compare.stored.Tree;

/**
 * All differences of two trees. Maps are compared key by key. Lists of maps are compared item by
 * item, told apart by their id or date where they have one, else by place. A number with its range
 * and its home is one thing, and so is a list of texts. What only one tree has is told part by
 * part.
 */
final class TreeDiff {
  /** What a number can be given as, or with. */
  private static final Set<String> VALUES =
      Set.of(
          "value",
          "low",
          "high",
          "unit",
          "uniform",
          "log-uniform",
          "triangular",
          "normal",
          "beta",
          "lognormal");

  /** Where a number comes from. */
  private static final Set<String> HOMES = Set.of("source", "reference", "status", "note");

  /** What items of a list are told apart by; they are the name of the item then. */
  private static final List<String> NAMES = List.of("id", "date");

  private final String folder;
  private final Part part;
  private final List<InputDifference> found = new ArrayList<>();

  private TreeDiff(String folder, Part part) {
    this.folder = folder;
    this.part = part;
  }

  /** Compares two trees. */
  static List<InputDifference> of(
      String folder, Part part, Map<String, Object> a, Map<String, Object> b) {
    TreeDiff diff = new TreeDiff(folder, part);
    diff.maps("", a, b);
    return diff.found;
  }

  private void maps(String path, Map<String, Object> a, Map<String, Object> b) {
    Set<String> keys = new LinkedHashSet<>(a.keySet());
    keys.addAll(b.keySet());
    keys.forEach(key -> parts(path.isEmpty() ? key : path + "." + key, a.get(key), b.get(key)));
  }

  /** Compares two parts, of which one may be null. */
  private void parts(String path, Object a, Object b) {
    if (a == null ? b == null : a.equals(b)) {
      return;
    }
    if (isSplit(a, b)) {
      maps(path, Tree.asMap(a == null ? Map.of() : a), Tree.asMap(b == null ? Map.of() : b));
    } else if (isList(a) && isList(b)) {
      lists(path, a == null ? List.of() : (List<?>) a, b == null ? List.of() : (List<?>) b);
    } else if (a != null && b != null && isWhole(a) != isWhole(b)) {
      parts(path, a, null);
      parts(path, null, b);
    } else {
      found.add(new InputDifference(folder, part, path, value(a), value(b)));
    }
  }

  /** Whether both are maps that are compared key by key; null fits with everything. */
  private static boolean isSplit(Object a, Object b) {
    return (a == null || a instanceof Map<?, ?>)
        && (b == null || b instanceof Map<?, ?>)
        && (a == null || !isWhole(a))
        && (b == null || !isWhole(b));
  }

  private static boolean isList(Object part) {
    return part == null || part instanceof List<?> && !isWhole(part);
  }

  /** Whether a part is told in one line: a text, a number, a list of texts, something empty. */
  private static boolean isWhole(Object part) {
    if (part instanceof Map<?, ?> map) {
      return map.isEmpty() || isNumber(map);
    }
    return !(part instanceof List<?> list)
        || list.stream().noneMatch(item -> item instanceof Map<?, ?>);
  }

  /** Whether a map is a number with its range and home; an item's date is its name. */
  private static boolean isNumber(Map<?, ?> map) {
    return map.keySet().stream().anyMatch(VALUES::contains)
        && map.keySet().stream()
            .allMatch(key -> VALUES.contains(key) || HOMES.contains(key) || NAMES.contains(key));
  }

  private void lists(String path, List<?> a, List<?> b) {
    for (String name : NAMES) {
      if (areNamed(a, name) && areNamed(b, name)) {
        Map<String, Object> first = byName(a, name);
        Map<String, Object> second = byName(b, name);
        if (first.size() == a.size() && second.size() == b.size()) {
          items(path, first, second);
          return;
        }
      }
    }
    items(path, byPlace(a), byPlace(b));
  }

  private void items(String path, Map<String, Object> a, Map<String, Object> b) {
    Set<String> names = new LinkedHashSet<>(a.keySet());
    names.addAll(b.keySet());
    names.forEach(name -> parts(path + "[" + name + "]", a.get(name), b.get(name)));
    List<String> common = a.keySet().stream().filter(b::containsKey).toList();
    if (!common.equals(b.keySet().stream().filter(a::containsKey).toList())) {
      Value first = Value.of(String.join(", ", a.keySet()));
      Value second = Value.of(String.join(", ", b.keySet()));
      found.add(new InputDifference(folder, part, path + " (order)", first, second));
    }
  }

  private static boolean areNamed(List<?> items, String name) {
    return items.stream()
        .allMatch(item -> item instanceof Map<?, ?> map && map.get(name) instanceof String);
  }

  private static Map<String, Object> byName(List<?> items, String name) {
    Map<String, Object> named = new LinkedHashMap<>();
    items.forEach(item -> named.put((String) ((Map<?, ?>) item).get(name), item));
    return named;
  }

  private static Map<String, Object> byPlace(List<?> items) {
    Map<String, Object> placed = new LinkedHashMap<>();
    items.forEach(item -> placed.put(Integer.toString(placed.size()), item));
    return placed;
  }

  private static Value value(Object part) {
    if (part == null) {
      return Value.NONE;
    }
    if (!(part instanceof Map<?, ?> map) || !isNumber(map)) {
      return Value.of(Tree.shown(part));
    }
    Map<String, Object> rest = new LinkedHashMap<>(Tree.asMap(map));
    HOMES.forEach(rest::remove);
    NAMES.forEach(rest::remove);
    boolean bare = rest.size() == 1 && rest.containsKey("value");
    String text = bare ? Tree.shown(rest.get("value")) : Tree.shown(rest);
    return new Value(text, source(map), home(map, "status"), home(map, "note"));
  }

  private static String source(Map<?, ?> map) {
    String source = home(map, "source");
    String reference = home(map, "reference");
    return source.isEmpty() || reference.isEmpty() ? source + reference : source + "; " + reference;
  }

  private static String home(Map<?, ?> map, String key) {
    Object home = map.get(key);
    return home == null ? "" : Tree.shown(home);
  }
}
