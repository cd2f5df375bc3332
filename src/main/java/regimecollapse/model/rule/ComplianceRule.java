package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What the leader does about the patron's demands, and the patron's hold over the formations that
 * it pays (ODD 7.10). Reform, settlement, hold and pressure are 0 to 1.
 */
public final class ComplianceRule {
  private final double unprompted;
  private final double pressed;
  private final double backslide;
  private final double settling;
  private final double unpaid;
  private final double hazard;
  private final double purge;
  private final double help;
  private final double years;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public ComplianceRule(ToDoubleFunction<Parameter> numbers, double days) {
    unprompted = numbers.applyAsDouble(Parameter.REFORM_UNPROMPTED);
    pressed = numbers.applyAsDouble(Parameter.REFORM_PRESSURE);
    backslide = numbers.applyAsDouble(Parameter.REFORM_BACKSLIDE);
    settling = numbers.applyAsDouble(Parameter.SETTLEMENT_RATIO);
    unpaid = numbers.applyAsDouble(Parameter.HOLD_UNPAID);
    hazard = numbers.applyAsDouble(Parameter.PURGE_HAZARD);
    purge = numbers.applyAsDouble(Parameter.HOLD_PURGE);
    help = numbers.applyAsDouble(Parameter.NEWS_HELP);
    years = Rates.years(days);
  }

  /** Pressure by money that was promised and is not given, from two indices. */
  public static double pressure(double promised, double finance) {
    return Rates.clamp(promised - finance, 0, 1);
  }

  /** What drives reform, per year; negative where pressure backfires. */
  public double drive(double pressure) {
    return unprompted + pressed * pressure;
  }

  /** Reform after a step. */
  public double reform(double reform, double drive) {
    return Rates.clamp(reform + years * (drive * (1 - reform) - backslide * reform), 0, 1);
  }

  /** Progress of a settlement after a step. */
  public double settlement(double settlement, double drive) {
    return Rates.clamp(settlement + years * settling * drive * (1 - settlement), 0, 1);
  }

  /** Hold after a step in which top-up pay had this mean index. */
  public double hold(double hold, double paid) {
    return Rates.clamp(hold + years * unpaid * (Math.min(1, paid) - hold), 0, 1);
  }

  /** Chance of a purge in a step. */
  public double purgeChance(double pressure, double hold) {
    return Rates.chance(hazard * pressure * hold, years);
  }

  /** Hold after a purge. */
  public double holdAfterPurge(double hold) {
    return hold * (1 - purge);
  }

  /** Belief (log-odds) of a unit after its commander's return. */
  public double encouraged(double belief) {
    return belief + help;
  }
}
