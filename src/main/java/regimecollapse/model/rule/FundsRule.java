package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** The regime's funds and the ledger of patrons (ODD 7.1). Indices are 1 at the reference. */
public final class FundsRule {
  private final double first;
  private final double allied;
  private final double rate;
  private final double floor;
  private final double cap;

  /** Takes its coefficients by parameter. */
  public FundsRule(ToDoubleFunction<Parameter> numbers) {
    first = numbers.applyAsDouble(Parameter.DEPENDENCE_FIRST_PATRON);
    allied = numbers.applyAsDouble(Parameter.DEPENDENCE_ALLIED);
    rate = numbers.applyAsDouble(Parameter.DECAY_OWN_RATE);
    floor = numbers.applyAsDouble(Parameter.DECAY_OWN_FLOOR);
    cap = numbers.applyAsDouble(Parameter.FUNDS_CAP);
  }

  /** The regime's own revenue, index, some years after the start: from 1 towards its floor. */
  public double own(double years) {
    return floor + (1 - floor) * Exponential.of(-rate * years);
  }

  /** The part of funds that comes from abroad, from the indices of its three kinds. */
  public double foreign(double finance, double replacement, double alliedFinance) {
    return first * (finance + replacement) + allied * alliedFinance;
  }

  /** All funds, index, at most the cap. */
  public double funds(double own, double foreign) {
    return Math.min(cap, (1 - first - allied) * own + foreign);
  }

  /**
   * What a patron spends in a step, billions of the currency of the case.
   *
   * @param years length of the step
   * @param price billions a year at index 1
   * @param finance index of its money
   */
  public static double spending(double years, double price, double finance) {
    return years * price * finance;
  }
}
