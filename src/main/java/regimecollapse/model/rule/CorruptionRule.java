package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** Corruption: grows where pay is missing and by itself, shrinks with reform (ODD 7.3). */
public final class CorruptionRule {
  private final double fromPay;
  private final double own;
  private final double mending;
  private final double years;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public CorruptionRule(ToDoubleFunction<Parameter> numbers, double days) {
    fromPay = numbers.applyAsDouble(Parameter.CORRUPTION_FROM_PAY);
    own = numbers.applyAsDouble(Parameter.CORRUPTION_OWN_GROWTH);
    mending = numbers.applyAsDouble(Parameter.REFORM_CORRUPTION);
    years = Rates.years(days);
  }

  /** Change per year, from corruption (0 to 1), general real pay (index) and reform (0 to 1). */
  public double change(double corruption, double pay, double reform) {
    double missing = Math.max(0, 1 - pay);
    return (fromPay * missing + own) * (1 - corruption) - mending * reform * corruption;
  }

  /** Corruption after a step, 0 to 1. */
  public double next(double corruption, double change) {
    return Rates.clamp(corruption + years * change, 0, 1);
  }
}
