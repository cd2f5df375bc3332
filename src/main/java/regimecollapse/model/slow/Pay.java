package regimecollapse.model.slow;

import java.util.List;
import regimecollapse.model.rule.Money;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.World;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.PathRole;

/**
 * Real pay and arrears of each formation (ODD 7.2). Prices eat domestic money only; arrears are pay
 * that is not handed out, whatever it would buy.
 */
public final class Pay extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Support support;
  private final int[] topUp;
  private final double[] paid;
  private final double domesticShare;
  private final double exposure;
  private final double cap;

  /** Takes what it needs. */
  public Pay(World world, Support support) {
    this.world = world;
    this.support = support;
    domesticShare =
        1
            - world.numbers().of(Parameter.DEPENDENCE_FIRST_PATRON)
            - world.numbers().of(Parameter.DEPENDENCE_ALLIED);
    exposure = world.on(Factor.PRICES) ? world.numbers().of(Parameter.PAY_PRICE_EXPOSURE) : 0;
    cap = world.numbers().of(Parameter.PAY_ARREARS_CAP);
    List<Formation> formations = world.scenario().formations();
    topUp = new int[formations.size()];
    paid = new double[topUp.length];
    for (int f = 0; f < topUp.length; f++) {
      topUp[f] = formations.get(f).topUpPath().map(support::topUpIndex).orElse(-1);
    }
  }

  /** Puts pay at what the support before the run gave. */
  public void start(Support history) {
    set(history, 0);
  }

  private void set(Support given, double day) {
    double buys =
        Money.purchasingPower(
            exposure,
            given.index(PathRole.NOMINAL_PAY, day, 1),
            given.index(PathRole.PRICES, day, 1));
    double general =
        Math.min(
            world.numbers().of(Parameter.FUNDS_CAP),
            domesticShare * world.regime().ownFunds() * buys + world.regime().foreignFunds());
    world.regime().pay(general);
    Formations f = world.formations();
    for (int i = 0; i < f.count(); i++) {
      double top = topUp[i] < 0 ? 0 : f.topUpShare()[i];
      double extra = topUp[i] < 0 ? 0 : given.topUp(topUp[i], day);
      f.pay()[i] = (1 - top) * general + top * extra;
      paid[i] = (1 - top) * world.regime().funds() + top * extra;
    }
  }

  @Override
  protected void week(double day) {
    set(support, day);
    Formations f = world.formations();
    double months = DAYS / Timeline.DAYS_PER_MONTH;
    for (int i = 0; i < f.count(); i++) {
      f.arrears()[i] = Money.arrears(f.arrears()[i], paid[i], months, cap);
    }
  }
}
