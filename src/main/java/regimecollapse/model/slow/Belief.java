package regimecollapse.model.slow;

import regimecollapse.model.rule.BeliefRule;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/** The sense of abandonment, and the belief that the regime survives, in quiet times (ODD 7.8). */
public final class Belief extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Morale morale;
  private final transient BeliefRule rule;
  private final boolean feels;

  /** Takes what it needs. */
  public Belief(World world, Morale morale) {
    this.world = world;
    this.morale = morale;
    rule = new BeliefRule(world.numbers()::of, DAYS);
    feels = world.on(Factor.ABANDONMENT);
  }

  /** Sets the sense of abandonment of the first day. */
  public void feel() {
    world.regime().abandonment(feels ? missing() : 0);
  }

  /** Puts all at the belief of the first day. */
  public void start() {
    double target = target();
    java.util.Arrays.fill(world.units().belief(), target);
    java.util.Arrays.fill(world.places().exBelief(), target);
  }

  @Override
  protected void week(double day) {
    Regime r = world.regime();
    if (feels) {
      r.abandonment(rule.abandonment(r.abandonment(), missing()));
    }
    double target = target();
    double[] belief = world.units().belief();
    for (int u = 0; u < belief.length; u++) {
      belief[u] = rule.next(belief[u], target);
    }
    double[] exBelief = world.places().exBelief();
    for (int j = 0; j < exBelief.length; j++) {
      exBelief[j] = rule.next(exBelief[j], target);
    }
  }

  private double missing() {
    Regime r = world.regime();
    return BeliefRule.missing(r.finance(), r.air(), r.advisers());
  }

  private double target() {
    return rule.target(world.regime().abandonment(), morale.mean());
  }
}
