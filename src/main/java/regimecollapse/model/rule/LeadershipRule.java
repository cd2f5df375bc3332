package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** Leadership: the commander's quality less absence and purges, plus reform (ODD 7.6). */
public final class LeadershipRule {
  private final double absence;
  private final double mending;
  private final double purge;
  private final double spillover;
  private final double memory;
  private final double way;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public LeadershipRule(ToDoubleFunction<Parameter> numbers, double days) {
    absence = numbers.applyAsDouble(Parameter.LEADERSHIP_ABSENCE);
    mending = numbers.applyAsDouble(Parameter.REFORM_LEADERSHIP);
    purge = numbers.applyAsDouble(Parameter.LEADERSHIP_PURGE_SHOCK);
    spillover = numbers.applyAsDouble(Parameter.LEADERSHIP_PURGE_SPILLOVER);
    memory = 1 - Rates.relaxation(numbers.applyAsDouble(Parameter.LEADERSHIP_PURGE_DECAY), days);
    way = Rates.relaxation(numbers.applyAsDouble(Parameter.LEADERSHIP_RELAXATION), days);
  }

  /** What is left of a shock after a step. */
  public double faded(double shock) {
    return shock * memory;
  }

  /** Leadership (0 to 1) that the commander's quality, corruption, reform and shock lead to. */
  public double target(double quality, double corruption, double reform, double shock) {
    return Rates.clamp(quality * (1 - absence * corruption) + mending * reform - shock, 0, 1);
  }

  /** Leadership after a step on the way to its target. */
  public double next(double leadership, double target) {
    return Rates.towards(leadership, target, way);
  }

  /** Shock of the formation whose commander is removed, from its shock before. */
  public double purged(double shock) {
    return shock + purge;
  }

  /** Shock of another formation when a commander is removed: its officers take note. */
  public double noticed(double shock) {
    return shock + purge * spillover;
  }
}
