package regimecollapse.analysis.base;

import regimecollapse.stats.Interval;
import regimecollapse.text.Numbers;

/** What is told of one run in one number, so that runs can be compared pair by pair. */
public enum OutcomeMeasure {
  /**
   * Days survived, from 0 to the common horizon. Where a run was censored before the horizon, its
   * pseudo-value, which can lie outside.
   */
  SURVIVAL("survival"),
  /** Whether the government collapsed before observation ended: 1 or 0. */
  COLLAPSE("collapse");

  private final String key;

  OutcomeMeasure(String key) {
    this.key = key;
  }

  /** Name in tables. */
  public String key() {
    return key;
  }

  /** In words: shares with two decimals, days with one, from 100 on whole. */
  public String text(double value) {
    return Numbers.fixed(value, this == COLLAPSE ? 2 : Math.abs(value) < 99.95 ? 1 : 0);
  }

  /** The same with its sign. */
  public String signed(double value) {
    return Numbers.signed(text(value));
  }

  /** Both ends with their signs. */
  public String signed(Interval it) {
    return signed(it.low()) + " to " + signed(it.high());
  }
}
