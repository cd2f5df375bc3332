package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** Stocks of ammunition and fuel: deliveries less what is diverted (ODD 7.5). All are indices. */
public final class SupplyRule {
  private final double patronShare;
  private final double diversion;
  private final double fuelDiversion;
  private final double way;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public SupplyRule(ToDoubleFunction<Parameter> numbers, double days) {
    patronShare = numbers.applyAsDouble(Parameter.SUPPLY_PATRON_SHARE);
    diversion = numbers.applyAsDouble(Parameter.SUPPLY_DIVERSION);
    fuelDiversion = numbers.applyAsDouble(Parameter.SUPPLY_FUEL_DIVERSION);
    way = Rates.relaxation(numbers.applyAsDouble(Parameter.SUPPLY_RELAXATION), days);
  }

  /** What is delivered, from the index of the patron's logistics. */
  public double delivered(double logistics) {
    return 1 - patronShare + patronShare * logistics;
  }

  /** The stock of ammunition that deliveries lead to where corruption (0 to 1) diverts some. */
  public double ammunition(double delivered, double corruption) {
    return delivered * (1 - diversion * corruption);
  }

  /** The stock of fuel that deliveries lead to where corruption (0 to 1) diverts some. */
  public double fuel(double delivered, double corruption) {
    return delivered * (1 - fuelDiversion * corruption);
  }

  /** A stock after a step on the way to its target. */
  public double next(double stock, double target) {
    return Rates.towards(stock, target, way);
  }
}
