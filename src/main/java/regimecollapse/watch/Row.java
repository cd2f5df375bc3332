package regimecollapse.watch;

import regimecollapse.text.Numbers;

/**
 * A line of an inspector.
 *
 * @param name as in the ODD protocol, or in plain words
 * @param value as text
 * @param unit or range, and what it means
 */
record Row(String name, String value, String unit) {
  private static final int DIGITS = 4;

  /** A number. */
  static Row of(String name, double value, String unit) {
    return new Row(name, Numbers.minus(Numbers.digits(value, DIGITS)), unit);
  }

  /** A whole number of people. */
  static Row count(String name, double value, String unit) {
    return new Row(name, Numbers.grouped(value), unit);
  }

  /** Yes or no. */
  static Row flag(String name, boolean value, String unit) {
    return new Row(name, value ? "yes" : "no", unit);
  }
}
