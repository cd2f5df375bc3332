package regimecollapse.analysis.attribution;

import java.util.Arrays;
import regimecollapse.quantity.Windows;
import regimecollapse.stats.survival.Lifetime;
import regimecollapse.text.Numbers;

/** What is shared out among factors. */
public enum AttributionMeasure {
  /** Whether the regime collapses before observation ends. */
  COLLAPSE("p_collapse"),
  /** Whether it does so within the first window of the case since day 0. */
  COLLAPSE_SOON("p_collapse_30d"),
  /** Days that it lives from the offensive on, cut off at the horizon. */
  DAYS_LIVED("rmst_days"),
  /** Whether it has fallen by its end, also before day 0. */
  FALLEN_SOON("fallen_by_30d");

  private final String key;

  AttributionMeasure(String key) {
    this.key = key;
  }

  /** Name in tables. */
  public String key() {
    return key;
  }

  /** In words: days whole, shares with two decimals. */
  public String text(double value) {
    return Numbers.fixed(value, this == DAYS_LIVED ? 0 : 2);
  }

  /** The measure of a name in tables. */
  static AttributionMeasure named(String key) {
    return Arrays.stream(values())
        .filter(m -> m.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no measure is named " + key));
  }

  /** Greatest possible difference between two runs. */
  double greatest(double horizon) {
    return this == DAYS_LIVED ? horizon : 1;
  }

  /** The value of a run; its mean over runs is the share of collapses or the restricted mean. */
  double of(Lifetime life, double horizon, Windows windows) {
    return switch (this) {
      case COLLAPSE -> life.event() ? 1 : 0;
      case COLLAPSE_SOON ->
          // A regime that fell before the offensive did not fall to it.
          life.event() && life.time() >= 0 && life.time() <= windows.soon() ? 1 : 0;
      case FALLEN_SOON -> life.event() && life.time() <= windows.soon() ? 1 : 0;
      case DAYS_LIVED -> Math.max(0, Math.min(horizon, life.time()));
    };
  }
}
