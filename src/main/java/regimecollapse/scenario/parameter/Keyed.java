package regimecollapse.scenario.parameter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A constant that scenario files name. */
public interface Keyed {
  /** Name in Java. */
  String name();

  /** What it means, in a line. */
  String meaning();

  /** Name in files: small letters and hyphens. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that a word names, if there is one. */
  static <T extends Keyed> Optional<T> find(T[] constants, String key) {
    return Stream.of(constants).filter(c -> c.key().equals(key)).findFirst();
  }
}
