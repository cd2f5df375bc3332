package regimecollapse.model.rule.fight;

/**
 * When a place falls and when an assault is given up (ODD 7.15).
 *
 * @param ratio strength of the defence relative to the attack below which it is broken
 * @param clearing days to take over an undefended place of a million people
 * @param patience days after which a failing assault is given up
 */
public record FallRule(double ratio, double clearing, double patience) {
  /** Whether a defence is broken. */
  public boolean broken(double defence, double attack) {
    return defence < limit(attack);
  }

  /** Strength of the defence below which it is broken. */
  public double limit(double attack) {
    return ratio * attack;
  }

  /**
   * For how many of the last days a defence has been broken that was not when they began: as if it
   * had fallen evenly.
   *
   * @param above by how much it was above the limit, at least 0
   * @param below by how much it is below, above 0
   * @param days how many
   */
  public double sinceBroken(double above, double below, double days) {
    return days * below / (Math.max(0, above) + below);
  }

  /** Days without a break for which the defence of a place of so many people must be broken. */
  public double daysToClear(double population) {
    return clearing * StrictMath.sqrt(population / 1e6);
  }

  /** Whether an assault is given up. */
  public boolean givenUp(double day, double assaultDay, double defence, double attack) {
    return day - assaultDay > patience && defence > attack;
  }

  /** Whether a fall counts as fought, from the killed and the soldiers of the eve (ODD 4.11). */
  public static boolean fought(double killed, double eve, double share) {
    // A quotient of whole numbers rounds to the threshold where it is equal to it; a product may
    // not.
    return killed / Math.max(1, eve) > share;
  }
}
