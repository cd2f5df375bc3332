package regimecollapse.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What becomes JSON: maps in the order in which they were filled, and lists. */
final class Tree {
  private Tree() {}

  /** A map of names and values in turn. */
  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** A list of what is told of each. */
  static <T> List<Object> list(Stream<T> all, Function<T, Object> told) {
    return new ArrayList<>(all.map(told).toList());
  }
}
