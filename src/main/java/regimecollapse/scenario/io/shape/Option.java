package regimecollapse.scenario.io.shape;

import java.util.Arrays;
import java.util.List;
import regimecollapse.scenario.parameter.Keyed;

/**
 * One of several words of which a file may use one.
 *
 * @param name the word
 * @param meaning what it means
 */
public record Option(String name, String meaning) {
  static List<Option> of(Keyed... constants) {
    return Arrays.stream(constants).map(c -> new Option(c.key(), c.meaning())).toList();
  }
}
