package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Men stay while their commander commands; they go when the command orders them out, or when he is
 * gone (the idea of control after Castillo 2014, the rules ours; ODD 7.12.3).
 *
 * @param rate at which men without a commander leave, per day
 * @param own rate at which men under assault leave their commander, per day
 * @param commander rate at which an exposed commander goes whose superior is lost, per day
 * @param alone what a unit without a commander thinks of the regime's chances, 0 to 1
 * @param haste rate at which an order is given once there is reason, per day
 * @param giveUp attack near by to defence from which a place is given up
 * @param contract lost share of the people from which all but the core is given up
 * @param delay days from an order to the men
 * @param rout share of those ordered out who never arrive when all is wrong
 */
public record OrdersRule(
    double rate,
    double own,
    double commander,
    double alone,
    double haste,
    double giveUp,
    double contract,
    double delay,
    double rout) {
  /** Days within which attackers must be able to come to count; an assumption. */
  private static final double NEAR_DAYS = 2;

  /** The rule with the parameters of a run. */
  public static OrdersRule of(ToDoubleFunction<Parameter> numbers) {
    return new OrdersRule(
        numbers.applyAsDouble(Parameter.ORDERS_RATE),
        numbers.applyAsDouble(Parameter.ORDERS_OWN),
        numbers.applyAsDouble(Parameter.ORDERS_COMMANDER),
        numbers.applyAsDouble(Parameter.ORDERS_ALONE),
        numbers.applyAsDouble(Parameter.ORDERS_HASTE),
        numbers.applyAsDouble(Parameter.ORDERS_GIVE_UP),
        numbers.applyAsDouble(Parameter.ORDERS_CONTRACT),
        numbers.applyAsDouble(Parameter.ORDERS_DELAY),
        numbers.applyAsDouble(Parameter.ORDERS_ROUT));
  }

  /** Rate at which the men of a unit leave, per day. */
  public double hazard(boolean commanded, boolean assaulted) {
    if (!commanded) {
      return rate;
    }
    return assaulted ? own : 0;
  }

  /** What a unit thinks of the chance that the regime lives, 0 to 1. */
  public double prospect(boolean commanded) {
    return commanded ? 1 : alone;
  }

  /**
   * Rate at which a commander goes, per day.
   *
   * @param exposure of his unit, 0 to 1
   * @param superior what can be thought of the place of his superior, 0 to 1
   */
  public double goes(double exposure, double superior) {
    return commander * (1 - superior) * exposure;
  }

  /** Whether fighters at a road distance can be at a place soon. */
  public static boolean near(double km, double kmPerDay) {
    return km <= NEAR_DAYS * kmPerDay;
  }

  /** Whether there is reason to give up a place outside of the core. */
  public boolean reason(double attack, double defence, double lostShare) {
    return attack > giveUp * defence && attack > 0 || lostShare > contract;
  }

  /**
   * Chance that a unit that is ordered out never arrives, as the road and fuel and leadership are.
   */
  public double rout(double fuel, double leadership) {
    return rout * (1 - Math.min(1, fuel) * leadership);
  }
}
