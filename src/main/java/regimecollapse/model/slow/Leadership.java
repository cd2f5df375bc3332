package regimecollapse.model.slow;

import regimecollapse.model.rule.LeadershipRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/** Leadership: the commander's quality less absence and purges, plus reform (ODD 7.6). */
public final class Leadership extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient Formations formations;
  private final transient Regime regime;
  private final transient LeadershipRule rule;
  private final boolean absent;

  /** Takes what it needs and sets the leadership of the first day. */
  public Leadership(World world) {
    formations = world.formations();
    regime = world.regime();
    rule = new LeadershipRule(world.numbers()::of, DAYS);
    absent = world.on(Factor.ABSENT_OFFICERS);
    for (int f = 0; f < formations.count(); f++) {
      formations.leadership()[f] = target(f);
    }
  }

  private double target(int f) {
    double corruption = absent ? regime.corruption() : 0;
    return rule.target(formations.quality()[f], corruption, regime.reform(), formations.shock()[f]);
  }

  @Override
  protected void week(double day) {
    double[] leadership = formations.leadership();
    for (int f = 0; f < leadership.length; f++) {
      formations.shock()[f] = rule.faded(formations.shock()[f]);
      leadership[f] = rule.next(leadership[f], target(f));
    }
  }
}
