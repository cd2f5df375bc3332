package regimecollapse.model.rule.fight;

/**
 * Counter-attacks that retake a place just lost (ODD 7.15).
 *
 * @param days how long after its loss a place can be retaken
 * @param ratio worth of those who stand next door, relative to the enemy's, above which it can be
 * @param rate hazard of a counter-attack, per day
 */
public record CounterRule(double days, double ratio, double rate) {
  /** Road distance within which a garrison strikes out, km: an assumption, about a day's drive. */
  private static final double REACH_KM = 40;

  /** Share of a garrison's units that go over into the place retaken: an assumption. */
  public static final double GOES_OVER = 0.5;

  /** Whether a place may be retaken from a place so far away, for the days since it was lost. */
  public boolean inReach(double day, double lostDay, double km) {
    return day - lostDay <= days && km <= REACH_KM;
  }

  /** Worth of those who stand in a garrison, without the ground that it defends. */
  public static double standing(double defence, double defensibility) {
    return defence / defensibility;
  }

  /**
   * Whether those who stand next door are strong enough.
   *
   * @param standing worth of those who stand next door
   * @param holding effective strength of those who hold the lost place
   * @param attack effective strength of those who attack next door at the same time
   */
  public boolean strong(double standing, double holding, double attack) {
    return standing > ratio * (holding + attack);
  }
}
