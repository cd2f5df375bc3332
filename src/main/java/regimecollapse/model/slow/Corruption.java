package regimecollapse.model.slow;

import regimecollapse.model.rule.Rates;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Corruption: grows where pay is missing and by itself, shrinks with reform (ODD 7.3). */
public final class Corruption extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient Regime regime;
  private final double fromPay;
  private final double own;
  private final double mending;

  /** Takes what it needs and sets corruption of the first day. */
  public Corruption(World world) {
    regime = world.regime();
    boolean on = world.on(Factor.CORRUPTION);
    fromPay = on ? world.numbers().of(Parameter.CORRUPTION_FROM_PAY) : 0;
    own = on ? world.numbers().of(Parameter.CORRUPTION_OWN_GROWTH) : 0;
    mending = on ? world.numbers().of(Parameter.REFORM_CORRUPTION) : 0;
    regime.corruption(world.numbers().of(Parameter.CORRUPTION_START));
  }

  @Override
  protected void week(double day) {
    double c = regime.corruption();
    double missing = Math.max(0, 1 - regime.pay());
    double change = (fromPay * missing + own) * (1 - c) - mending * regime.reform() * c;
    regime.corruption(Rates.clamp(c + YEARS * change, 0, 1));
  }
}
