package regimecollapse.model.rule;

/** What a patron gives under a policy (ODD 7.22). Path, target, level, floor, cap: indices. */
public final class PolicyRule {
  private PolicyRule() {}

  /** What the patron wants to give where it leaves: never more than on its path. */
  public static double exit(double path, double floor) {
    return Math.min(path, floor);
  }

  /**
   * What the patron wants to give where it coerces.
   *
   * @param level what it gives where its demands are met
   * @param floor what it gives where nothing is done
   * @param reform reached, 0 to 1
   * @param demand reform at which its demands are met, above 0
   */
  public static double coerced(double level, double floor, double reform, double demand) {
    return floor + (level - floor) * Math.min(1, reform / demand);
  }

  /** Share of the way from path to target some days after a decision; all of it without delay. */
  public static double way(double delayDays, double days) {
    return delayDays == 0 ? 1 : Rates.relaxation(delayDays, days);
  }

  /** What is given on the way from path to target, within the cap where the path is below it. */
  public static double given(double path, double target, double way, double cap) {
    return Math.min(path + way * (target - path), Math.max(path, cap));
  }

  /** Model day on which a surge comes: after the attack, not before it may; NaN if no attack. */
  public static double surgeDay(double attackDay, double delayDays, double fromDay) {
    return Math.max(fromDay, attackDay + delayDays);
  }
}
