package regimecollapse.model.slow;

import regimecollapse.model.rule.SupplyRule;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/** Ammunition and fuel: deliveries less what is diverted (ODD 7.5). */
public final class Supply extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient Regime regime;
  private final transient SupplyRule rule;
  private final boolean diverted;

  /** Takes what it needs and sets the stocks of the first day. */
  public Supply(World world) {
    regime = world.regime();
    rule = new SupplyRule(world.numbers()::of, DAYS);
    diverted = world.on(Factor.DIVERSION);
    regime.stocks(ammunition(), fuel());
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

  @Override
  protected void week(double day) {
    regime.stocks(rule.next(regime.ammunition(), ammunition()), rule.next(regime.fuel(), fuel()));
  }
}
