package regimecollapse.model.rule.fight;

/**
 * The pace of an attack of the plan, and when one that besieges storms (ODD 7.18).
 *
 * @param assaultRatio force relative to the defence with which an assault begins
 */
public record PlanRule(double assaultRatio) {
  /** Days between columns at a tenth of the pace are nine of these, at half of it one. */
  private static final double REST = 1;

  /**
   * Days for which an attack sends no columns after it has sent some: none at the pace of today.
   *
   * @param pace above 0
   */
  public static double rest(double pace) {
    return REST * Math.max(0, 1 / pace - 1);
  }

  /** Whether those who have surrounded a place storm it. */
  public boolean storms(double attack, double defence) {
    return attack >= assaultRatio * defence;
  }
}
