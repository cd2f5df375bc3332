package regimecollapse.scenario.io.shape;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.parameter.Factor;

/**
 * The change that was probably meant where one names a thing of another kind, such as {switch:
 * purge-25th}: an event is removed, a path is scaled, a parameter gets a value.
 */
final class OtherChange {
  private static final String IN_CHANGE = ".*\\.changes\\[[0-9]+]\\.[a-z-]+(\\[[0-9]+])?";

  private static final Map<Kind, String> LINES = new LinkedHashMap<>();

  static {
    LINES.put(Kind.PATH, "{scale: %s, by: ..., from: ...}");
    LINES.put(Kind.EVENT, "{event: %s, remove: true}");
    LINES.put(Kind.ATTACK, "{attack: %s, on: false}");
    LINES.put(Kind.PARAMETER, "{parameter: %s, value: ...}");
    LINES.put(Kind.PATRON, "{policy: %s, mode: ..., from: ...}");
  }

  private OtherChange() {}

  /**
   * What was probably meant.
   *
   * @param own names of the right kind that are near; may be empty
   * @param name what was written
   * @param at where; outside of the changes of an arm only the names of the right kind are meant
   */
  static String or(String own, String name, At at) {
    if (!at.path().matches(IN_CHANGE)) {
      return own;
    }
    Stream<String> kinds =
        LINES.entrySet().stream()
            .filter(line -> at.names().of(line.getKey()).orElse(Set.of()).contains(name))
            .map(line -> line.getValue().formatted(name));
    Stream<String> factors =
        Arrays.stream(Factor.values())
            .filter(factor -> factor.key().equals(name))
            .map(factor -> "{switch: " + name + ", on: false}");
    return Stream.of(Stream.of(own), kinds, factors)
        .flatMap(all -> all)
        .filter(meant -> !meant.isEmpty())
        .collect(Collectors.joining(" or "));
  }
}
