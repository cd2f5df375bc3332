package regimecollapse.model.slow;

import regimecollapse.model.rule.Rates;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Ammunition and fuel: deliveries less what is diverted (ODD 7.5). */
public final class Supply extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient Regime regime;
  private final double patronShare;
  private final double diversion;
  private final double fuelDiversion;
  private final double way;

  /** Takes what it needs and sets the stocks of the first day. */
  public Supply(World world) {
    regime = world.regime();
    patronShare = world.numbers().of(Parameter.SUPPLY_PATRON_SHARE);
    boolean diverted = world.on(Factor.DIVERSION);
    diversion = diverted ? world.numbers().of(Parameter.SUPPLY_DIVERSION) : 0;
    fuelDiversion = diverted ? world.numbers().of(Parameter.SUPPLY_FUEL_DIVERSION) : 0;
    way = Rates.relaxation(world.numbers().of(Parameter.SUPPLY_RELAXATION), DAYS);
    regime.stocks(target(diversion), target(fuelDiversion));
  }

  private double target(double diverted) {
    double delivered = 1 - patronShare + patronShare * regime.logistics();
    return delivered * (1 - diverted * regime.corruption());
  }

  @Override
  protected void week(double day) {
    regime.stocks(
        regime.ammunition() + way * (target(diversion) - regime.ammunition()),
        regime.fuel() + way * (target(fuelDiversion) - regime.fuel()));
  }
}
