package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.model.rule.Logistic;
import regimecollapse.scenario.parameter.Parameter;

/**
 * How strongly a unit is put to the choice to stand or go, and the hazard that it goes (ODD 7.12).
 *
 * @param rate hazard of leaving under assault, per day, of a unit that will not stand
 * @param near exposure next to a fall, 0 to 1
 * @param nearDays days for which a fall counts
 * @param rear exposure of those without hope anywhere, 0 to 1
 * @param rearBelief belief below which a unit has no hope, log-odds
 * @param formationLoss lost share of its formation above which a unit has no hope
 */
public record ExposureRule(
    double rate,
    double near,
    double nearDays,
    double rear,
    double rearBelief,
    double formationLoss) {

  /** The rule with the parameters of a run. */
  public static ExposureRule of(ToDoubleFunction<Parameter> numbers) {
    return new ExposureRule(
        numbers.applyAsDouble(Parameter.STAND_LEAVE_RATE),
        numbers.applyAsDouble(Parameter.STAND_NEAR_EXPOSURE),
        numbers.applyAsDouble(Parameter.STAND_NEAR_DAYS),
        numbers.applyAsDouble(Parameter.STAND_REAR_EXPOSURE),
        Logistic.inverse(numbers.applyAsDouble(Parameter.STAND_REAR_BELIEF)),
        numbers.applyAsDouble(Parameter.STAND_FORMATION_LOSS));
  }

  /** Whether a fall is recent; minus infinity is the day of none. */
  public boolean recent(double day, double lostDay) {
    return day - lostDay <= nearDays;
  }

  /** Exposure of all who hold a place. */
  public double atPlace(boolean assaulted, boolean nearFall) {
    return assaulted ? 1 : nearFall ? near : 0;
  }

  /** Exposure of a unit: at least that of the rear if it has no hope. */
  public double ofUnit(double atPlace, double belief, double lostShare) {
    // Compared by hand: Math.max looks for NaN and the sign of 0, and this is asked of every unit.
    boolean hopeless = belief < rearBelief || lostShare > formationLoss;
    return hopeless && rear > atPlace ? rear : atPlace;
  }

  /** Hazard that a unit leaves, per day, for its chance to be willing to stand. */
  public double hazard(double exposure, double stand) {
    return rate * exposure * (1 - stand);
  }
}
