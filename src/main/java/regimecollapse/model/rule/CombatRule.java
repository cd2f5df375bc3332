package regimecollapse.model.rule;

/**
 * Combat: a stochastic exchange in the manner of Lanchester, with losses that grow with the root of
 * the odds up to a cap, and breaking points that rise with morale (Helmbold 1971, Dupuy).
 *
 * @param intensity share of a side lost in a day of even combat
 * @param oddsCap highest effect of the odds
 * @param breakBase losses at which a unit without morale breaks
 * @param breakMorale what full morale adds to that
 */
public record CombatRule(double intensity, double oddsCap, double breakBase, double breakMorale) {
  /**
   * Share of the defenders who stand that is lost in a step (ODD 7.14).
   *
   * @param attack effective strength of the attack
   * @param defence effective strength of the defence, above 0
   * @param days length of the step
   * @param noise a factor with median 1
   */
  public double defenderLoss(double attack, double defence, double days, double noise) {
    double odds = Math.min(oddsCap, StrictMath.sqrt(attack / defence));
    return Math.min(1, intensity * days * odds * noise);
  }

  /**
   * Fighters that the attacker loses in a step (ODD 7.15): the strength of the defence sets it.
   *
   * @param attackers fighters present
   * @param attack their effective strength, above 0
   * @param defence effective strength of the defence
   * @param days length of the step
   * @param noise a factor with median 1
   */
  public double attackerLoss(
      double attackers, double attack, double defence, double days, double noise) {
    double odds = Math.min(oddsCap, StrictMath.sqrt(defence / attack));
    return Math.min(attackers, attackers * intensity * days * odds * noise);
  }

  /** Whether a unit with these losses breaks. */
  public boolean breaks(double lostShare, double morale) {
    return lostShare > breakBase + breakMorale * morale;
  }
}
