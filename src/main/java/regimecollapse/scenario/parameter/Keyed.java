package regimecollapse.scenario.parameter;

import java.util.Locale;

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
}
