package regimecollapse.analysis.compare.stored;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks into trees of maps, lists and texts. */
public final class Tree {
  private Tree() {}

  /** The text at a path of keys. */
  public static Optional<String> text(Map<String, Object> tree, String... path) {
    Object at = tree;
    for (String key : path) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The map under a key, empty if there is none. */
  public static Map<String, Object> map(Map<String, Object> tree, String key) {
    return tree.get(key) instanceof Map<?, ?> map ? asMap(map) : Map.of();
  }

  /** The items under a key, none if there is no list. */
  public static List<?> items(Map<String, Object> tree, String key) {
    return tree.get(key) instanceof List<?> list ? list : List.of();
  }

  /** Keys of trees are texts. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> asMap(Object map) {
    return Collections.unmodifiableMap((Map<String, Object>) map);
  }

  /** A part in one line, as YAML would write it. */
  public static String shown(Object part) {
    if (part instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (part instanceof List<?> list) {
      return list.stream().map(Tree::shown).collect(Collectors.joining(", ", "[", "]"));
    }
    String text = (String) part;
    return text.isEmpty() ? "\"\"" : text;
  }
}
