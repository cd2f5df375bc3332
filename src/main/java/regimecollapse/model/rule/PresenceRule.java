package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** Presence: officers sell leave, so rolls stay and soldiers go (ODD 7.4). */
public final class PresenceRule {
  /** Keeps the first presence defined where nobody is recalled and no leave is sold. */
  private static final double TINY = 1e-12;

  private final double sale;
  private final double baseSale;
  private final double recall;
  private final double most;
  private final double years;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public PresenceRule(ToDoubleFunction<Parameter> numbers, double days) {
    sale = numbers.applyAsDouble(Parameter.PRESENCE_SOLD_LEAVE);
    baseSale = numbers.applyAsDouble(Parameter.PRESENCE_BASE_SALE);
    recall = numbers.applyAsDouble(Parameter.PRESENCE_RECALL);
    most = numbers.applyAsDouble(Parameter.PRESENCE_MAX);
    years = Rates.years(days);
  }

  /** Share of those present who buy leave, per year, from corruption and real pay (1 = as due). */
  public double sold(double corruption, double pay) {
    return sale * corruption * (baseSale + Math.max(0, 1 - pay));
  }

  /** Presence after a step, share of the rolls. */
  public double next(double present, double sold) {
    double next = present + years * (recall * (most - present) - sold * present);
    return Rates.clamp(next, 0, most);
  }

  /** Presence at which recall and sold leave are in balance: that of the first day (ODD 5.4). */
  public double balance(double sold) {
    return recall * most / (recall + sold + TINY);
  }

  /** Share of the rolls that is present, from that of the men who are real and the ghosts. */
  public static double present(double real, double ghosts) {
    return real * (1 - ghosts);
  }
}
