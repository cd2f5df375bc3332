package regimecollapse.model.rule;

/**
 * Deals that spread without an assault: an isolated garrison that will not stand hands over its
 * place, the sooner the closer and fresher the deals that others have made (ODD 7.20).
 *
 * @param rate hazard of an isolated garrison none of which would stand, per day
 * @param spread what a fresh deal of the closest tie adds to it, relative
 * @param memory days in which a deal counts 1/e
 * @param province chance that a province goes with its seat
 */
public record SurrenderRule(double rate, double spread, double memory, double province) {
  private static final double KINDS = 3;

  /** Share of a garrison that would stand, 0 to 1; 0 where there is none. */
  public static double standing(double standing, double soldiers) {
    return soldiers > 0 ? Math.min(1, standing / soldiers) : 0;
  }

  /** How close two places are to each other, 0 to 1: in equal parts by what they have in common. */
  public static double tie(boolean province, boolean community, boolean road) {
    return ((province ? 1 : 0) + (community ? 1 : 0) + (road ? 1 : 0)) / KINDS;
  }

  /** What is left of the weight of deals after some days. */
  public double faded(double days) {
    return Exponential.of(-days / memory);
  }

  /**
   * Hazard of a deal of an isolated garrison, per day.
   *
   * @param givesUp factor of safe conduct and of revenge to fear
   * @param standing share of the garrison that would stand, 0 to 1
   * @param deals sum over earlier deals of tie times what is left of their weight
   */
  public double hazard(double givesUp, double standing, double deals) {
    return rate * givesUp * (1 - standing) * (1 + spread * deals);
  }
}
