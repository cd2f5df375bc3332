package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Stores that outlast the deliveries: full, then rationed, then empty (ODD 7.5), and a chest for
 * pay (ODD 7.1). What is in store is in days of full use, or in months of the patron's pay.
 */
public final class StockRule {
  private final double reserve;
  private final double quiet;
  private final double days;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public StockRule(ToDoubleFunction<Parameter> numbers, double days) {
    reserve = numbers.applyAsDouble(Parameter.STOCK_RESERVE);
    quiet = numbers.applyAsDouble(Parameter.STOCK_QUIET);
    this.days = days;
  }

  /** Use, as a share of full use, where a share of places is under assault. */
  public double use(double intensity) {
    return quiet + (1 - quiet) * intensity;
  }

  /**
   * What is in store after a step, from what was before it.
   *
   * @param stock days of full use
   * @param logistics index of deliveries: at 1 they make good what is used
   * @param use share of full use
   * @param lost share of the store that is diverted in a year
   */
  public double next(double stock, double logistics, double use, double lost) {
    double in = logistics * use * days;
    return Math.max(0, stock + in - use * days - lost * stock * Rates.years(days));
  }

  /**
   * Supply, 0 to 1: in full while the store holds its reserve, then rationed; at the least what
   * arrives.
   */
  public double supply(double stock, double arriving) {
    return Math.min(1, Math.max(stock / reserve, arriving));
  }

  /**
   * What the chest pays in a step, index of the first patron's money: all that is missing, as long
   * as there is any.
   *
   * @param chest months of the patron's share of pay
   * @param money index of what comes from the patron or in its place
   */
  public double pays(double chest, double money) {
    return Math.min(Math.max(0, 1 - money), chest / Rates.months(days));
  }

  /** Months that are in the chest after a step in which it paid. */
  public double chest(double chest, double pays) {
    return Math.max(0, chest - pays * Rates.months(days));
  }
}
