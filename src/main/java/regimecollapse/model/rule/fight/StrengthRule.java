package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Combat worth and strength of the defence, in fighters of quality 1 (ODD 7.14).
 *
 * @param perSoldier worth of a present soldier in full condition
 * @param moraleFloor share of it that does not depend on morale
 * @param supplyFloor share of it that does not depend on supply
 * @param leadershipFloor share of it that does not depend on leadership
 */
public record StrengthRule(
    double perSoldier, double moraleFloor, double supplyFloor, double leadershipFloor) {
  /** The rule with the parameters of a run. */
  public static StrengthRule of(ToDoubleFunction<Parameter> numbers) {
    return new StrengthRule(
        numbers.applyAsDouble(Parameter.COMBAT_PER_SOLDIER),
        numbers.applyAsDouble(Parameter.COMBAT_MORALE_FLOOR),
        numbers.applyAsDouble(Parameter.COMBAT_SUPPLY_FLOOR),
        numbers.applyAsDouble(Parameter.COMBAT_LEADERSHIP_FLOOR));
  }

  /** Supply of a formation, 0 to 1: armour needs fuel besides ammunition. */
  public static double supply(double armour, double ammunition, double fuel) {
    double supplied = Math.min(1, ammunition);
    return (1 - armour) * supplied + armour * Math.min(supplied, fuel);
  }

  /** Worth of a present soldier of a formation, apart from morale. */
  public double worth(double readiness, double supply, double leadership) {
    return perSoldier
        * readiness
        * (supplyFloor + (1 - supplyFloor) * supply)
        * (leadershipFloor + (1 - leadershipFloor) * leadership);
  }

  /** Strength of a unit if all that are present stand. */
  public double effect(double soldiers, double present, double worth, double morale) {
    return soldiers * present * worth * condition(morale);
  }

  /** What morale leaves of the strength of a unit. */
  public double condition(double morale) {
    return moraleFloor + (1 - moraleFloor) * morale;
  }

  /** Strength of the defence of a place whose units have this strength in sum. */
  public static double defence(double sum, double defensibility) {
    return sum * defensibility;
  }

  /** Mean from a sum of weighted values and the sum of weights; 0 without weight. */
  public static double mean(double sum, double weights) {
    return weights > 0 ? sum / weights : 0;
  }
}
