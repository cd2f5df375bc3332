package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** Quiet desertion, release by order, and recruitment (ODD 7.9). */
public final class ManpowerRule {
  private final double desertion;
  private final double slope;
  private final double recruitment;
  private final double takenOver;
  private final double years;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public ManpowerRule(ToDoubleFunction<Parameter> numbers, double days) {
    desertion = numbers.applyAsDouble(Parameter.MANPOWER_DESERTION);
    slope = numbers.applyAsDouble(Parameter.MANPOWER_DESERTION_SLOPE);
    recruitment = numbers.applyAsDouble(Parameter.MANPOWER_RECRUITMENT);
    takenOver = numbers.applyAsDouble(Parameter.MANPOWER_TAKEN_OVER);
    years = Rates.years(days);
  }

  /** Hazard of desertion of a soldier, per year, at a morale of 0 to 1. */
  public double hazard(double morale) {
    return desertion * Exponential.of(-slope * (morale - 0.5));
  }

  /** Share of soldiers that such a hazard takes in a step. */
  public double deserted(double hazard) {
    return Rates.shareLost(hazard, years);
  }

  /** Soldiers that a formation is to have, from its strength and the index of its path. */
  public static double wanted(double strength, double index) {
    return strength * index;
  }

  /**
   * Men whom the army takes on its rolls, of those whom militias release: as many as it lacks at
   * most.
   *
   * @param sent whom militias release
   * @param missing what the formations of the army lack of what they are to have, in all
   */
  public double takenOver(double sent, double missing) {
    return Math.min(takenOver * sent, missing);
  }

  /** What a formation lacks of what it is to have, in soldiers. */
  public static double missing(double rolls, double wanted) {
    return Math.max(0, wanted - rolls);
  }

  /** Share of the rolls (soldiers) that is released where they exceed what is wanted; else 0. */
  public static double released(double rolls, double wanted) {
    double over = rolls - wanted;
    return over > 0 ? over / rolls : 0;
  }

  /**
   * Soldiers that join each unit of a formation in a step.
   *
   * @param rolls soldiers of the formation
   * @param wanted soldiers that it is to have
   * @param pay real pay, 1 = as due
   * @param units units with soldiers, above 0
   */
  public double recruited(double rolls, double wanted, double pay, double units) {
    return missing(rolls, wanted) * recruitment * years * pay / units;
  }
}
