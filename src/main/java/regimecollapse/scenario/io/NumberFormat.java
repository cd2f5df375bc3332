package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.List;

/** A number that may be uncertain and says where it comes from. */
final class NumberFormat {
  /** Keys of which a number as a map has exactly one. */
  static final List<String> STATEMENTS =
      List.of("value", "uniform", "triangular", "normal", "beta", "lognormal");

  private NumberFormat() {}

  /** The keys of a number within a range. */
  static List<Key> keys(String unit, RealShape range) {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.optional("value", range, "the value"));
    keys.add(
        Key.optional(
            "low", range, "lower end; with low and high the number is uncertain and is sampled"));
    keys.add(Key.optional("high", range, "upper end; half of the mass lies on each side of value"));
    keys.add(
        Key.optional("uniform", ListShape.exactly(2, range), "[a, b]: all values equally likely"));
    keys.add(Key.optional("triangular", ListShape.exactly(3, range), "[a, mode, b]: triangular"));
    keys.add(Key.optional("normal", pair(), "[mean, sd]: normal"));
    keys.add(Key.optional("beta", pair(), "[a, b]: Beta, on 0 to 1"));
    keys.add(Key.optional("lognormal", pair(), "[mu, sigma]: exponential of a normal"));
    keys.add(Key.optional("unit", unit(unit), "the unit, to be checked"));
    keys.addAll(ProvenanceFormat.KEYS);
    return List.copyOf(keys);
  }

  private static Shape pair() {
    return ListShape.exactly(2, RealShape.ANY);
  }

  private static Shape unit(String unit) {
    return unit.isEmpty() ? new TextShape() : new UnitShape(unit);
  }
}
