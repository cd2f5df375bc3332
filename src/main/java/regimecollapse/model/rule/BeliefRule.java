package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** The sense of abandonment, and the belief that the regime survives, in quiet times (ODD 7.8). */
public final class BeliefRule {
  /** Money, aircraft and advisers: the three kinds of support that people see. */
  private static final double SEEN = 3;

  private final double base;
  private final double perAbandonment;
  private final double perMorale;
  private final double reference;
  private final double way;
  private final double abandonmentWay;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public BeliefRule(ToDoubleFunction<Parameter> numbers, double days) {
    base = numbers.applyAsDouble(Parameter.BELIEF_BASE);
    perAbandonment = numbers.applyAsDouble(Parameter.BELIEF_ABANDONMENT);
    perMorale = numbers.applyAsDouble(Parameter.BELIEF_MORALE);
    reference = numbers.applyAsDouble(Parameter.BELIEF_MORALE_REFERENCE);
    way = Rates.relaxation(numbers.applyAsDouble(Parameter.BELIEF_RELAXATION), days);
    abandonmentWay =
        Rates.relaxation(numbers.applyAsDouble(Parameter.ABANDONMENT_RELAXATION), days);
  }

  /** Support that people see to be missing, 0 to 1, from three indices. */
  public static double missing(double finance, double air, double advisers) {
    return Math.max(0, 1 - (finance + air + advisers) / SEEN);
  }

  /** Sense of abandonment (0 to 1) after a step on the way to the support that is missing. */
  public double abandonment(double abandonment, double missing) {
    return Rates.towards(abandonment, missing, abandonmentWay);
  }

  /** Belief (log-odds) that abandonment and the mean morale of all (both 0 to 1) lead to. */
  public double target(double abandonment, double meanMorale) {
    double shortfall = Math.max(0, reference - meanMorale);
    return base - perAbandonment * abandonment - perMorale * shortfall;
  }

  /** Belief (log-odds) after a step on the way to its target. */
  public double next(double belief, double target) {
    return Rates.towards(belief, target, way);
  }
}
