package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The allies' staff as command: what orders and formations lose as it leaves (ODD 7.12.6). Each
 * factor is exactly 1 where all of it is there.
 *
 * @param floor obedience and reserves that do not hang on it, 0 to 1
 * @param worth combat worth that those lose whom it runs, 0 to 1
 * @param sign size of the news that all of it has left
 */
public record StaffRule(double floor, double worth, double sign) {
  /** The rule with the parameters of a run. */
  public static StaffRule of(ToDoubleFunction<Parameter> numbers) {
    return new StaffRule(
        numbers.applyAsDouble(Parameter.STAFF_FLOOR),
        numbers.applyAsDouble(Parameter.STAFF_WORTH),
        numbers.applyAsDouble(Parameter.STAFF_SIGN));
  }

  /** Factor on the delay of orders; staff is the share that is there, 0 to 1. */
  public static double slower(double staff) {
    return 2 - staff;
  }

  /** Factor on obedience and on reserves. */
  public double reaches(double staff) {
    return 1 - (1 - floor) * (1 - staff);
  }

  /** Factor on the combat worth of a formation that it runs. */
  public double worthLeft(double staff) {
    return 1 - worth * (1 - staff);
  }

  /** Size of the news that a share of it has left. */
  public double news(double left) {
    return sign * left;
  }
}
