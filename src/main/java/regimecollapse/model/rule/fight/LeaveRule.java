package regimecollapse.model.rule.fight;

/**
 * Withdrawal, flight and going over (ODD 7.13).
 *
 * @param withdraw chance of an orderly withdrawal when all is well, before other factors
 * @param moraleLeft share of morale that is left after it
 * @param speed km per day
 * @param bodyShare defected share of a formation above which all of it goes over
 * @param pursuit share of the present soldiers killed who flee from attackers
 */
public record LeaveRule(
    double withdraw, double moraleLeft, double speed, double bodyShare, double pursuit) {
  /** Chance to withdraw: order, fuel, spirit and hope are all needed. */
  public double chanceToWithdraw(double leadership, double fuel, double morale, double hope) {
    return withdraw * (leadership * Math.min(1, fuel)) * morale * hope;
  }

  /** Morale after a withdrawal. */
  public double moraleAfter(double morale) {
    return morale * moraleLeft;
  }

  /** Model day of arrival of a unit that sets out. */
  public double arrival(double day, double km) {
    return day + km / speed;
  }

  /** Dead in flight before rounding to whole soldiers; present is the share that is there. */
  public double deadInFlight(double soldiers, double present) {
    return soldiers * present * pursuit;
  }

  /** Whether a formation goes over as a body; soldiers of the eve may be none. */
  public boolean goesOver(double defected, double eve) {
    return defected / eve > bodyShare;
  }
}
