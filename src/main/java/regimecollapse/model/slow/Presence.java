package regimecollapse.model.slow;

import java.util.Arrays;
import regimecollapse.model.rule.PresenceRule;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/** Presence: officers sell leave, so rolls stay and soldiers go (ODD 7.4). */
public final class Presence extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final double[] real;
  private final transient PresenceRule rule;

  /** Takes what it needs and puts formations at the balance of the first day, at full pay. */
  public Presence(World world) {
    this.world = world;
    rule = new PresenceRule(world.numbers()::of, DAYS);
    real = new double[world.formations().count()];
    Arrays.fill(real, rule.balance(sold(1)));
    show();
  }

  /** Of the rolls those are present who are real and have not been sold leave. */
  private void show() {
    double[] present = world.formations().present();
    for (int f = 0; f < real.length; f++) {
      present[f] = PresenceRule.present(real[f], world.formations().ghosts()[f]);
    }
  }

  private double sold(double pay) {
    return world.on(Factor.SOLD_LEAVE) ? rule.sold(world.regime().corruption(), pay) : 0;
  }

  @Override
  protected void week(double day) {
    double[] pay = world.formations().pay();
    for (int f = 0; f < real.length; f++) {
      real[f] = rule.next(real[f], sold(pay[f]));
    }
    show();
  }
}
