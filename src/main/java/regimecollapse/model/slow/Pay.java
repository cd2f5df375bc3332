package regimecollapse.model.slow;

import java.util.List;
import regimecollapse.model.rule.PayRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.parameter.Factor;
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
  private final transient PayRule rule;

  /** Takes what it needs. */
  public Pay(World world, Support support) {
    this.world = world;
    this.support = support;
    rule = new PayRule(world.numbers()::of, DAYS);
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
    Regime r = world.regime();
    double nominal = given.index(PathRole.NOMINAL_PAY, day);
    double prices = given.index(PathRole.PRICES, day);
    double buys = world.on(Factor.PRICES) ? rule.buys(nominal, prices) : 1;
    double general = rule.general(r.ownFunds(), buys, r.foreignFunds());
    r.pay(general);
    Formations f = world.formations();
    for (int i = 0; i < f.count(); i++) {
      double top = topUp[i] < 0 ? 0 : f.topUpShare()[i];
      double extra = topUp[i] < 0 ? 0 : given.topUp(topUp[i], day);
      f.pay()[i] = PayRule.withTopUp(top, general, extra);
      paid[i] = PayRule.withTopUp(top, r.funds(), extra);
    }
  }

  @Override
  protected void week(double day) {
    set(support, day);
    Formations f = world.formations();
    for (int i = 0; i < f.count(); i++) {
      f.arrears()[i] = rule.arrears(f.arrears()[i], paid[i]);
    }
  }
}
