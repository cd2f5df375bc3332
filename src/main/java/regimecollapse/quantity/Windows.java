package regimecollapse.quantity;

/**
 * The two times since day 0 by which the chance of collapse is told.
 *
 * @param soon the shorter, days
 * @param season the longer: in sweeps, by when a regime counts as fallen; days
 */
public record Windows(int soon, int season) {
  /** Where a case says nothing: a month, and as long as an offensive lasts whatever its length. */
  public static final Windows DEFAULT = new Windows(30, 90);

  /** Refuses windows that do not ascend. */
  public Windows {
    if (soon < 1 || season <= soon) {
      throw new IllegalArgumentException("windows of " + soon + " and " + season + " days");
    }
  }
}
