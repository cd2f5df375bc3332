package regimecollapse.model.slow;

import regimecollapse.model.rule.StockRule;
import regimecollapse.model.rule.SupplyRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/** Ammunition and fuel: deliveries less what is diverted, or what is in store (ODD 7.5). */
public final class Supply extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Regime regime;
  private final transient SupplyRule rule;
  private final transient StockRule stocks;
  private final boolean diverted;
  private double ammunitionStore;
  private double fuelStore;
  private double ownAmmunition;
  private double ownFuel;

  /** Takes what it needs where nothing is in store, and sets the stocks of the first day. */
  public Supply(World world) {
    this(world, Double.NaN, Double.NaN);
  }

  /**
   * Takes what it needs and sets the stocks of the first day.
   *
   * @param world state
   * @param ammunition days of full use in store; NaN: supply follows deliveries with a lag
   * @param fuel the same of fuel
   */
  public Supply(World world, double ammunition, double fuel) {
    this.world = world;
    regime = world.regime();
    rule = new SupplyRule(world.numbers()::of, DAYS);
    stocks = new StockRule(world.numbers()::of, DAYS);
    diverted = world.on(Factor.DIVERSION);
    ammunitionStore = ammunition;
    fuelStore = fuel;
    ownAmmunition = rule.ammunition(1, corruption());
    ownFuel = rule.fuel(1, corruption());
    regime.stocks(
        Double.isNaN(ammunitionStore) ? ammunition() : storedAmmunition(),
        Double.isNaN(fuelStore) ? fuel() : storedFuel());
  }

  private double corruption() {
    return diverted ? regime.corruption() : 0;
  }

  private double ammunition() {
    return rule.ammunition(rule.delivered(regime.logistics()), corruption());
  }

  private double fuel() {
    return rule.fuel(rule.delivered(regime.logistics()), corruption());
  }

  private double storedAmmunition() {
    double arriving = rule.ammunition(regime.logistics(), corruption());
    return rule.together(ownAmmunition, stocks.supply(ammunitionStore, arriving));
  }

  private double storedFuel() {
    double arriving = rule.fuel(regime.logistics(), corruption());
    return rule.together(ownFuel, stocks.supply(fuelStore, arriving));
  }

  @Override
  protected void week(double day) {
    regime.stocks(
        Double.isNaN(ammunitionStore)
            ? rule.next(regime.ammunition(), ammunition())
            : storedAmmunition(),
        Double.isNaN(fuelStore) ? rule.next(regime.fuel(), fuel()) : storedFuel());
    if (!Double.isNaN(ammunitionStore) || !Double.isNaN(fuelStore)) {
      use();
    }
  }

  /** What the week that begins takes out of the stores; what is not in store stays NaN. */
  private void use() {
    double use = stocks.use(intensity());
    double index = regime.logistics();
    double corruption = corruption();
    ammunitionStore = stocks.next(ammunitionStore, index, use, rule.ammunitionLost(corruption));
    fuelStore = stocks.next(fuelStore, index, use, rule.fuelLost(corruption));
    ownAmmunition = rule.next(ownAmmunition, rule.ammunition(1, corruption));
    ownFuel = rule.next(ownFuel, rule.fuel(1, corruption));
  }

  /** Share of the places that the government holds that are under assault. */
  private double intensity() {
    Places p = world.places();
    if (!world.front().active()) {
      return 0;
    }
    int held = 0;
    int assaulted = 0;
    for (int j = 0; j < p.count(); j++) {
      held += p.regime()[j] ? 1 : 0;
      assaulted += p.regime()[j] && !Double.isNaN(p.assaultDay()[j]) ? 1 : 0;
    }
    return held > 0 ? (double) assaulted / held : 0;
  }

  /** Days of full use of ammunition in store; NaN where no store is stated. */
  public double ammunitionStore() {
    return ammunitionStore;
  }

  /** Days of full use of fuel in store; NaN where no store is stated. */
  public double fuelStore() {
    return fuelStore;
  }
}
