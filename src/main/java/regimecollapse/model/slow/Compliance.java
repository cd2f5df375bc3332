package regimecollapse.model.slow;

import regimecollapse.model.rule.ComplianceRule;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What the leader does about the patron's demands, and the patron's hold over the formations that
 * it pays (ODD 7.10). Under a policy of the patron a purge is an outcome; on the documented path it
 * is a dated event.
 */
public final class Compliance extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Support support;
  private final transient Policies policies;
  private final transient Purges purges;
  private final transient Stream draws;
  private final transient ComplianceRule rule;

  /** Takes what it needs and sets the hold of the first day. */
  public Compliance(World world, Support support, Policies policies, Purges purges, Stream draws) {
    this.world = world;
    this.support = support;
    this.policies = policies;
    this.purges = purges;
    this.draws = draws;
    rule = new ComplianceRule(world.numbers()::of, DAYS);
    world.regime().hold(world.numbers().of(Parameter.HOLD_START));
  }

  /** Pressure by all who give money: by each in the part of the money that is its own. */
  private double pressure(double day) {
    double sum = 0;
    for (int i = 0; i < world.scenario().patrons().size(); i++) {
      if (support.part(i) > 0) {
        // Where one patron gives all of it, its money is that of the regime.
        double given = support.part(i) < 1 ? support.finance(i) : world.regime().finance();
        sum += support.part(i) * ComplianceRule.pressure(policies.promised(i, day), given);
      }
    }
    return sum;
  }

  @Override
  protected void week(double day) {
    Regime r = world.regime();
    int patron = support.firstPatron();
    double pressure = pressure(day);
    double drive = rule.drive(pressure);
    r.reform(rule.reform(r.reform(), drive), rule.settlement(r.settlement(), drive));
    r.hold(rule.hold(r.hold(), purges.paidShare(patron, support, day)));
    boolean endogenous = policies.decides(patron, day) && world.on(Factor.PURGE);
    double chance = rule.purgeChance(pressure, r.hold());
    if (endogenous && draws.uniform(0, (long) (day / DAYS)) < chance) {
      int prized = purges.mostPrized(patron);
      if (prized >= 0) {
        purges.purge(prized, day);
      }
    }
  }
}
