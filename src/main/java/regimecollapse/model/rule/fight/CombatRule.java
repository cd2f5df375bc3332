package regimecollapse.model.rule.fight;

import regimecollapse.model.rule.Exponential;
import regimecollapse.model.rule.Rates;

/**
 * Combat: a stochastic exchange in the manner of Lanchester, with losses that grow with the root of
 * the odds up to a cap, and breaking points that rise with morale (Helmbold 1971, Dupuy).
 *
 * @param intensity share of the defenders who stand lost in a day of even combat
 * @param attackRatio loss rate of attackers in even combat relative to that of defenders
 * @param prepared factor on the attackers' losses where lines were prepared
 * @param oddsCap highest effect of the odds
 * @param spread standard deviation of losses, in logs
 * @param breakBase losses at which a unit without morale breaks
 * @param breakMorale what full morale adds to that
 */
public record CombatRule(
    double intensity,
    double attackRatio,
    double prepared,
    double oddsCap,
    double spread,
    double breakBase,
    double breakMorale) {

  /** The factor of chance on losses in a step: log-normal with median 1 (ODD 7.14). */
  public double noise(double normal) {
    return Exponential.of(spread * normal);
  }

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
    return Rates.chance(intensity * odds * noise, days);
  }

  /** Dead of a unit in a step before rounding to whole soldiers (ODD 7.14). */
  public static double dead(double soldiers, double present, double stand, double lossShare) {
    return soldiers * present * stand * lossShare;
  }

  /** Whether a unit breaks at the share of its dead of this campaign (ODD 7.14). */
  public boolean breaks(double dead, double living, double morale) {
    return dead / (dead + living) > breakBase + breakMorale * morale;
  }

  /** Loss rate of attackers in a day of even combat (ODD 7.15): more against prepared lines. */
  public double attackerRate(boolean lines) {
    return intensity * attackRatio * (lines ? prepared : 1);
  }

  /**
   * Fighters that all attackers lose in a step (ODD 7.15): the strength of the defence sets it.
   *
   * @param rate that of even combat, per day
   * @param attackers fighters present
   * @param attack their effective strength, above 0
   * @param defence effective strength of the defence
   * @param days length of the step
   * @param noise a factor with median 1
   */
  public double attackerLoss(
      double rate, double attackers, double attack, double defence, double days, double noise) {
    double odds = Math.min(oddsCap, StrictMath.sqrt(defence / attack));
    return attackers * Rates.chance(rate * odds * noise, days);
  }

  /** What a group has of the loss of all attackers: groups share it in proportion (ODD 7.15). */
  public static double groupLoss(double fighters, double lost, double attackers) {
    return fighters * (lost / attackers);
  }
}
