package regimecollapse.model.rule.fight;

import regimecollapse.model.rule.Exponential;

/**
 * Worth of the attack and air support (ODD 7.16).
 *
 * @param airEffect by how much full air support divides the strength of attackers, less one
 * @param unfavoured share of air support that formations out of favour get
 * @param supplyDistance km from home at which worth is down to 1/e
 */
public record AttackRule(double airEffect, double unfavoured, double supplyDistance) {
  private static final double LEAST_SORTIES = 1e-9;

  /** What is left of worth at a distance from home. */
  public double reach(double km) {
    return Exponential.of(-km / supplyDistance);
  }

  /** Air support of the day, from the index of the path, that of fuel and the days of sorties. */
  public static double air(double path, double fuel, double sorties) {
    // A step's use is taken off again and again: what rounding leaves of the last is no sortie.
    return sorties > LEAST_SORTIES ? path * Math.min(1, fuel) : 0;
  }

  /** Days of full sorties that are left after some days of combat. */
  public static double sortiesLeft(double sorties, double path, double days) {
    return sorties - path * days;
  }

  /** Share of air support that a place gets, for the favour of its defenders, 0 to 1. */
  public double favour(double ofPlace) {
    return unfavoured + (1 - unfavoured) * ofPlace;
  }

  /**
   * Worth of a fighter.
   *
   * @param path index of the opposition's quality
   * @param quality that of the group
   * @param reach what distance leaves of it, 0 to 1
   * @param air air support of the day
   * @param favour share of it that the place gets
   */
  public double worth(double path, double quality, double reach, double air, double favour) {
    return path * quality * reach / (1 + airEffect * air * favour);
  }
}
