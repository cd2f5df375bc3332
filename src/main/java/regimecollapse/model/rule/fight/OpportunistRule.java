package regimecollapse.model.rule.fight;

/**
 * When opportunists enter (ODD 7.19).
 *
 * @param belief mean belief of a garrison below which they do, 0 to 1
 * @param garrison share of the garrison of the eve below which they do
 * @param rate hazard of entry per day
 */
public record OpportunistRule(double belief, double garrison, double rate) {
  /** Whether a garrison is weak; one that was empty on the eve and still is, is not. */
  public boolean weak(double soldiers, double eve, double hope) {
    return soldiers / eve < garrison || soldiers > 0 && hope < belief;
  }

  /** Whether a group is the stronger: it does not fight for a place. */
  public static boolean stronger(double start, double worth, double defence) {
    return start * worth > defence;
  }
}
