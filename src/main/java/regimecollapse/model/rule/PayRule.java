package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** Real pay and arrears (ODD 7.2). Pay is an index, 1 = as due at the reference. */
public final class PayRule {
  private final double domesticShare;
  private final double exposure;
  private final double cap;
  private final double arrearsCap;
  private final double months;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public PayRule(ToDoubleFunction<Parameter> numbers, double days) {
    domesticShare =
        1
            - numbers.applyAsDouble(Parameter.DEPENDENCE_FIRST_PATRON)
            - numbers.applyAsDouble(Parameter.DEPENDENCE_ALLIED);
    exposure = numbers.applyAsDouble(Parameter.PAY_PRICE_EXPOSURE);
    cap = numbers.applyAsDouble(Parameter.FUNDS_CAP);
    arrearsCap = numbers.applyAsDouble(Parameter.PAY_ARREARS_CAP);
    months = Rates.months(days);
  }

  /** What a unit of domestic pay buys, from the indices of nominal pay and prices (above 0). */
  public double buys(double nominal, double prices) {
    return 1 - exposure + exposure * nominal / prices;
  }

  /** Real pay of those without top-ups: domestic money by what it buys, foreign money in full. */
  public double general(double own, double buys, double foreign) {
    return Math.min(cap, domesticShare * own * buys + foreign);
  }

  /** Pay of a formation, of which a patron tops up a share (0 to 1). */
  public static double withTopUp(double share, double general, double topUp) {
    return (1 - share) * general + share * topUp;
  }

  /** Months of pay not handed out after a step with this pay, from those before it. */
  public double arrears(double arrears, double paid) {
    return Rates.clamp(arrears + (1 - paid) * months, 0, arrearsCap);
  }
}
