package regimecollapse.model.slow;

import regimecollapse.model.rule.CorruptionRule;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Corruption: grows where pay is missing and by itself, shrinks with reform (ODD 7.3). */
public final class Corruption extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient Regime regime;
  private final transient CorruptionRule rule;
  private final boolean on;

  /** Takes what it needs and sets corruption of the first day. */
  public Corruption(World world) {
    regime = world.regime();
    rule = new CorruptionRule(world.numbers()::of, DAYS);
    on = world.on(Factor.CORRUPTION);
    regime.corruption(world.numbers().of(Parameter.CORRUPTION_START));
  }

  @Override
  protected void week(double day) {
    if (on) {
      double c = regime.corruption();
      regime.corruption(rule.next(c, rule.change(c, regime.pay(), regime.reform())));
    }
  }
}
