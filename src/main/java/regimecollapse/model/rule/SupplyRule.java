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

  /** Supply, from that of the regime's own part and that of the part that hangs on patrons. */
  public double together(double own, double patrons) {
    return (1 - patronShare) * own + patronShare * patrons;
  }

  /** Share of a store of ammunition that corruption (0 to 1) diverts in a year. */
  public double ammunitionLost(double corruption) {
    return diversion * corruption;
  }

  /** Share of a store of fuel that corruption (0 to 1) diverts in a year. */
  public double fuelLost(double corruption) {
    return fuelDiversion * corruption;
  }

  /** A stock after a step on the way to its target. */
  public double next(double stock, double target) {
    return Rates.towards(stock, target, way);
  }
}
