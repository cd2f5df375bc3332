package regimecollapse.model.rule;

/** Funds, pay and arrears. All indices are 1 at the reference. */
public final class Money {
  private Money() {}

  /**
   * The regime's own revenue: decays from 1 towards a floor (ODD 7.1).
   *
   * @param rate per year
   * @param floor 0 to 1
   * @param years since the start of the run
   */
  public static double ownRevenue(double rate, double floor, double years) {
    return floor + (1 - floor) * StrictMath.exp(-rate * years);
  }

  /**
   * What a unit of domestic pay buys (ODD 7.2).
   *
   * @param exposure share of pay that follows prices; the rest is in kind
   * @param nominal index of nominal pay
   * @param prices index of consumer prices, above 0
   */
  public static double purchasingPower(double exposure, double nominal, double prices) {
    return 1 - exposure + exposure * nominal / prices;
  }

  /**
   * Months of missing pay after a step (ODD 7.2).
   *
   * @param arrears months before it
   * @param pay real pay in the step, 1 = as due
   * @param months length of the step
   * @param cap most months that count
   */
  public static double arrears(double arrears, double pay, double months, double cap) {
    return Rates.clamp(arrears + (1 - pay) * months, 0, cap);
  }
}
