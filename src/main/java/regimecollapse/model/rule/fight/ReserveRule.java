package regimecollapse.model.rule.fight;

/**
 * Who goes when the command calls (ODD 7.19).
 *
 * @param obey chance that a unit of the general command obeys when all is well
 * @param obeyForeign that of a unit of a foreign patron relative to it
 * @param capital share of the capital's garrison that stays
 * @param recallAt lost share of the population from which far garrisons are called
 */
public record ReserveRule(double obey, double obeyForeign, double capital, double recallAt) {
  /**
   * Share of command that is left over a formation.
   *
   * @param foreign whether it obeys a foreign patron
   * @param first whether that is the first patron
   * @param hold hold of the first patron, 0 to 1
   */
  public double command(boolean foreign, boolean first, double hold) {
    double bound = first ? hold : 1;
    return foreign ? 1 - bound + bound * obeyForeign : 1;
  }

  /** Chance that a unit goes. */
  public double chance(double command, double leadership, double fuel, double hope) {
    return obey * command * (leadership * Math.min(1, fuel)) * hope;
  }

  /** Whether the capital has soldiers to spare. */
  public boolean spare(double soldiers, double eve) {
    return soldiers / eve > capital;
  }

  /** Whether far garrisons are called back. */
  public boolean recalls(double lostShare) {
    return lostShare >= recallAt;
  }
}
