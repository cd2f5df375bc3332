package regimecollapse.model.slow;

import regimecollapse.model.rule.Rates;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** The sense of abandonment, and the belief that the regime survives, in quiet times (ODD 7.8). */
public final class Belief extends Weekly {
  private static final long serialVersionUID = 1L;

  /** Money, aircraft and advisers: the three kinds of support that people see. */
  private static final double SEEN = 3;

  private final transient World world;
  private final transient Morale morale;
  private final double base;
  private final double abandoned;
  private final double low;
  private final double reference;
  private final double way;
  private final double abandonmentWay;
  private final boolean feels;

  /** Takes what it needs. */
  public Belief(World world, Morale morale) {
    this.world = world;
    this.morale = morale;
    base = world.numbers().of(Parameter.BELIEF_BASE);
    abandoned = world.numbers().of(Parameter.BELIEF_ABANDONMENT);
    low = world.numbers().of(Parameter.BELIEF_MORALE);
    reference = world.numbers().of(Parameter.BELIEF_MORALE_REFERENCE);
    way = Rates.relaxation(world.numbers().of(Parameter.BELIEF_RELAXATION), DAYS);
    abandonmentWay = Rates.relaxation(world.numbers().of(Parameter.ABANDONMENT_RELAXATION), DAYS);
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
      r.abandonment(r.abandonment() + abandonmentWay * (missing() - r.abandonment()));
    }
    double target = target();
    double[] belief = world.units().belief();
    for (int u = 0; u < belief.length; u++) {
      belief[u] += way * (target - belief[u]);
    }
    double[] exBelief = world.places().exBelief();
    for (int j = 0; j < exBelief.length; j++) {
      exBelief[j] += way * (target - exBelief[j]);
    }
  }

  private double missing() {
    Regime r = world.regime();
    return Math.max(0, 1 - (r.finance() + r.air() + r.advisers()) / SEEN);
  }

  private double target() {
    double shortfall = Math.max(0, reference - morale.mean());
    return base - abandoned * world.regime().abandonment() - low * shortfall;
  }
}
