package regimecollapse.model.slow;

import regimecollapse.model.rule.Rates;
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
  private final double unprompted;
  private final double pressed;
  private final double backslide;
  private final double settling;
  private final double unpaid;
  private final double hazard;

  /** Takes what it needs and sets the hold of the first day. */
  public Compliance(World world, Support support, Policies policies, Purges purges, Stream draws) {
    this.world = world;
    this.support = support;
    this.policies = policies;
    this.purges = purges;
    this.draws = draws;
    unprompted = world.numbers().of(Parameter.REFORM_UNPROMPTED);
    pressed = world.numbers().of(Parameter.REFORM_PRESSURE);
    backslide = world.numbers().of(Parameter.REFORM_BACKSLIDE);
    settling = world.numbers().of(Parameter.SETTLEMENT_RATIO);
    unpaid = world.numbers().of(Parameter.HOLD_UNPAID);
    hazard = world.numbers().of(Parameter.PURGE_HAZARD);
    world.regime().hold(world.numbers().of(Parameter.HOLD_START));
  }

  @Override
  protected void week(double day) {
    Regime r = world.regime();
    int patron = support.firstPatron();
    double pressure = Rates.clamp(policies.promised(patron, day) - r.finance(), 0, 1);
    double drive = unprompted + pressed * pressure;
    double reform = r.reform() + YEARS * (drive * (1 - r.reform()) - backslide * r.reform());
    double settled = r.settlement() + YEARS * settling * drive * (1 - r.settlement());
    r.reform(Rates.clamp(reform, 0, 1), Rates.clamp(settled, 0, 1));
    double paid = purges.paidShare(patron, support, day);
    double hold = r.hold() + YEARS * unpaid * (Math.min(1, paid) - r.hold());
    r.hold(Rates.clamp(hold, 0, 1));
    boolean endogenous = policies.decides(patron, day) && world.on(Factor.PURGE);
    double chance = Rates.chance(hazard * pressure * r.hold(), YEARS);
    if (endogenous && draws.uniform(0, (long) (day / DAYS)) < chance) {
      int prized = purges.mostPrized(patron);
      if (prized >= 0) {
        purges.purge(prized);
      }
    }
  }
}
