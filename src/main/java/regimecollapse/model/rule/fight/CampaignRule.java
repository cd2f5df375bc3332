package regimecollapse.model.rule.fight;

/** Muster, swelling and end of a campaign (ODD 7.18). Numbers of fighters are real numbers. */
public final class CampaignRule {
  private CampaignRule() {}

  /** Fighters to which a group is filled up, or cut down. */
  public static double muster(double start, double strength, double joined) {
    return start * strength + joined;
  }

  /** Fighters in one of some places when more come, or go, evenly. */
  public static double evenly(double there, double more, double places) {
    return Math.max(0, there + more / places);
  }

  /** Whether a group is ready, its days of delay after the opening. */
  public static boolean ready(double day, double opening, double delay) {
    return day >= opening + delay;
  }

  /**
   * Followers that success draws.
   *
   * @param followOn all who may follow
   * @param lost share of the population lost
   * @param onEve that of the eve
   * @param swell share lost in this campaign at which all follow
   */
  public static double aim(double followOn, double lost, double onEve, double swell) {
    return followOn * Math.min(1, (lost - onEve) / swell);
  }

  /** Followers who join within some days, of a rest: at most all who may follow in a week. */
  public static double joining(double rest, double followOn, double days, double week) {
    return Math.min(rest, followOn * days / week);
  }

  /** Whether an offensive has culminated: its last success or move is too long ago. */
  public static boolean culminated(double day, double last, double pause) {
    return day - last >= pause;
  }

  /** Whether a campaign is over. */
  public static boolean over(double day, double opening, double length) {
    return day - opening >= length;
  }
}
