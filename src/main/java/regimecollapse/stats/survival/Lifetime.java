package regimecollapse.stats.survival;

/**
 * How long something was observed.
 *
 * @param time until the event, or until observation ended
 * @param event whether the event happened; if not, the time is censored
 */
public record Lifetime(double time, boolean event) {
  /** Refuses times that are not finite. */
  public Lifetime {
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException("a lifetime is finite, not " + time);
    }
  }
}
